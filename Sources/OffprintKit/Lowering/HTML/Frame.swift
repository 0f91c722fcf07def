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

    /// Whether it contains only rows or cells.
    var isGrid: Bool {
      switch self {
      case .table, .row: true
      default: false
      }
    }

    /// Whether it contains headings with their sections.
    var holdsSections: Bool {
      switch self {
      case .root, .container, .quote, .callout, .cell: true
      default: false
      }
    }
  }

  let kind: Kind
  /// The blocks collected so far.
  var blocks: [Block] = []
  /// The text collected so far, if it contains only text.
  var inlines: [Inline] = []
  /// The most recent items outside of any list.
  var looseItems = LooseItems()
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

  /// Adds a line to its text.
  mutating func append(line: [Inline]) {
    if !inlines.isEmpty { inlines.append(.lineBreak) }
    inlines += line
  }

  /// Adds the text and the pictures of a block to its text.
  mutating func append(textOf block: Block) {
    if case .figure(let figure) = block { inlines += figure.images.map { .image($0) } }
    block.forEachText { if !$0.isEmpty { append(line: $0) } }
  }

  /// Removes a heading without contents at the end, and the rule before it.
  mutating func dropLastHeading() {
    if case .heading? = blocks.last { blocks.removeLast() }
    if case .thematicBreak? = blocks.last { blocks.removeLast() }
  }

  /// A post by its author; `nil` if it is empty.
  func container(of post: Marks.Post, _ base: BaseAddress) -> Block? {
    guard !blocks.isEmpty else { return nil }
    var author = post.author
    if let url = author?.url { author?.url = base.resolved(url) }
    return .container(Container(kind: "post", author: author, published: post.published, children: blocks))
  }

  /// An embed with its fallback, whose last link may be its address; `nil` if it is empty. A post is a quotation.
  var finishedEmbed: Embed? {
    guard var embed, !blocks.isEmpty || embed.url != nil else { return nil }
    embed.fallback = blocks
    if embed.url == nil {
      blocks.forEachText { inlines in
        if let url = inlines.lastLink { embed.url = url }
      }
    }
    if embed.kind == "post", !blocks.isEmpty { embed.fallback = [.blockQuote(blocks)] }
    return embed
  }

  /// A callout of a kind; its title alone if it has no contents.
  func callout(_ kind: String) -> Block? {
    guard !blocks.isEmpty else { return title.isEmpty ? nil : .paragraph(title) }
    var blocks = blocks
    if title.isEmpty, blocks.count > 1, case .paragraph(let first)? = blocks.first,
      first.plainText.lowercased() == kind
    {
      blocks.removeFirst()
    }
    // A title that only names the kind is redundant.
    let isNamed = title.plainText.lowercased() == kind
    return .callout(Callout(kind: kind, title: isNamed ? [] : title, children: blocks))
  }

  /// The contents of a pull quote, without quotations around all of them.
  var quoted: [Block] {
    var blocks = blocks
    if blocks.count == 1, case .blockQuote(let inner) = blocks[0] { blocks = inner }
    if blocks.count == 1, case .pullQuote(let inner) = blocks[0] { blocks = inner }
    return blocks
  }
}

extension [Inline] {
  /// The address of the last link.
  var lastLink: String? {
    var found: String?
    for inline in self {
      switch inline {
      case .link(let link): found = link.url
      case .emphasis(let children), .strong(let children), .small(let children):
        found = children.lastLink ?? found
      case .span(let span): found = span.children.lastLink ?? found
      default: break
      }
    }
    return found
  }
}
