import Markup

/// What the package of a book says: its metadata, and its documents in the order of reading.
struct BookPackage {
  /// A content document.
  struct Chapter {
    var path: String
    /// What the contents call it.
    var label: String?
  }

  private(set) var title, publisher, language, date: String?
  private(set) var creators: [String] = []
  private(set) var chapters: [Chapter] = []

  private struct Item {
    var path: String
    var type: String
    var properties: [Substring]
  }

  /// More documents than this are no book.
  private static let mostChapters = 20_000

  init(_ archive: inout ZIPReader) throws(ZIPReader.Fault) {
    guard archive.has("META-INF/container.xml") else {
      throw ZIPReader.Fault(message: "this zip archive is no book: there is no META-INF/container.xml in it")
    }
    if archive.has("META-INF/encryption.xml"),
      try Self.isLocked(Self.xml("META-INF/encryption.xml", &archive))
    {
      throw ZIPReader.Fault(message: "the book is encrypted (DRM)")
    }
    let container = try Self.xml("META-INF/container.xml", &archive)
    guard let root = container.first("rootfile"),
      let path = container.document.attribute("full-path", of: root)
    else { throw ZIPReader.Fault(message: "META-INF/container.xml names no package of the book") }
    let package = try Self.xml(path, &archive)
    readMetadata(package)
    try readSpine(package, path, &archive)
  }

  private static func xml(_ name: String, _ archive: inout ZIPReader) throws(ZIPReader.Fault) -> BookXML {
    let bytes = try archive.read(name)
    do {
      return BookXML(try Document(parsingXML: bytes))
    } catch {
      throw ZIPReader.Fault(
        message: "its file '\(name)', line \(error.line), column \(error.column): \(error.message)")
    }
  }

  /// Whether more is encrypted than fonts, which are only hidden.
  private static func isLocked(_ encryption: BookXML) -> Bool {
    let harmless = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]
    return encryption.all("EncryptionMethod").contains { id in
      !harmless.contains(encryption.document.attribute("Algorithm", of: id) ?? "")
    }
  }

  private mutating func readMetadata(_ package: BookXML) {
    guard let metadata = package.first("metadata") else { return }
    for id in package.document.descendants(of: metadata) where package.document.isElement(id) {
      let text = WhiteSpace.collapsed(package.document.textContent(of: id))
      guard !text.isEmpty else { continue }
      switch package.document.tagName(of: id) {
      case "dc:title": title = title ?? text
      case "dc:creator": creators.append(text)
      case "dc:publisher": publisher = publisher ?? text
      case "dc:language": language = language ?? LanguageTag.valid(text)
      case "dc:date": date = date ?? (DateForm.isValid(text) ? text : nil)
      default: break
      }
    }
  }

  private mutating func readSpine(
    _ package: BookXML, _ path: String, _ archive: inout ZIPReader
  ) throws(ZIPReader.Fault) {
    let document = package.document
    var items: [String: Item] = [:]
    for id in package.all("item") {
      guard let name = document.attribute("id", of: id), let href = document.attribute("href", of: id),
        let target = BookPath.resolved(href, from: path)
      else { continue }
      let properties = document.attribute("properties", of: id) ?? ""
      items[name] = Item(
        path: target, type: document.attribute("media-type", of: id) ?? "",
        properties: properties.split(separator: " "))
    }
    var left = Set(items.values.filter { $0.properties.contains("nav") }.map(\.path))
    for id in package.all("reference") {
      let type = document.attribute("type", of: id)?.lowercased() ?? ""
      if ["cover", "toc"].contains(type), let href = document.attribute("href", of: id),
        let target = BookPath.resolved(href, from: path)
      {
        left.insert(target)
      }
    }
    let labels = try labels(package, items, &archive)
    for id in package.all("itemref") where document.attribute("linear", of: id) != "no" {
      guard let name = document.attribute("idref", of: id), let item = items[name],
        item.type == "application/xhtml+xml" || item.type == "text/html", !left.contains(item.path)
      else { continue }
      guard chapters.count < Self.mostChapters else {
        throw ZIPReader.Fault(message: "the book has more than \(Self.mostChapters) documents")
      }
      left.insert(item.path)
      chapters.append(Chapter(path: item.path, label: labels[item.path]))
    }
    guard !chapters.isEmpty else {
      throw ZIPReader.Fault(message: "the book's package names no documents to read")
    }
  }

  /// What the contents call each document: those of EPUB 3, else those of EPUB 2. Broken contents are none.
  private func labels(
    _ package: BookXML, _ items: [String: Item], _ archive: inout ZIPReader
  ) throws(ZIPReader.Fault) -> [String: String] {
    var labels: [String: String] = [:]
    func note(_ label: String, _ href: String?, _ path: String) {
      let label = WhiteSpace.collapsed(label)
      guard let href, !label.isEmpty, let target = BookPath.resolved(href, from: path) else { return }
      if labels[target] == nil { labels[target] = label }
    }
    if let nav = items.values.first(where: { $0.properties.contains("nav") }),
      let contents = try? Self.xml(nav.path, &archive)
    {
      for id in contents.all("a") {
        note(contents.document.textContent(of: id), contents.document.attribute("href", of: id), nav.path)
      }
    } else if let ncx = items.values.first(where: { $0.type == "application/x-dtbncx+xml" }),
      let contents = try? Self.xml(ncx.path, &archive)
    {
      for id in contents.all("navPoint") {
        let children = contents.document.children(of: id)
        guard let label = children.first(where: { contents.document.tagName(of: $0) == "navLabel" }),
          let content = children.first(where: { contents.document.tagName(of: $0) == "content" })
        else { continue }
        note(
          contents.document.textContent(of: label), contents.document.attribute("src", of: content), ncx.path)
      }
    }
    return labels
  }
}

/// A document of a book's own vocabularies, whose elements may or may not have prefixes.
struct BookXML {
  let document: Document

  init(_ document: Document) { self.document = document }

  /// All elements of a name.
  func all(_ name: String) -> [NodeID] {
    document.descendants(of: document.root).filter { id in
      guard document.isElement(id), let tag = document.tagName(of: id) else { return false }
      return tag == name || tag.hasSuffix(":" + name)
    }
  }

  /// The first element of a name.
  func first(_ name: String) -> NodeID? { all(name).first }
}

/// Paths of files in a book.
enum BookPath {
  /// The path that an address in a file means; nothing where it leads out of the book.
  static func resolved(_ href: String, from file: String) -> String? {
    guard SafeURL.scheme(of: href) == nil else { return nil }
    let path = href.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty, !path.hasPrefix("/") else { return nil }
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in PercentEncoding.decoded(String(path)).split(separator: "/") {
      switch part {
      case ".": break
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
