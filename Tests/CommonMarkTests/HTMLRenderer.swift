@testable import CommonMark

/// Renders a document in the form of the specifications' examples.
struct HTMLRenderer: ~Copyable {
  private let document: MarkdownDocument
  private var inlines: InlineParser
  private var html: [UInt8] = []
  private let filtersTags: Bool
  private let showsInfo: Bool
  private let alignsByStyle: Bool
  /// The labels of footnotes in the order of their first references, and the number of references to each.
  private var notes: [String] = []
  private var uses: [String: Int] = [:]

  static func html(
    of markdown: String, extensions: MarkdownExtensions = [], filtersTags: Bool = false,
    showsInfo: Bool = false,
    alignsByStyle: Bool = false
  ) -> String {
    guard let document = MarkdownDocument(parsing: Array(markdown.utf8), extensions: extensions) else {
      return ""
    }
    var renderer = HTMLRenderer(document, filtersTags, showsInfo, alignsByStyle)
    renderer.renderBlocks(in: document.root, isTight: false)
    renderer.renderFootnotes()
    return String(decoding: renderer.html, as: UTF8.self)
  }

  private init(_ document: MarkdownDocument, _ filtersTags: Bool, _ showsInfo: Bool, _ alignsByStyle: Bool) {
    self.document = document
    inlines = InlineParser(document)
    self.filtersTags = filtersTags
    self.showsInfo = showsInfo
    self.alignsByStyle = alignsByStyle
  }

  private mutating func newLine() {
    if let last = html.last, last != 0x0A { html.append(0x0A) }
  }

  private mutating func renderBlocks(in parent: BlockID, isTight: Bool) {
    for block in document.children(of: parent) { render(block, isTight: isTight) }
  }

  private mutating func render(_ block: BlockID, isTight: Bool) {
    switch document.kind(of: block) {
    case .document, .footnoteDefinition, .item, .tableRow, .tableCell: break
    case .blockQuote:
      newLine()
      html += "<blockquote>\n".utf8
      renderBlocks(in: block, isTight: false)
      newLine()
      html += "</blockquote>\n".utf8
    case .list: renderList(block)
    case .paragraph:
      if isTight { return renderInlines(block) }
      newLine()
      html += "<p>".utf8
      renderInlines(block)
      html += "</p>\n".utf8
    case .heading:
      newLine()
      html += "<h\(document.headingLevel(of: block))>".utf8
      renderInlines(block)
      html += "</h\(document.headingLevel(of: block))>\n".utf8
    case .code: renderCode(block)
    case .html:
      newLine()
      appendHTML(document.text(of: block))
      newLine()
    case .thematicBreak:
      newLine()
      html += "<hr />\n".utf8
    case .table: renderTable(block)
    }
  }

  private mutating func renderList(_ list: BlockID) {
    newLine()
    let isOrdered = document.isOrdered(list)
    let start = document.listStart(of: list)
    html += (isOrdered ? start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n" : "<ul>\n").utf8
    for item in document.children(of: list) {
      newLine()
      html += "<li>".utf8
      if let isDone = document.isDone(item) {
        html += "<input type=\"checkbox\" \(isDone ? "checked=\"\" " : "")disabled=\"\" /> ".utf8
      }
      renderBlocks(in: item, isTight: document.isTight(list))
      html += "</li>\n".utf8
    }
    html += (isOrdered ? "</ol>\n" : "</ul>\n").utf8
  }

  private mutating func renderCode(_ block: BlockID) {
    newLine()
    html += "<pre><code".utf8
    let info = document.info(of: block).split(separator: " ", maxSplits: 1)
    if let language = info.first {
      html += (language.hasPrefix("language-") ? " class=\"" : " class=\"language-").utf8
      HTMLText.append(language.utf8, to: &html)
      html.append(0x22)
    }
    if showsInfo, info.count > 1 {
      html += " data-meta=\"".utf8
      HTMLText.append(info[1].utf8, to: &html)
      html.append(0x22)
    }
    html.append(0x3E)
    HTMLText.append(document.text(of: block).utf8, to: &html)
    html += "</code></pre>\n".utf8
  }

  private mutating func renderTable(_ table: BlockID) {
    newLine()
    html += "<table>\n<thead>\n".utf8
    let alignments = document.alignments(of: table)
    var hasBody = false
    for row in document.children(of: table) {
      let isHeader = document.isHeader(row)
      if !isHeader, !hasBody {
        html += "<tbody>\n".utf8
        hasBody = true
      }
      html += "<tr>\n".utf8
      let cells = Array(document.children(of: row))
      for (column, alignment) in alignments.enumerated() {
        let name = isHeader ? "th" : "td"
        html += "<\(name)".utf8
        if alignment != .none {
          html += (alignsByStyle ? " style=\"text-align: \(alignment)\"" : " align=\"\(alignment)\"").utf8
        }
        html.append(0x3E)
        if column < cells.count { renderInlines(cells[column]) }
        html += "</\(name)>\n".utf8
      }
      html += "</tr>\n".utf8
      if isHeader { html += "</thead>\n".utf8 }
    }
    if hasBody { html += "</tbody>\n".utf8 }
    html += "</table>\n".utf8
  }

  private mutating func renderInlines(_ block: BlockID) {
    inlines.parse(block)
    var rendered: [UInt8] = []
    var (notes, uses) = (notes, uses)
    let document = document
    inlines.appendHTML(to: &rendered) { label, html in
      guard let definition = document.footnoteDefinition(label) else { return }
      let name = document.text(of: definition)
      if uses[name] == nil { notes.append(name) }
      uses[name, default: 0] += 1
      let use = uses[name, default: 0]
      let number = (notes.firstIndex(of: name) ?? 0) + 1
      html += "<sup class=\"footnote-ref\"><a href=\"#fn-".utf8
      HTMLText.appendAddress(name, to: &html)
      html += "\" id=\"fnref-".utf8
      HTMLText.appendAddress(name, to: &html)
      html += "\(use > 1 ? "-\(use)" : "")\" data-footnote-ref>\(number)</a></sup>".utf8
    }
    (self.notes, self.uses) = (notes, uses)
    if filtersTags { appendHTML(String(decoding: rendered, as: UTF8.self)) } else { html += rendered }
  }

  /// Appends HTML, with the tags that GFM forbids escaped.
  private mutating func appendHTML(_ text: String) {
    guard filtersTags else { return html += text.utf8 }
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      html += rest[..<start].utf8
      rest = rest[rest.index(after: start)...]
      let name = rest.drop { $0 == "/" }.prefix { $0.isLetter }.lowercased()
      let isForbidden = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
      ].contains(name)
      html += (isForbidden ? "&lt;" : "<").utf8
    }
    html += rest.utf8
  }

  private mutating func renderFootnotes() {
    var place = 0
    guard !notes.isEmpty else { return }
    html += "<section class=\"footnotes\" data-footnotes>\n<ol>\n".utf8
    while place < notes.count {
      let name = notes[place]
      place += 1
      guard let definition = document.footnoteDefinition(name) else { continue }
      html += "<li id=\"fn-".utf8
      HTMLText.appendAddress(name, to: &html)
      html += "\">\n".utf8
      renderBlocks(in: definition, isTight: false)
      let isParagraph = html.suffix(5).elementsEqual("</p>\n".utf8)
      if isParagraph { html.removeLast(5) }
      for use in 1...max(uses[name, default: 1], 1) {
        if use > 1 || isParagraph { html.append(0x20) }
        let suffix = use > 1 ? "-\(use)" : ""
        html += "<a href=\"#fnref-".utf8
        HTMLText.appendAddress(name, to: &html)
        let index = "\(place)\(suffix)"
        html +=
          "\(suffix)\" class=\"footnote-backref\" data-footnote-backref data-footnote-backref-idx=\"".utf8
        html += "\(index)\" aria-label=\"Back to reference \(index)\">↩".utf8
        html += (use > 1 ? "<sup class=\"footnote-ref\">\(use)</sup></a>" : "</a>").utf8
      }
      html += (isParagraph ? "</p>\n" : "\n").utf8
      html += "</li>\n".utf8
    }
    html += "</ol>\n</section>\n".utf8
  }
}
