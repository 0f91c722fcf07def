extension Profile.Words {
  /// The words for a page in a language: those for its language where there are any, else those for all.
  ///
  /// Words for `pt` are also for pages in `pt-BR`, unless there are others for it. A page whose language is not known may be
  /// in any of them.
  package func chosen(for language: String?) -> Profile.Words {
    var words = self
    words.languages = [:]
    guard let language else {
      for tag in languages.keys.sorted() {
        if let byline = languages[tag]?.byline { words.byline = (words.byline ?? []) + byline }
        if let related = languages[tag]?.related { words.related = (words.related ?? []) + related }
      }
      return words
    }
    let parts = language.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    // From the language alone to the whole tag, each overriding the ones before.
    for count in 1...max(1, parts.count) {
      guard let own = languages[parts.prefix(count).joined(separator: "-")] else { continue }
      words.byline = own.byline ?? words.byline
      words.related = own.related ?? words.related
      words.months = own.months ?? words.months
    }
    return words
  }

  /// Adds a family's words where these say nothing.
  mutating func inherit(_ family: Profile.Words) {
    for (tag, others) in family.languages {
      var own = languages[tag] ?? Profile.Words()
      // A list for all languages replaces those of the family.
      if byline == nil { own.byline = own.byline ?? others.byline }
      if related == nil { own.related = own.related ?? others.related }
      if months == nil { own.months = own.months ?? others.months }
      if own != Profile.Words() { languages[tag] = own }
    }
    byline = byline ?? family.byline
    related = related ?? family.related
    months = months ?? family.months
  }
}
