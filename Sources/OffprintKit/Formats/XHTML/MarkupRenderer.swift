/// Writes blocks and inlines as elements: as XHTML, or as the HTML that Markdown falls back to.
///
/// In a document each element can be told from all others, by its class or by an attribute `data-…` where HTML has no
/// element for it: the reader of XHTML makes the same article of it.
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
  let isDocument: Bool
  /// What becomes of pictures.
  var images = ImageChoice.keep
  /// The pictures that go into the document.
  var pictures = EmbeddedPictures()
  /// The other documents of a book.
  var links = BookLinks()
  /// What relative addresses are relative to.
  var base = BaseAddress(page: nil, base: nil)
  /// The ids of notes, made before anything is written.
  var notes = NoteLinks()
  /// What headings are set down by, so that they stand under the title.
  var headingShift = 0
  /// Ids of headings, by what the article calls them.
  var headingIDs: [String: HeadingIDs] = [:]
  var isInLink = false
  var isInRuby = false
  /// Whether a formula in MathML was written.
  var hasMathML = false

  init(_ place: Place) {
    self.place = place
    isDocument = place == .document
  }

  /// Writes markup that is known beforehand: tags, and line ends between them.
  @inline(__always)
  mutating func markup(_ literal: StaticString) { out.append(literal) }

  /// Writes an attribute of an open tag. Its name comes with what stands around it, ` name="`.
  mutating func attribute(_ name: StaticString, _ value: String) {
    out.append(name)
    attributeText(value)
    out.append(0x22)
  }

  /// Writes an attribute of an open tag, where there is a value.
  mutating func attribute(_ name: StaticString, _ value: String?) {
    if let value { attribute(name, value) }
  }

  /// Writes an attribute that is a number.
  mutating func attribute(_ name: StaticString, _ value: Int) {
    out.append(name)
    out.append(number: value)
    out.append(0x22)
  }

  /// Writes an attribute for the reader of XHTML alone.
  mutating func data(_ name: StaticString, _ value: String?) {
    if isDocument, let value { attribute(name, value) }
  }

  /// Writes a part of an attribute's value.
  mutating func attributeText(_ value: String) {
    HTMLText.append(attribute: value, lineEnds: isDocument ? .references : .spaces, to: &out)
  }

  mutating func text(_ text: String) {
    HTMLText.append(text, lineEnds: isDocument ? .kept : .spaces, to: &out)
  }

  mutating func preformatted(_ text: String) {
    HTMLText.append(text, lineEnds: isDocument ? .kept : .references, to: &out)
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
