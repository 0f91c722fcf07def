import Markup
import OffprintKit
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Pages with script injections: the output must contain no active content.
///
/// The trees are examined without a browser; `Tests/Injection/run.py` opens the same pages in one.
@Suite struct InjectionSuiteTests {
  private struct Vectors: Decodable {
    struct Vector: Decodable {
      var id: String
      var payload: String
    }
    var vectors: [Vector]
  }

  private static let activeElements: Set<String> = [
    "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "button", "select",
    "textarea", "base", "meta", "link", "svg", "template", "portal", "noscript", "xmp", "plaintext", "title",
    "audio", "video", "source", "track", "dialog", "marquee", "isindex", "keygen",
  ]
  private static let addressAttributes: Set<String> = [
    "href", "src", "action", "formaction", "data", "poster", "xlink:href", "background", "cite", "srcset",
    "longdesc",
  ]

  @Test(.enabled(if: FileManager.default.fileExists(atPath: vectors), "no suite xss"))
  func nothingActivePasses() throws {
    let path = Self.vectors
    let data = try Data(contentsOf: URL(filePath: path))
    let vectors = try JSONDecoder().decode(Vectors.self, from: data).vectors
    var options = Converter.Options()
    options.format = "html"
    options.whole = true
    options.profile = .none
    let converter = Converter(options: options)
    for vector in vectors {
      let article = try converter.convert(Array(vector.payload.utf8), file: vector.id).article
      let xhtml = written(article, by: XHTMLWriter())
      #expect(faults(in: body(of: xhtml)).isEmpty, "\(vector.id): \(vector.payload)")
      #expect(try faults(inWhatIsReadFrom: xhtml).isEmpty, "\(vector.id): \(vector.payload)")
      for forged in forgeries(of: vector.payload) {
        let faults = (try? faults(inWhatIsReadFrom: forged)) ?? []
        #expect(faults.isEmpty, "\(vector.id): \(forged)")
      }
      let markdown = written(article, by: MarkdownWriter())
      #expect(try faults(in: rendered(markdown)).isEmpty, "\(vector.id): \(vector.payload)")
    }
    print("injection: \(vectors.count) vectors")
  }

  /// Active content in the result of an XHTML document, with pictures shown.
  private func faults(inWhatIsReadFrom document: String) throws -> [String] {
    let article = try XHTMLReader().read(Array(document.utf8), file: "forged.xhtml")
    var options = WriterOptions()
    options.images = .keep
    return faults(in: body(of: written(article, by: XHTMLWriter(options: options))))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: vectors), "no suite xss"))
  func nothingActivePassesInDrawings() throws {
    let data = try Data(contentsOf: URL(filePath: Self.vectors))
    let shape = "<path d='M0 0h99v99z' fill='red'/>"
    var drawings = 0
    for vector in try JSONDecoder().decode(Vectors.self, from: data).vectors {
      let inText = "<figure><svg width=400 aria-label=x>\(shape)\(vector.payload)</svg></figure>"
      let json = written(Article(content: try lowered(inText)), by: JSONWriter())
      #expect(DrawingFaults.inAddresses(of: json).isEmpty, "\(vector.id): \(vector.payload)")
      let source = "<svg xmlns='http://www.w3.org/2000/svg'>\(shape)\(vector.payload)</svg>"
      for drawing in [Drawing(file: Array(source.utf8)), Drawing(file: Array(vector.payload.utf8))] {
        guard let drawing else { continue }
        drawings += 1
        #expect(DrawingFaults.of(drawing.markup).isEmpty, "\(vector.id): \(vector.payload)")
      }
    }
    #expect(drawings > 100)
    print("injection: \(drawings) drawings")
  }

  /// Documents that imitate Offprint's own, and others: many are not well-formed, and are then rejected.
  private func forgeries(of payload: String) -> [String] {
    let tree = Document(parsing: Array(payload.utf8))
    let tidy = tree.innerXML(of: bodyElement(of: tree))
    return [payload, tidy].flatMap { body in
      ["<meta name=\"generator\" content=\"Offprint\"/>", "<title>x</title>"].map { head in
        """
        <html xmlns="http://www.w3.org/1999/xhtml"><head>\(head)</head><body><article>\(body)</article></body></html>
        """
      }
    }
  }

  private func bodyElement(of tree: Document) -> NodeID {
    tree.descendants(of: tree.root).first { tree.tag(of: $0) == .body } ?? tree.root
  }

  private static let vectors: String = {
    let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }
    let suites = ProcessInfo.processInfo.environment["OFFPRINT_SUITES"] ?? "\(root)/../shared/suites"
    return "\(suites)/xss/vectors.json"
  }()

  /// An XHTML document's body: its head contains only a title from the page.
  private func body(of document: String) -> String {
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { !$0.hasPrefix("<body") }.joined(separator: "\n")
  }

  private func rendered(_ markdown: String) throws -> String {
    let file = try TemporaryFile(Array(markdown.utf8))
    let extensions = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]
    let result = try run("cmark-gfm", ["--unsafe"] + extensions.flatMap { ["-e", $0] } + [file.path])
    try #require(result.status == 0, "\(result.output)")
    return result.output
  }

  /// The active content of a page.
  private func faults(in html: String) -> [String] {
    let document = Document(parsing: Array(html.utf8))
    var faults: [String] = []
    for id in document.descendants(of: document.root) where document.isElement(id) {
      let name = document.tagName(of: id) ?? ""
      let isCheckbox = name == "input" && document.attribute("type", of: id) == "checkbox"
      // A player that starts on request; its address is checked below.
      let isPlayer =
        ["audio", "video"].contains(name)
        && document.attributes(of: id).allSatisfy {
          ["src", "title", "controls"].contains(document.text(of: $0.name))
        }
      if Self.activeElements.contains(name) && !isPlayer
        && document.parent(of: id).flatMap(document.tagName) != "html"
        || name == "input" && !isCheckbox
      {
        faults.append("<\(name)>")
      }
      for (attribute, value) in document.attributes(of: id) {
        let attribute = document.text(of: attribute).lowercased()
        if attribute.hasPrefix("on") || attribute == "srcdoc" { faults.append(attribute) }
        if attribute == "style", !value.hasPrefix("text-align: ") { faults.append("style=\(value)") }
        if Self.addressAttributes.contains(attribute),
          isActive(value, isImage: name == "img" && attribute == "src")
        {
          faults.append("\(attribute)=\(value)")
        }
      }
    }
    return faults
  }

  private func isActive(_ address: String, isImage: Bool) -> Bool {
    let bare = String(address.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }).lowercased()
    if ["javascript:", "vbscript:", "livescript:", "mocha:"].contains(where: bare.hasPrefix) { return true }
    guard bare.hasPrefix("data:") else { return false }
    if isImage, let markup = DrawingFaults.markup(of: address) { return !DrawingFaults.of(markup).isEmpty }
    return !isImage
      || !["png", "jpeg", "jpg", "gif", "webp", "avif"].contains { bare.hasPrefix("data:image/\($0)") }
  }
}
