import Diagnostics

extension Profile {
  /// The places of everything that can match a page of HTML, as hits of rules are counted.
  public var placesOfPageRules: [Place] {
    var places = fields.map(\.place) + body.map(\.place)
    places += cuts.map(\.target.place) + remove.map(\.place) + changes.map(\.target.place)
    return places + keep.map(\.place) + placesOfWords
  }

  /// The places of everything that can match a dump.
  public var placesOfLineRules: [Place] { lines.map(\.place) + metadata.values.map(\.place) + placesOfWords }

  /// The words that announce other articles are rules for both.
  private var placesOfWords: [Place] { (words.related ?? []).map(\.place) }
}
