/// A piece of a line of text. A piece with contents has a token at its start and one at its end.
package struct InlineToken: Sendable {
  /// The kind of a token.
  package enum Kind: UInt8, Sendable {
    /// Nothing: part of a delimiter that is represented by another token.
    case nothing
    /// Text; a line feed in it is a soft line break.
    case text
    case lineBreak, code, html, math, displayMath
    /// Its text is the label.
    case footnoteReference
    case emphasisStart, emphasisEnd, strongStart, strongEnd, strikethroughStart, strikethroughEnd
    case linkStart, linkEnd, imageStart, imageEnd

    /// Whether it is a start with a separate end token.
    package var isStart: Bool {
      switch self {
      case .emphasisStart, .strongStart, .strikethroughStart, .linkStart, .imageStart: true
      default: false
      }
    }

    /// Whether it is an end with a separate start token.
    package var isEnd: Bool {
      switch self {
      case .emphasisEnd, .strongEnd, .strikethroughEnd, .linkEnd, .imageEnd: true
      default: false
      }
    }
  }

  /// The kind.
  package internal(set) var kind: Kind
  /// Whether the text is in the parser's own buffer, not in the document's content.
  var isRead = false
  /// Whether it is a link from a bare address.
  var isBare = false
  var start: Int32
  var end: Int32
  /// For the start of a link or image, its index in the parser's links.
  var link: Int32 = 0

  init(_ kind: Kind, _ start: Int, _ end: Int, isRead: Bool = false) {
    self.kind = kind
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.isRead = isRead
  }
}
