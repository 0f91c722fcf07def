/// A piece of a line of text. What has content has a token at its start and one at its end.
public struct InlineToken: Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// Nothing: part of a marker whose meaning another token has.
    case nothing
    /// Text; a line feed in it is a soft line break.
    case text
    case lineBreak, code, html, math, displayMath
    /// The text is the label.
    case footnoteReference
    case emphasisStart, emphasisEnd, strongStart, strongEnd, strikethroughStart, strikethroughEnd
    case linkStart, linkEnd, imageStart, imageEnd

    /// Whether something begins whose end is a token of its own.
    public var isStart: Bool {
      switch self {
      case .emphasisStart, .strongStart, .strikethroughStart, .linkStart, .imageStart: true
      default: false
      }
    }

    /// Whether something ends that began with a token of its own.
    public var isEnd: Bool {
      switch self {
      case .emphasisEnd, .strongEnd, .strikethroughEnd, .linkEnd, .imageEnd: true
      default: false
      }
    }
  }

  /// What it is.
  public internal(set) var kind: Kind
  /// Whether the text stands in the parser's own buffer, not in the document's content.
  var isRead = false
  /// Whether a link is made of a bare address.
  var isBare = false
  var start: Int32
  var end: Int32
  /// Of the start of a link or image, its place in the parser's links.
  var link: Int32 = 0

  init(_ kind: Kind, _ start: Int, _ end: Int, isRead: Bool = false) {
    self.kind = kind
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.isRead = isRead
  }
}
