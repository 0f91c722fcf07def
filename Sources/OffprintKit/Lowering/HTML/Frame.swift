import Markup

/// An element whose contents are collected until it ends.
struct Frame {
  enum Kind {
    case root, quote, pullQuote, list, item, table, row, cell, descriptionList, detail, figure, embed
    case callout(String)
    case note(String)
    case container(String)
    case post(Marks.Post)
    /// These contain only text.
    case heading(Int), tableCaption, term, caption, credit, title

    /// Whether it contains only text, no blocks.
    var isText: Bool {
      switch self {
      case .heading, .tableCaption, .term, .caption, .credit, .title: true
      default: false
      }
    }
  }

  var kind: Kind
  /// The blocks collected so far.
  var blocks: [Block] = []
  /// The text collected so far, if it contains only text.
  var inlines: [Inline] = []
  /// The most recent items outside of any list.
  var looseItems: [ListItem] = []
  /// Whether the first of them has a number.
  var areNumbered = false
  /// For an item that is a paragraph of Word: its level, and whether it has a number.
  var level = 1
  var isNumbered = false
  /// A name that is the target of links.
  var identifier: String?
  /// The title of a callout.
  var title: [Inline] = []
  /// For an embed: its properties.
  var embed: Embed?
  /// For an item: whether its task is done.
  var checked: Bool?

  init(_ kind: Kind) { self.kind = kind }
}

/// A figure being read.
struct FigureDraft {
  var caption: [Inline] = []
  var credit: [Inline] = []
  /// Whether only its class indicates that it is a figure.
  var isGuess = false
}

/// A list being read.
struct ListDraft {
  var list: List
  /// Whether its items contain paragraphs.
  var isLoose = false
}
