/// The user's options for Markdown.
public struct MarkdownOptions: Equatable, Sendable {
  /// The Markdown extensions that readers support.
  public enum Dialect: String, Equatable, Sendable, CaseIterable {
    /// GitHub's: tables, strikethrough, tasks, footnotes and alerts in addition to CommonMark.
    case gfm
    /// Only CommonMark 0.31.
    case commonmark
  }

  /// The delimiter of emphasis.
  public enum Emphasis: String, Equatable, Sendable, CaseIterable {
    /// `*`
    case star = "*"
    /// `_`, except within words, where it does not work.
    case underscore = "_"

    var byte: UInt8 { self == .star ? 0x2A : 0x5F }
  }

  /// The marker of unordered list items.
  public enum Bullet: String, Equatable, Sendable, CaseIterable {
    /// `-`
    case dash = "-"
    /// `*`
    case star = "*"
    /// `+`
    case plus = "+"

    var byte: UInt8 {
      switch self {
      case .dash: 0x2D
      case .star: 0x2A
      case .plus: 0x2B
      }
    }
  }

  /// The notation of headings.
  public enum Headings: String, Equatable, Sendable, CaseIterable {
    /// With leading number signs.
    case atx
    /// Underlined, for the two levels that can be.
    case setext
  }

  /// The position of link addresses.
  public enum Links: String, Equatable, Sendable, CaseIterable {
    /// After their text.
    case inline
    /// In numbered definitions at the end.
    case reference
  }

  /// The Markdown extensions that readers support.
  public var dialect = Dialect.gfm
  /// Whether HTML is used where Markdown has no notation; otherwise only the text remains.
  public var keepsHTML = true
  /// The delimiter of emphasis.
  public var emphasis = Emphasis.star
  /// The marker of list items.
  public var bullet = Bullet.dash
  /// The notation of headings.
  public var headings = Headings.atx
  /// The position of link addresses.
  public var links = Links.inline

  /// Makes the default options.
  public init() {}
}
