/// Writes blocks and inlines as elements: as XHTML, or as the HTML used within Markdown.
///
/// In a document each node is identified by a class or a `data-…` attribute if HTML has no element for it, so
/// that the XHTML reader makes the same article of it.
struct MarkupRenderer {
  /// The context of the elements.
  enum Place: Equatable {
    /// An XHTML document: with namespaces, ids and links to them.
    case document
    /// Markdown: an empty line would end it.
    case markdown
  }

  var out = ByteBuffer()
  let place: Place
  let isDocument: Bool
  /// The treatment of pictures.
  var images = ImageChoice.keep
  /// The pictures embedded in the document.
  var pictures = EmbeddedPictures()
  /// The other documents of a book.
  var links = BookLinks()
  /// The base of relative addresses.
  var base = BaseAddress(page: nil, base: nil)
  /// The ids of notes, assigned before anything is written.
  var notes = NoteLinks()
  /// In Markdown: what is written as Markdown.
  var markdown = MarkdownParts()
  /// The number of levels by which headings are demoted, so that they are below the title.
  var headingShift = 0
  /// The ids of headings, by their identifiers in the article.
  var headingIDs: [String: HeadingIDs] = [:]
  var isInLink = false
  var isInRuby = false
  /// Whether a MathML formula was written.
  var hasMathML = false

  init(_ place: Place) {
    self.place = place
    isDocument = place == .document
  }

  /// Writes constant markup: tags, and line ends between them.
  @inline(__always)
  mutating func markup(_ literal: StaticString) { out.append(literal) }

  /// Writes an attribute of an open tag. The name includes its delimiters, ` name="`.
  mutating func attribute(_ name: StaticString, _ value: String) {
    out.append(name)
    attributeText(value)
    out.append(0x22)
  }

  /// Writes an attribute of an open tag, if it has a value.
  mutating func attribute(_ name: StaticString, _ value: String?) {
    if let value { attribute(name, value) }
  }

  /// Writes a numeric attribute.
  mutating func attribute(_ name: StaticString, _ value: Int) {
    out.append(name)
    out.append(number: value)
    out.append(0x22)
  }

  /// Writes an attribute used only by the XHTML reader.
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
