import Diagnostics

extension Profile {
  /// The positions of everything that can match an HTML page, for counting the hits of rules.
  package var placesOfPageRules: [Place] {
    var places = fields.map(\.place) + body.map(\.place)
    places += cuts.map(\.target.place) + remove.map(\.place) + changes.map(\.target.place)
    return places + keep.map(\.place) + placesOfWords
  }

  /// The positions of everything that can match a dump.
  package var placesOfLineRules: [Place] { lines.map(\.place) + metadata.values.map(\.place) + placesOfWords }

  /// The words that announce other articles are rules for both.
  private var placesOfWords: [Place] {
    let lists = [words.related] + words.languages.keys.sorted().map { words.languages[$0]?.related }
    return lists.flatMap { $0 ?? [] }.map(\.place)
  }
}
