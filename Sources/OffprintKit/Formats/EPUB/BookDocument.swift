import Markup

/// A content document of a book.
struct BookDocument {
  let chapter: BookPackage.Chapter
  let document: Document
  /// Whether Offprint wrote it.
  let isOwn: Bool
  /// A link to a place in the book.
  struct Link {
    var node: NodeID
    var path: String
    /// The name of the place; empty for a document.
    var name: String
  }

  /// The links to the documents of the book, and to other files of it.
  let links: [Link]
  /// The elements that links can lead to.
  private let names: [String: NodeID]

  /// The number of elements around a name to examine for its text, and of nodes to examine for a link back.
  private static let levels = 4
  private static let mostNodes = 256

  /// Its path in the book.
  var path: String { chapter.path }

  /// Parses a document. Those of books should be well-formed but often are not: then they are parsed as a browser
  /// would.
  init(_ text: [UInt8], _ chapter: BookPackage.Chapter) {
    self.chapter = chapter
    document = (try? Document(parsingXML: text)) ?? Document(parsing: text)
    isOwn = XHTMLDecoder.wrote(document)
    var names: [String: NodeID] = [:]
    var links: [Link] = []
    for id in document.descendants(of: document.root) where document.isElement(id) {
      if let name = document.attribute("id", of: id), names[name] == nil { names[name] = id }
      guard document.tag(of: id) == .a, let href = document.attribute("href", of: id),
        let path = BookPath.resolved(href, from: chapter.path)
      else { continue }
      links.append(Link(node: id, path: path, name: BookPath.fragment(href)))
    }
    self.names = names
    self.links = links
  }

  /// The title that it declares.
  var title: String? {
    guard let head = XHTMLDecoder.element(.head, in: document),
      let title = document.children(of: head).first(where: { document.tag(of: $0) == .title })
    else { return nil }
    return WhiteSpace.collapsed(document.textContent(of: title))
  }

  /// Whether it declares itself the cover.
  var isCalledCover: Bool {
    guard let body = XHTMLDecoder.element(.body, in: document), let type = document.name("epub:type") else {
      return false
    }
    let places = [body] + document.children(of: body)
    return places.contains { id in
      document.attribute(type, of: id)?.split(separator: " ").contains("cover") == true
    }
  }

  /// Whether the text at a name has a link to another document.
  func leadsBack(from name: String, to path: String) -> Bool {
    guard let target = names[name] else { return false }
    let around = [target] + document.ancestors(of: target).prefix(Self.levels)
    guard let block = around.first(where: { document.tag(of: $0).isBlock }) else { return false }
    return document.descendants(of: block).prefix(Self.mostNodes).contains { id in
      document.tag(of: id) == .a
        && document.attribute("href", of: id).flatMap { BookPath.resolved($0, from: self.path) } == path
    }
  }

  /// The address, from the root of the book, of a place in a document.
  static func address(_ path: String, _ name: String) -> String {
    "\(PercentEncoding.encoded(path: path))#\(name)"
  }
}
