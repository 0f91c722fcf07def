/// The footnotes whose text can be inlined at their reference, as in pandoc.
///
/// These are those that are defined once and referenced outside of footnotes. All others stay where they are.
struct PandocNotes {
  /// The definitions, by name.
  private(set) var definitions: [String: FootnoteDefinition] = [:]
  /// The names in the order of their first references.
  private(set) var order: [String] = []
  /// The numbers that pandoc assigns to them.
  private(set) var numbers: [String: Int] = [:]

  init(_ article: Article) {
    var found: [String: FootnoteDefinition] = [:]
    var repeated: Set<String> = []
    let strip = ArticleRewriter(block: { block in
      guard case .footnoteDefinition(let note) = block else { return [block] }
      if found.updateValue(note, forKey: note.identifier) != nil { repeated.insert(note.identifier) }
      return []
    })
    let bare = strip.rewrite(article)
    guard !found.isEmpty else { return }
    var names: [String] = []
    var definitions: [String: FootnoteDefinition] = [:]
    let collect = ArticleRewriter(inline: { inline in
      if case .footnoteReference(let name) = inline, !repeated.contains(name), let note = found[name],
        definitions.updateValue(note, forKey: name) == nil
      {
        names.append(name)
      }
      return []
    })
    _ = collect.rewrite(bare)
    // `strip` has already removed the notes within them.
    let whole = ArticleRewriter(block: { block in
      if case .footnoteDefinition(let note) = block, definitions[note.identifier] != nil {
        definitions[note.identifier] = note
      }
      return [block]
    })
    if !definitions.isEmpty { _ = whole.rewrite(article) }
    self.definitions = definitions
    order = names
    for (place, name) in names.enumerated() { numbers[name] = place + 1 }
  }
}
