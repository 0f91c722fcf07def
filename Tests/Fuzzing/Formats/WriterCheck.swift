import Markup
import OffprintKit

/// Writes an article in all formats, or some, and checks what comes out.
enum WriterCheck {
  static func run(_ article: Article, inputSize: Int, choice: UInt8, formats: Set<String>? = nil) {
    for writer in Registry.builtIn.writers where formats?.contains(writer.format) != false {
      var buffer = ByteBuffer(limit: ByteBuffer.limit(forInputOf: inputSize))
      writer.init(options: options(choice)).write(article, to: &buffer)
      guard !buffer.isOver else { continue }
      check(buffer.bytes, writer, article, choice)
    }
  }

  private static func options(_ choice: UInt8) -> WriterOptions {
    var options = WriterOptions()
    options.provenance = choice & 2 != 0
    options.standalone = choice & 4 != 0
    options.width = choice & 8 != 0 ? 30 : nil
    options.markdown.keepsHTML = choice & 16 == 0
    options.markdown.dialect = choice & 32 != 0 ? .commonmark : .gfm
    options.markdown.links = choice & 64 != 0 ? .reference : .inline
    options.markdown.headings = choice & 1 != 0 ? .setext : .atx
    options.markdown.emphasis = choice & 1 != 0 ? .underscore : .star
    options.markdown.bullet = choice & 1 != 0 ? .star : .dash
    options.pandocVersion = choice & 128 != 0 ? 3 : 2
    return options
  }

  private static func check(_ bytes: [UInt8], _ writer: any Writer.Type, _ article: Article, _ choice: UInt8)
  {
    let format = writer.format
    if !writer.isBinary { checkText(bytes, format) }
    if format == XHTMLWriter.format {
      checkDrawings(bytes)
      checkActive(document: bytes)
    }
    guard let reader = Registry.builtIn.reader(for: format)?.init() else { return }
    // Text is read as a page, in which nothing has to be found again.
    guard format != TextWriter.format else { return }
    guard let source = try? reader.source(of: Input(bytes, name: "output.\(writer.fileExtension)")) else {
      return expect(false, "what was written as \(format) cannot be read")
    }
    if format == JSONWriter.format { checkJSON(bytes, source, choice) }
    if format == MarkdownWriter.format {
      checkActive(source)
      RenderingCheck.run(bytes)
    }
  }

  /// It is UTF-8 without controls.
  private static func checkText(_ bytes: [UInt8], _ format: String) {
    expect(String(validating: bytes, as: UTF8.self) != nil, "\(format) is not UTF-8")
    let hasControls = bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x7F }
    expect(!hasControls, "\(format) has controls")
  }

  /// What is read from JSON and written again gives the same bytes.
  private static func checkJSON(_ bytes: [UInt8], _ source: ReaderOutput, _ choice: UInt8) {
    guard case .article(let article) = source else { return expect(false, "JSON is no article") }
    var again = ByteBuffer()
    JSONWriter(options: options(choice)).write(article, to: &again)
    expect(again.bytes == bytes, "JSON is not what it was")
  }

  /// Each drawing in a document is one that only shows, whatever the address in the article.
  private static func checkDrawings(_ document: [UInt8]) {
    guard let page = try? Document(parsingXML: document) else {
      return expect(false, "XHTML is not well-formed")
    }
    let values = page.descendants(of: page.root).lazy.filter(page.isElement).flatMap {
      page.attributes(of: $0)
    }
    for (_, address) in values where address.hasPrefix("data:image/svg") {
      let drawing = Drawing(address: address)
      expect(drawing?.address == address, "a drawing that is not sanitized: \(address)")
      guard let drawing, let tree = try? Document(parsingXML: drawing.markup) else {
        expect(false, "a drawing that is not well-formed: \(address)")
        continue
      }
      for node in tree.descendants(of: tree.root) where tree.isElement(node) {
        let tag = tree.tagName(of: node) ?? ""
        let isActive = ["script", "foreignObject", "a", "animate", "set"].contains(tag)
        expect(tree.namespace(of: node) == .svg && !isActive, "a drawing with <\(tag)>")
        for (name, value) in tree.attributes(of: node) {
          let name = tree.text(of: name)
          let isLink = name == "xlink:href" && !value.hasPrefix("#") && !value.hasPrefix("data:image/")
          expect(!name.hasPrefix("on") && !isLink && name != "href", "a drawing with \(name)")
        }
      }
    }
  }

  private static func checkActive(document bytes: [UInt8]) {
    guard let document = try? Document(parsingXML: bytes) else {
      return expect(false, "XHTML that is not well-formed")
    }
    let active = ActiveContent.of(document)
    expect(active.isEmpty, "active XHTML: \(active)")
  }

  /// No address that was written leads to a program.
  private static func checkActive(_ source: ReaderOutput) {
    guard case .article(let article) = source else { return }
    _ = ArticleRewriter(inline: { inline in
      if case .link(let link) = inline {
        expect(SafeURL.checked(link.url, for: .link) != nil, "a link to \(link.url)")
      }
      return [inline]
    }).rewrite(article)
  }
}
