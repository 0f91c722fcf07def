/// Writes blocks and inlines as elements: as XHTML, or as the HTML that Markdown falls back to.
struct MarkupRenderer {
  /// Where the elements will stand.
  enum Place: Equatable {
    /// In an XHTML document: with namespaces, ids and links to them.
    case document
    /// In Markdown: an empty line would end it.
    case markdown
  }

  var out = ByteBuffer()
  let place: Place
  /// The ids of headings and notes, made before anything is written.
  var notes = NoteLinks()
  /// What headings are set down by, so that they stand under the title.
  var headingShift = 0
  /// Ids of headings not yet written, by what the article calls them.
  var headingIDs: [String: [String]] = [:]
  var linkTargets: [String: String] = [:]
  var isInLink = false
  var isInRuby = false

  init(_ place: Place) {
    self.place = place
  }

  /// Writes an element around what `body` writes.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ body: (inout MarkupRenderer) -> Void
  ) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    out.append(0x3C)
    out.append(name)
    write(attributes)
    out.append(0x3E)
  }

  mutating func close(_ name: StaticString) {
    out.append("</" as StaticString)
    out.append(name)
    out.append(0x3E)
  }

  /// Writes an element that holds nothing.
  mutating func void(_ name: StaticString, _ attributes: Attributes = [:]) {
    out.append(0x3C)
    out.append(name)
    write(attributes)
    out.append("/>" as StaticString)
  }

  private mutating func write(_ attributes: Attributes) {
    for case (let name, let value?) in attributes.all {
      out.append(0x20)
      out.append(name)
      out.append("=\"" as StaticString)
      HTMLText.append(attribute: value, to: &out)
      out.append(0x22)
    }
  }

  mutating func text(_ text: String) {
    HTMLText.append(text, lineEnds: place == .document ? .kept : .spaces, to: &out)
  }

  mutating func preformatted(_ text: String) {
    HTMLText.append(text, lineEnds: place == .document ? .kept : .references, to: &out)
  }

  mutating func newLine() { out.append(0x0A) }
}

/// Blocks as HTML within Markdown.
enum HTMLFragment {
  /// The lines of a block, none of them empty.
  static func lines(of block: Block) -> [ArraySlice<UInt8>] {
    var renderer = MarkupRenderer(.markdown)
    renderer.write([block])
    return renderer.out.bytes.split(separator: 0x0A)
  }
}
