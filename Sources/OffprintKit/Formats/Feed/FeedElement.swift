import Markup

/// What the children of an entry, or of the head of a feed, state.
struct FeedElement {
  private let document: Document
  /// The children with their names, of Atom without a prefix.
  private let children: [(name: String, node: NodeID)]

  init(_ id: NodeID, _ document: Document) {
    self.document = document
    children = document.children(of: id).compactMap { child in
      Self.name(of: child, in: document).map { ($0, child) }
    }
  }

  /// The name of an element, of Atom without a prefix; `nil` for other nodes.
  static func name(of id: NodeID, in document: Document) -> String? {
    guard document.isElement(id), let name = document.tagName(of: id) else { return nil }
    return name.hasPrefix("atom:") ? String(name.dropFirst(5)) : name
  }

  /// The children of a name.
  private func all(_ name: String) -> [NodeID] { children.filter { $0.name == name }.map(\.node) }

  /// The text of the first child of one of the names, in the order of the names, that has any.
  func text(_ names: String...) -> String? { text(of: names) }

  private func text(of names: [String]) -> String? {
    for name in names {
      for id in all(name) {
        let text = WhiteSpace.collapsed(document.textContent(of: id))
        if !text.isEmpty { return text }
      }
    }
    return nil
  }

  /// The first date of one of the names, in ISO 8601.
  func date(_ names: String...) -> String? {
    guard let text = text(of: names) else { return nil }
    return (DateTime(text) ?? DateTime(mail: text) ?? DateText().first(in: text)?.date)?.iso
  }

  /// The address of the page.
  var link: String? {
    var found: String?
    for id in all("link") {
      guard let href = document.attribute("href", of: id) else {
        let text = WhiteSpace.collapsed(document.textContent(of: id))
        if !text.isEmpty { return text }
        continue
      }
      let relation = document.attribute("rel", of: id) ?? "alternate"
      if relation == "alternate", found == nil { found = href }
    }
    if let found { return found }
    return all("guid").first { document.attribute("isPermaLink", of: $0) != "false" }
      .map { WhiteSpace.collapsed(document.textContent(of: $0)) }.flatMap {
        WebAddress.isAbsolute($0) ? $0 : nil
      }
  }

  /// The authors.
  var authors: [Author] {
    var found: [Author] = []
    for (name, node) in children
    where ["dc:creator", "author", "contributor"].contains(name) && found.count < FeedEntry.mostValues {
      let person = FeedElement(node, document)
      let label = person.text("name") ?? WhiteSpace.collapsed(document.textContent(of: node))
      guard let label = Mailbox.name(in: PlainText.clean(label)), !found.contains(where: { $0.name == label })
      else {
        continue
      }
      found.append(
        Author(
          name: label, url: person.text("uri").flatMap { WebAddress.isAbsolute($0) ? $0 : nil },
          role: name == "contributor" ? "contributor" : nil))
    }
    return found
  }

  /// The names of the categories.
  var categories: [String] {
    var found: [String] = []
    for id in (all("category") + all("dc:subject")).prefix(FeedEntry.mostValues) {
      let term = document.attribute("label", of: id) ?? document.attribute("term", of: id)
      let name = PlainText.clean(term ?? document.textContent(of: id))
      if !name.isEmpty, !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// The address of a picture.
  var picture: String? {
    let media =
      (all("media:content")
      + all("media:group").flatMap { group in
        FeedElement(group, document).all("media:content")
      }).first { document.attribute("medium", of: $0) == "image" || isOfType("image/", $0) }
    let found = media ?? all("enclosure").first { isOfType("image/", $0) } ?? all("media:thumbnail").first
    return found.flatMap { document.attribute("url", of: $0) }
  }

  /// The address of a recording, as podcasts have it.
  var sound: String? {
    (all("enclosure") + all("link").filter { document.attribute("rel", of: $0) == "enclosure" })
      .first { isOfType("audio/", $0) }
      .flatMap { document.attribute("url", of: $0) ?? document.attribute("href", of: $0) }
  }

  private func isOfType(_ type: String, _ id: NodeID) -> Bool {
    document.attribute("type", of: id)?.lowercased().hasPrefix(type) == true
  }

  /// The text as HTML, and the summary if it is something else.
  var content: (html: String, summary: String?) {
    let summary = text("description", "summary")
    for name in ["content:encoded", "content", "xhtml:body"] {
      for id in all(name) {
        let html = html(of: id)
        if html.utf8.contains(where: { $0 > Byte.space }) { return (html, summary) }
      }
    }
    let short = all("description") + all("summary")
    return (short.first.map(html) ?? "", nil)
  }

  /// The HTML in an element: its text, or its elements; plain text with its characters escaped.
  private func html(of id: NodeID) -> String {
    let type = document.attribute("type", of: id)?.lowercased()
    if let element = document.children(of: id).first(where: document.isElement) {
      return document.xml(of: element)
    }
    let text = document.textContent(of: id)
    guard type == "text" || type == "text/plain" else { return text }
    return FeedEntry.html(ofText: text)
  }
}
