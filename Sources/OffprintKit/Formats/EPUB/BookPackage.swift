import Markup

/// The package of a book: its metadata, and its documents in reading order.
struct BookPackage {
  /// A content document.
  struct Chapter {
    var path: String
    /// Its label in the contents.
    var label: String?
    /// Whether it is only a drawing.
    var isDrawing: Bool
  }

  private(set) var title, publisher, language, date: String?
  private(set) var authors: [Author] = []
  private(set) var chapters: [Chapter] = []

  private struct Item {
    var path: String
    var type: String
    var properties: [Substring]
  }

  /// The maximum total length of the labels, in bytes.
  private static let longestLabels = 16 << 20

  /// The maximum size of a book's metadata in bytes, which are copied to each of its articles.
  private static let longestMetadata = 64 << 10

  init(_ archive: inout ZIPReader, _ room: inout NodeRoom) throws(ZIPReader.Fault) {
    guard archive.has("META-INF/container.xml") else {
      throw ZIPReader.Fault(message: "this zip archive is not a book: it contains no META-INF/container.xml")
    }
    if archive.has("META-INF/encryption.xml"),
      try Self.isLocked(Self.xml("META-INF/encryption.xml", &archive, &room))
    {
      throw ZIPReader.Fault(message: "the book is encrypted (DRM)")
    }
    let container = try Self.xml("META-INF/container.xml", &archive, &room)
    guard let root = container.first("rootfile"),
      let path = container.document.attribute("full-path", of: root)
    else { throw ZIPReader.Fault(message: "META-INF/container.xml names no package of the book") }
    let package = try Self.xml(path, &archive, &room)
    try readMetadata(package)
    try readSpine(package, path, &archive, &room)
  }

  private static func xml(
    _ name: String, _ archive: inout ZIPReader, _ room: inout NodeRoom
  ) throws(ZIPReader.Fault) -> BookXML {
    let bytes = try archive.read(name)
    try room.take(bytes, of: name)
    do {
      return BookXML(try Document(parsingXML: bytes))
    } catch {
      throw ZIPReader.Fault(
        message: "its file '\(name)', line \(error.line), column \(error.column): \(error.message)")
    }
  }

  /// Whether anything is encrypted other than fonts, which are only obfuscated.
  private static func isLocked(_ encryption: BookXML) -> Bool {
    let harmless = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]
    return encryption.all("EncryptionMethod").contains { id in
      !harmless.contains(encryption.document.attribute("Algorithm", of: id) ?? "")
    }
  }

  private mutating func readMetadata(_ package: BookXML) throws(ZIPReader.Fault) {
    guard let metadata = package.first("metadata") else { return }
    let document = package.document
    var length = 0
    // EPUB 2 may have an element around those of Dublin Core.
    let fields = document.children(of: metadata).flatMap { id in
      document.tagName(of: id) == "dc-metadata" ? Array(document.children(of: id)) : [id]
    }
    for id in fields where document.isElement(id) {
      guard let name = document.tagName(of: id), Self.fields.contains(name) else { continue }
      let content = document.textContent(of: id)
      length += content.utf8.count
      guard length <= Self.longestMetadata else {
        throw ZIPReader.Fault(message: "the book's metadata has more than \(Self.longestMetadata >> 10) KiB")
      }
      let text = WhiteSpace.collapsed(content)
      guard !text.isEmpty else { continue }
      switch name {
      case "dc:title": title = title ?? text
      case "dc:creator": authors.append(Author(name: text))
      case "dc:publisher": publisher = publisher ?? text
      case "dc:language": language = language ?? LanguageTag.valid(text)
      case "dc:date": date = date ?? (DateTime.isValidInHTML(text) ? text : nil)
      default: break
      }
    }
  }

  private static let fields: Set<String> = [
    "dc:title", "dc:creator", "dc:publisher", "dc:language", "dc:date",
  ]

  private static let documents: Set<String> = ["application/xhtml+xml", "text/html", Drawing.mediaType]

  private mutating func readSpine(
    _ package: BookXML, _ path: String, _ archive: inout ZIPReader, _ room: inout NodeRoom
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
    let labels = labels(items, &archive, &room)
    for id in package.all("itemref") where document.attribute("linear", of: id) != "no" {
      guard let name = document.attribute("idref", of: id), let item = items[name],
        Self.documents.contains(item.type), !left.contains(item.path)
      else { continue }
      left.insert(item.path)
      chapters.append(
        Chapter(path: item.path, label: labels[item.path], isDrawing: item.type == Drawing.mediaType))
    }
    guard !chapters.isEmpty else {
      throw ZIPReader.Fault(message: "the book's package names no documents to read")
    }
  }

  /// The label of each document in the contents of EPUB 3, else in those of EPUB 2. Malformed contents are
  /// ignored.
  private func labels(
    _ items: [String: Item], _ archive: inout ZIPReader, _ room: inout NodeRoom
  ) -> [String: String] {
    var labels: [String: String] = [:]
    // Nested elements could repeat a text many times.
    var left = Self.longestLabels
    func note(_ label: String, _ href: String?, _ path: String) {
      left -= label.utf8.count
      let label = WhiteSpace.collapsed(label)
      guard let href, !label.isEmpty, let target = BookPath.resolved(href, from: path) else { return }
      if labels[target] == nil { labels[target] = label }
    }
    if let nav = items.values.first(where: { $0.properties.contains("nav") }),
      let contents = try? Self.xml(nav.path, &archive, &room)
    {
      for id in contents.all("a") where left > 0 {
        note(contents.document.textContent(of: id), contents.document.attribute("href", of: id), nav.path)
      }
    } else if let ncx = items.values.first(where: { $0.type == "application/x-dtbncx+xml" }),
      let contents = try? Self.xml(ncx.path, &archive, &room)
    {
      for id in contents.all("navPoint") where left > 0 {
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

/// The remaining number of elements in the documents of a book: their trees take far more memory than their
/// text.
struct NodeRoom {
  private var left: Int

  /// Sets the limit for a book of a size: one element for each two compressed bytes is far more than text
  /// needs.
  init(archiveSize: Int) { left = 100_000 + archiveSize / 2 }

  /// Subtracts the elements of a document, which are counted before it is parsed.
  mutating func take(_ text: [UInt8], of name: String) throws(ZIPReader.Fault) {
    var previous: UInt8 = 0
    for byte in text {
      if previous == 0x3C, byte != 0x2F { left -= 1 }
      previous = byte
    }
    guard left >= 0 else {
      throw ZIPReader.Fault(
        message: "with its file '\(name)' the book exceeds the limit of elements for its size")
    }
  }
}

/// A document in one of a book's own vocabularies, whose elements may or may not have prefixes.
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
  /// The path of an address in a file; `nil` if it leads out of the book.
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
