import Markup
import SiteProfile

extension XHTMLDecoder {
  /// The header of an article or a part of it.
  struct Header {
    var title, kicker, deck: String?
    var authors: [Author] = []
    var published: String?
  }

  func header(_ id: NodeID) -> Header {
    var header = Header()
    for line in elements(id) {
      switch document.tag(of: line) {
      case .h1: header.title = text(line)
      case .p where isClass("kicker", line): header.kicker = text(line)
      case .p where isClass("deck", line): header.deck = text(line)
      case .p where isClass("byline", line): header.authors = authors(line)
      case .p where isClass("published", line):
        header.published = elements(line).first.flatMap { value(names.datetime, $0) } ?? text(line)
      default: break
      }
    }
    return header
  }

  private func authors(_ id: NodeID) -> [Author] {
    var authors: [Author] = []
    for part in elements(id) {
      if isClass("author", part) {
        let isLinked = document.tag(of: part) == .a || value(names.dataHref, part) != nil
        authors.append(Author(name: text(part), url: isLinked ? target(part) : nil))
      } else if isClass("role", part), !authors.isEmpty {
        authors[authors.count - 1].role = text(part)
      }
    }
    return authors
  }

  /// The metadata in the head and the article's header.
  func metadata(header: NodeID?) -> Metadata {
    var metadata = Metadata()
    let header = header.map { self.header($0) } ?? Header()
    metadata.title = header.title
    metadata.kicker = header.kicker
    metadata.deck = header.deck
    metadata.authors = header.authors
    metadata.published = header.published
    readLanguage(into: &metadata)
    guard let head = Self.element(.head, in: document) else { return metadata }
    for node in elements(head) {
      if document.tag(of: node) == .link, value(names.rel, node) == "canonical" {
        metadata.canonicalURL = target(node)
      } else if document.tag(of: node) == .meta, let name = value(names.name, node) {
        set(name, value(names.content, node) ?? "", in: &metadata)
      }
    }
    return metadata
  }

  private func readLanguage(into metadata: inout Metadata) {
    guard let html = elements(document.root).first else { return }
    metadata.language = value(names.lang, html)
    if Direction(ofLanguage: metadata.language) == nil {
      metadata.direction = value(names.dir, html).flatMap(Direction.init)
    }
  }

  private func set(_ name: String, _ content: String, in metadata: inout Metadata) {
    if name == DocumentMeta.title {
      metadata.title = content
    } else if name == DocumentMeta.custom {
      if case .object(let members)? = try? JSONParser.parse(Array(content.utf8), file: name) {
        metadata.custom += members
      }
    } else if name.hasPrefix(DocumentMeta.image) {
      set(image: name.dropFirst(DocumentMeta.image.count), content, in: &metadata)
    } else if let field = DocumentMeta.field(named: name), field != .published {
      set(field, content, in: &metadata)
    }
  }

  private func set(_ field: Metadata.Field, _ content: String, in metadata: inout Metadata) {
    switch field.content {
    case .text(let path, .address): metadata[keyPath: path] = safe(content)
    case .text(let path, _): metadata[keyPath: path] = content
    case .direction: metadata.direction = Direction(rawValue: content)
    case .tags: metadata.tags.append(content)
    case .wordCount: metadata.wordCount = Int(content)
    case .authors, .image, .custom: break
    }
  }

  private func set(image field: Substring, _ content: String, in metadata: inout Metadata) {
    var image = metadata.image ?? LeadImage()
    switch field {
    case "": image.url = safe(content, for: .image)
    case ".alt": image.alt = content
    case ".caption": image.caption = content
    case ".credit": image.credit = content
    case ".width": image.width = Int(content)
    case ".height": image.height = Int(content)
    default: return
    }
    metadata.image = image
  }
}
