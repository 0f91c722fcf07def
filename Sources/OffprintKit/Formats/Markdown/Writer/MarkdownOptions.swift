/// The user's choices about Markdown.
public struct MarkdownOptions: Equatable, Sendable {
  /// What readers of the Markdown can be expected to know.
  public enum Dialect: String, Equatable, Sendable, CaseIterable {
    /// GitHub's: tables, strikethrough, tasks, footnotes and alerts besides CommonMark.
    case gfm
    /// CommonMark 0.31 and nothing else.
    case commonmark
  }

  /// The mark of emphasis.
  public enum Emphasis: String, Equatable, Sendable, CaseIterable {
    /// `*`
    case star = "*"
    /// `_`, where it can stand; within words it cannot.
    case underscore = "_"

    var byte: UInt8 { self == .star ? 0x2A : 0x5F }
  }

  /// The mark of list items without numbers.
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

  /// How headings are marked.
  public enum Headings: String, Equatable, Sendable, CaseIterable {
    /// With number signs before them.
    case atx
    /// Underlined, for the two levels that can be.
    case setext
  }

  /// Where the addresses of links stand.
  public enum Links: String, Equatable, Sendable, CaseIterable {
    /// Behind their text.
    case inline
    /// At the end, under numbers.
    case reference
  }

  /// What readers can be expected to know.
  public var dialect = Dialect.gfm
  /// Whether HTML stands for what Markdown lacks; without it the text alone remains.
  public var keepsHTML = true
  /// The mark of emphasis.
  public var emphasis = Emphasis.star
  /// The mark of list items.
  public var bullet = Bullet.dash
  /// How headings are marked.
  public var headings = Headings.atx
  /// Where the addresses of links stand.
  public var links = Links.inline

  /// Makes the default choices.
  public init() {}
}
