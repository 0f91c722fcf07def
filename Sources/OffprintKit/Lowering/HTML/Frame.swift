import Markup

/// An element whose contents are gathered until it ends.
struct Frame {
  enum Kind {
    case root, quote, pullQuote, list, item, table, row, cell, descriptionList, detail, figure, embed
    case callout(String)
    case note(String)
    case container(String)
    case post(Marks.Post)
    /// These hold text alone.
    case heading(Int), tableCaption, term, caption, credit, title

    /// Whether it holds text alone, no blocks.
    var isText: Bool {
      switch self {
      case .heading, .tableCaption, .term, .caption, .credit, .title: true
      default: false
      }
    }
  }

  var kind: Kind
  /// The blocks gathered so far.
  var blocks: [Block] = []
  /// The text gathered so far, where it holds text alone.
  var inlines: [Inline] = []
  /// The items gathered last that stand outside of any list.
  var looseItems: [ListItem] = []
  /// Whether the first of them has a number.
  var areNumbered = false
  /// Of an item that is a paragraph of Word's: its level, and whether it has a number.
  var level = 1
  var isNumbered = false
  /// A name that links point to.
  var identifier: String?
  /// The heading of a callout.
  var title: [Inline] = []
  /// Of an embed: what it is.
  var embed: Embed?
  /// Of an item: whether its task is done.
  var checked: Bool?

  init(_ kind: Kind) { self.kind = kind }
}

/// A figure that is being read.
struct FigureDraft {
  var caption: [Inline] = []
  var credit: [Inline] = []
  /// Whether only its class says that it is a figure.
  var isGuess = false
}

/// A list that is being read.
struct ListDraft {
  var list: List
  /// Whether its items hold paragraphs of their own.
  var isLoose = false
}
