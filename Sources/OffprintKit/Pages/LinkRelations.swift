import Markup

/// The relations in a `rel` attribute, words in any case between white space, as far as any stage uses them.
struct LinkRelations: OptionSet {
  let rawValue: UInt64

  static let canonical = LinkRelations(rawValue: 1)
  static let author = LinkRelations(rawValue: 2)
  static let license = LinkRelations(rawValue: 4)
  static let tag = LinkRelations(rawValue: 8)
  /// Another version of the page, or another resource of its site.
  static let sameSite = LinkRelations(rawValue: 16)

  private static let words = HashedWords(tokens: [
    (canonical.rawValue, "canonical"), (author.rawValue, "author"), (license.rawValue, "license"),
    (tag.rawValue, "tag"), (sameSite.rawValue, "alternate amphtml shortlink search home edituri pingback"),
  ])

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Reads a value.
  init(_ value: Span<UInt8>) {
    rawValue = value.withUnsafeBufferPointer { Self.words.bits(ofTokensIn: $0) }
  }
}

extension PageView {
  /// The relations of a link.
  func relations(of id: NodeID) -> LinkRelations {
    names.rel.flatMap { document.withAttribute($0, of: id) { LinkRelations($0) } } ?? []
  }
}
