import Markup

/// The package of a book: its metadata, and its documents in reading order.
struct BookPackage {
  /// A content document.
  struct Chapter {
    var path: String
    /// Its label in the contents.
    var label: String?
    var kind = Kind.text
    /// Its purpose besides that of the text, as the book declares it.
    var purpose: Purpose?
    /// Whether it belongs to the reading order: others are opened by links.
    var isLinear = true
  }

  /// What a document consists of.
  enum Kind {
    case text, drawing, picture
  }

  /// A purpose of a document.
  enum Purpose {
    case cover, contents
  }

  /// The metadata of the book, with the address of its cover as its picture.
  private(set) var metadata = Metadata()
  private(set) var chapters: [Chapter] = []
  private(set) var encryption: BookEncryption
  private(set) var contents = BookContents()

  private struct Item {
    var path: String
    var type: String
    var properties: [Substring]
    var fallback: String?
  }

  /// The maximum size of a book's metadata in bytes, which are copied to each of its articles.
  private static let longestMetadata = 64 << 10
  /// The maximum number of fallbacks to follow.
  private static let mostFallbacks = 8

  init(_ archive: inout ZIPReader, _ room: inout NodeRoom) throws(ZIPReader.Fault) {
    encryption = try BookEncryption(&archive, &room)
    let path = try Self.path(&archive, &room)
    let package: BookXML
    do throws(ZIPReader.Fault) {
      package = try BookXML(path, &archive, &room)
    } catch {
      guard let lenient = try? BookXML(malformed: path, &archive, &room), !lenient.all("itemref").isEmpty
      else {
        throw error
      }
      package = lenient
    }
    try readMetadata(package)
    try readSpine(package, path, &archive, &room)
  }

  /// The file that names the package.
  static let container = "META-INF/container.xml"

  /// The path of the package. If no file names it, the only one of its kind is meant.
  private static func path(
    _ archive: inout ZIPReader, _ room: inout NodeRoom
  ) throws(ZIPReader.Fault) -> String {
    guard archive.has(container) else {
      let packages = archive.names.filter { $0.hasSuffix(".opf") }
      if packages.count == 1 { return packages[0] }
      throw ZIPReader.Fault(message: "this zip archive is not a book: it contains no \(container)")
    }
    let document = try BookXML(container, &archive, &room)
    let roots = document.all("rootfile")
    let root = roots.first { document.value("media-type", of: $0) == "application/oebps-package+xml" }
    guard let root = root ?? roots.first, let path = document.value("full-path", of: root) else {
      throw ZIPReader.Fault(message: "\(container) names no package of the book")
    }
    return path.hasPrefix("/") ? String(path.dropFirst()) : path
  }

  private mutating func readMetadata(_ package: BookXML) throws(ZIPReader.Fault) {
    guard let metadata = package.first("metadata") else { return }
    let document = package.document
    var length = 0
    // EPUB 2 may have an element around those of Dublin Core.
    let fields = document.children(of: metadata).flatMap { id in
      document.tagName(of: id) == "dc-metadata" ? Array(document.children(of: id)) : [id]
    }
    let refinements = BookRefinements(package)
    let main = fields.first { refinements["title-type", of: $0] == "main" }
    for id in fields where document.isElement(id) {
      guard let name = document.tagName(of: id), Self.fields.contains(name) else { continue }
      let content = document.textContent(of: id)
      length += content.utf8.count
      guard length <= Self.longestMetadata else {
        throw ZIPReader.Fault(
          message: "the book's metadata has more than \(Self.longestMetadata >> 10) KiB", kind: .limit)
      }
      let text = WhiteSpace.collapsed(content)
      guard !text.isEmpty, text.lowercased() != Self.placeholder else { continue }
      switch name {
      case "dc:title": if main == nil || main == id { self.metadata.title = self.metadata.title ?? text }
      case "dc:creator":
        let role = package.value("opf:role", of: id) ?? refinements["role", of: id]
        self.metadata.authors.append(Author(name: text, role: role.flatMap(BookRefinements.role)))
      case "dc:publisher": self.metadata.publication = self.metadata.publication ?? text
      case "dc:language": self.metadata.language = self.metadata.language ?? LanguageTag.valid(text)
      case "dc:date":
        guard package.value("opf:event", of: id) != "modification", !text.hasPrefix(Self.unknownDate),
          DateTime.isValidInHTML(text)
        else { break }
        self.metadata.published = self.metadata.published ?? text
      case "dc:description": self.metadata.excerpt = self.metadata.excerpt ?? Self.withoutMarkup(text)
      case "dc:subject": if !self.metadata.tags.contains(text) { self.metadata.tags.append(text) }
      case "dc:rights": self.metadata.license = self.metadata.license.map { "\($0); \(text)" } ?? text
      default: break
      }
    }
  }

  private static let fields: Set<String> = [
    "dc:title", "dc:creator", "dc:publisher", "dc:language", "dc:date", "dc:description", "dc:subject",
    "dc:rights",
  ]
  /// What programs write into fields that they must write but do not know.
  private static let placeholder = "unknown"
  private static let unknownDate = "0101-01-01"

  /// Descriptions come from shops, often as HTML.
  private static func withoutMarkup(_ text: String) -> String? {
    guard text.contains("<") else { return text }
    let document = Document(parsing: Array(text.utf8))
    let plain = WhiteSpace.collapsed(document.textContent(of: document.root))
    return plain.isEmpty ? nil : plain
  }

  /// The picture that the book declares its cover: as EPUB 3 does, or as books of EPUB 2 do by custom.
  private static func cover(_ package: BookXML, _ items: [String: Item]) -> String? {
    let declared = items.values.filter { $0.properties.contains("cover-image") }.map(\.path).min()
    if let declared { return declared }
    let meta = package.all("meta").first { package.value("name", of: $0) == "cover" }
    let item = meta.flatMap { package.value("content", of: $0) }.flatMap { items[$0] }
    return item.flatMap { $0.type.hasPrefix("image/") ? $0.path : nil }
  }

  private mutating func readSpine(
    _ package: BookXML, _ path: String, _ archive: inout ZIPReader, _ room: inout NodeRoom
  ) throws(ZIPReader.Fault) {
    let items = items(package, path)
    let nav = items.values.first { $0.properties.contains("nav") }
    if let nav { contents.read(nav: nav.path, &archive, &room) }
    if contents.labels.isEmpty, let ncx = items.values.first(where: { $0.type == "application/x-dtbncx+xml" })
    {
      contents.read(ncx: ncx.path, &archive, &room)
    }
    if let cover = Self.cover(package, items), archive.has(cover), !encryption.covers(cover) {
      var image = LeadImage()
      image.url = PercentEncoding.encoded(path: cover)
      metadata.image = image
    }
    var purposes = guide(package, path)
    for cover in contents.covers { purposes[cover] = .cover }
    if let nav { purposes[nav.path] = .contents }
    var known: Set<String> = []
    for id in package.all("itemref") {
      guard let name = package.value("idref", of: id), let found = readable(name, items),
        known.insert(found.item.path).inserted
      else { continue }
      chapters.append(
        Chapter(
          path: found.item.path, label: contents.label(of: found.item.path), kind: found.kind,
          purpose: purposes[found.item.path], isLinear: package.value("linear", of: id) != "no"))
    }
    if chapters.count == 1, contents.several.contains(chapters[0].path) { chapters[0].label = metadata.title }
    if chapters.contains(where: { $0.kind == .text && encryption.covers($0.path) }) {
      throw ZIPReader.Fault(message: "the book is encrypted (DRM)", kind: .locked)
    }
    guard !chapters.isEmpty else {
      throw ZIPReader.Fault(message: "the book's package names no documents to read")
    }
  }

  /// The files of the manifest by their names.
  private func items(_ package: BookXML, _ path: String) -> [String: Item] {
    var items: [String: Item] = [:]
    for id in package.all("item") {
      guard let name = package.value("id", of: id), let href = package.value("href", of: id),
        let target = BookPath.resolved(href, from: path)
      else { continue }
      items[name] = Item(
        path: target, type: package.value("media-type", of: id)?.lowercased() ?? "",
        properties: package.values("properties", of: id), fallback: package.value("fallback", of: id))
    }
    return items
  }

  /// The documents that the guide of EPUB 2 declares the cover or the contents. A place within a document says
  /// nothing of the rest of it.
  private func guide(_ package: BookXML, _ path: String) -> [String: Purpose] {
    var purposes: [String: Purpose] = [:]
    for id in package.all("reference") {
      guard let href = package.value("href", of: id), BookPath.fragment(href).isEmpty,
        let target = BookPath.resolved(href, from: path)
      else { continue }
      switch package.value("type", of: id)?.lowercased() {
      case "cover": purposes[target] = .cover
      case "toc": purposes[target] = .contents
      default: break
      }
    }
    return purposes
  }

  /// A file of the manifest, or the first of its fallbacks that can be read.
  private func readable(_ name: String, _ items: [String: Item]) -> (item: Item, kind: Kind)? {
    var name: String? = name
    var picture: Item?
    for _ in 0..<Self.mostFallbacks {
      guard let item = name.flatMap({ items[$0] }) else { break }
      switch item.type {
      case "application/xhtml+xml", "text/html", "text/x-oeb1-document":
        return (item, .text)
      case Drawing.mediaType: return (item, .drawing)
      case let type where type.hasPrefix("image/"): picture = picture ?? item
      default: break
      }
      name = item.fallback
    }
    return picture.map { ($0, .picture) }
  }
}
