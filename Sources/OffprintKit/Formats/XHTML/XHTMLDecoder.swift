import Markup

/// Reads the article of a document written by ``XHTMLWriter``, by its classes and attributes.
///
/// Edited documents are read too: unknown elements are ignored, but not their contents.
///
/// It is a class because it recurses: copies would fill the stack.
final class XHTMLDecoder {
  let document: Document
  let names: Names
  /// The notes by their ids.
  private(set) var noteNames: [String: String] = [:]
  /// Returns the address of a picture stored with the document.
  let pictures: (String) -> String?
  /// The current nesting depth.
  var depth = 0

  /// The maximum nesting; anything deeper is read as text, to bound the stack. No article needs more.
  static let deepestNesting = 160

  /// The attributes used.
  struct Names {
    let `class`, id, href, src, alt, title, width, height, lang, dir, start, name, content, datetime, type,
      rel,
      checked, colspan, rowspan: Name?
    let dataID, dataHref, dataSrc, dataAlt, dataWidth, dataHeight, dataLang, dataKind, dataNote, dataDepth,
      dataStart, dataLanguage, dataMeta, dataAlign, dataColspan, dataRowspan: Name?

    init(_ document: Document) {
      `class` = document.name("class")
      id = document.name("id")
      href = document.name("href")
      src = document.name("src")
      alt = document.name("alt")
      title = document.name("title")
      width = document.name("width")
      height = document.name("height")
      lang = document.name("lang")
      dir = document.name("dir")
      start = document.name("start")
      name = document.name("name")
      content = document.name("content")
      datetime = document.name("datetime")
      type = document.name("type")
      rel = document.name("rel")
      checked = document.name("checked")
      colspan = document.name("colspan")
      rowspan = document.name("rowspan")
      dataID = document.name("data-id")
      dataHref = document.name("data-href")
      dataSrc = document.name("data-src")
      dataAlt = document.name("data-alt")
      dataWidth = document.name("data-width")
      dataHeight = document.name("data-height")
      dataLang = document.name("data-lang")
      dataKind = document.name("data-kind")
      dataNote = document.name("data-note")
      dataDepth = document.name("data-depth")
      dataStart = document.name("data-start")
      dataLanguage = document.name("data-language")
      dataMeta = document.name("data-meta")
      dataAlign = document.name("data-align")
      dataColspan = document.name("data-colspan")
      dataRowspan = document.name("data-rowspan")
    }
  }

  /// Reads a document; `pictures` returns the address of a picture in the document's collection.
  init(_ document: Document, pictures: @escaping (String) -> String? = { _ in nil }) {
    self.document = document
    self.pictures = pictures
    names = Names(document)
    guard names.dataID != nil else { return }
    for id in document.descendants(of: document.root) where document.tag(of: id) == .aside {
      if let place = value(names.id, id), let name = value(names.dataID, id) { noteNames[place] = name }
    }
  }

  /// Whether Offprint wrote a document.
  static func wrote(_ document: Document) -> Bool {
    guard let head = element(.head, in: document) else { return false }
    return document.children(of: head).contains { id in
      document.tag(of: id) == .meta && document.attribute("name", of: id) == "generator"
        && document.attribute("content", of: id) == "Offprint"
    }
  }

  /// The article.
  func article() -> Article {
    var article = Article()
    let body = Self.element(.body, in: document) ?? document.root
    let top = document.children(of: body).first { document.tag(of: $0) == .article } ?? body
    article.metadata = metadata(header: document.children(of: top).first { document.tag(of: $0) == .header })
    article.content = flow(document.children(of: top).filter { document.tag(of: $0) != .header })
    return article
  }

  /// The head or body of a document.
  static func element(_ tag: Tag, in document: Document) -> NodeID? {
    guard let html = document.children(of: document.root).first(where: { document.isElement($0) }) else {
      return nil
    }
    return document.children(of: html).first { document.tag(of: $0) == tag }
  }

  /// The value of an attribute; `nil` if the document does not use its name.
  func value(_ name: Name?, _ id: NodeID) -> String? {
    name.flatMap { document.attribute($0, of: id) }
  }

  func number(_ name: Name?, _ id: NodeID) -> Int? { value(name, id).flatMap { Int($0) } }

  /// Whether the class attribute starts with a class.
  func isClass(_ name: String, _ id: NodeID) -> Bool {
    guard let classes = value(names.class, id) else { return false }
    return classes == name || classes.hasPrefix(name + " ")
  }

  /// The elements among a node's children.
  func elements(_ id: NodeID) -> [NodeID] { document.children(of: id).filter { document.isElement($0) } }

  func text(_ id: NodeID) -> String { document.textContent(of: id) }

  /// A sanitized address.
  func safe(_ url: String, for purpose: SafeURL.Purpose = .link) -> String {
    (purpose == .image ? PictureAddress.checked(url) : SafeURL.checked(url, for: purpose)) ?? ""
  }

  /// The target of a link.
  func target(_ id: NodeID) -> String { safe(value(names.dataHref, id) ?? value(names.href, id) ?? "") }
}
