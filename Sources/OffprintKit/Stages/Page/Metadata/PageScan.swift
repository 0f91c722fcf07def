import Markup

/// The parts of a page's tree that may contain metadata, collected in one pass over its nodes.
struct PageScan {
  /// A `meta` element of a known name.
  struct Meta {
    var name: MetaName
    var value: String
    var node: NodeID
  }

  /// An element that is a property of microdata or RDFa.
  struct Property {
    var name: String
    var node: NodeID
  }

  /// The page.
  let document: Document
  /// What other stages know about it too.
  let view: PageView
  /// The `meta` elements of known names, in their order.
  private(set) var metas: [Meta] = []
  /// The `title` elements outside pictures.
  private(set) var titles: [NodeID] = []
  /// The `h1` elements.
  private(set) var headings: [NodeID] = []
  /// The first `h2` and `h3` elements, as a title may be one of them.
  private(set) var subheadings: [NodeID] = []
  /// The `time` elements.
  private(set) var times: [NodeID] = []
  /// The elements that are properties.
  private(set) var properties: [Property] = []
  /// The scripts that contain JSON-LD.
  private(set) var scripts: [NodeID] = []
  /// The `link` elements and links with a relation that matters, with their relations.
  private(set) var links: [(relations: LinkRelations, node: NodeID)] = []
  /// The root element.
  private(set) var html: NodeID?
  /// The `body` element.
  private(set) var body: NodeID?
  /// The first `base` element.
  private(set) var base: NodeID?

  /// The maximum number of elements of a kind that are examined.
  private static let most = 300

  /// Looks over a page.
  init(_ view: PageView) {
    self.view = view
    document = view.document
    let names = Names(document)
    document.forEachElement(tags: Self.tags, attributes: Self.attributes) { take($0, names) }
  }

  private static let tags = KnownNameSet([
    "html", "body", "base", "title", "meta", "script", "h1", "h2", "h3", "time",
  ])
  private static let attributes = KnownNameSet(["itemprop", "property", "rel"])

  /// The numbers of the names that are asked for.
  private struct Names {
    let html, body, base, title, meta, script, h1, h2, h3, time: Name?
    let itemprop, property, name, content, type, httpEquiv: Name?

    init(_ document: Document) {
      html = document.name("html")
      body = document.name("body")
      base = document.name("base")
      title = document.name("title")
      meta = document.name("meta")
      script = document.name("script")
      h1 = document.name("h1")
      h2 = document.name("h2")
      time = document.name("time")
      h3 = document.name("h3")
      itemprop = document.name("itemprop")
      property = document.name("property")
      name = document.name("name")
      content = document.name("content")
      type = document.name("type")
      httpEquiv = document.name("http-equiv")
    }
  }

  private mutating func take(_ id: NodeID, _ names: Names) {
    let name = document.name(of: id)
    switch name {
    case names.meta: takeMeta(id, names)
    case names.script:
      guard scripts.count < 50, let type = names.type else { return }
      let isData = document.withAttribute(type, of: id) { $0.contains("ld+json") } ?? false
      if isData { scripts.append(id) }
    case names.h1: if headings.count < 40, document.isBelowRoot(id) { headings.append(id) }
    case names.h2, names.h3:
      if subheadings.count < 16, document.isBelowRoot(id) { subheadings.append(id) }
    case names.title: if titles.isEmpty, document.isBelowRoot(id) { titles.append(id) }
    case names.html: html = html ?? id
    case names.body: body = body ?? id
    case names.base: base = base ?? id
    case names.time: if times.count < Self.most, document.isBelowRoot(id) { times.append(id) }
    default: break
    }
    if name != names.meta { takeProperty(id, names) }
    takeRelation(id)
  }

  private mutating func takeMeta(_ id: NodeID, _ names: Names) {
    guard let content = names.content, metas.count < Self.most * 2 else { return }
    var found: [MetaName] = []
    for attribute in [names.property, names.name, names.itemprop, names.httpEquiv] {
      guard found.isEmpty, let attribute else { continue }
      _ = document.withAttribute(attribute, of: id) { MetaNames.shared.find(in: $0, &found) }
    }
    if !found.isEmpty, let value = document.attribute(content, of: id) {
      let clean = PlainText.clean(value)
      if !clean.isEmpty { metas += found.map { Meta(name: $0, value: clean, node: id) } }
    }
    if let itemprop = names.itemprop, document.hasAttribute(itemprop, of: id) { takeProperty(id, names) }
  }

  private mutating func takeProperty(_ id: NodeID, _ names: Names) {
    guard properties.count < Self.most else { return }
    for attribute in [names.itemprop, names.property] {
      guard let attribute,
        let known = document.withAttribute(attribute, of: id, { Self.propertyName($0) }) ?? nil
      else { continue }
      if document.isBelowRoot(id) { properties.append(Property(name: known, node: id)) }
      return
    }
  }

  private static func propertyName(_ value: Span<UInt8>) -> String? {
    for name in propertyNames where value.contains(name) {
      // It may have a vocabulary's prefix, and be next to other properties.
      let end = value.count
      var start = 0
      while start < end {
        var stop = start
        while stop < end, value[stop] > 0x20 { stop += 1 }
        let word = value.extracting(start..<stop)
        if word.ends(with: name), word.count == name.utf8CodeUnitCount || word.isPrefix(before: name) {
          return "\(name)"
        }
        start = stop + 1
      }
    }
    return nil
  }

  private static let propertyNames: [StaticString] = [
    "headline", "datePublished", "dateModified", "dateCreated", "author", "creator", "articleSection",
    "alternativeHeadline", "keywords", "license", "publisher", "image",
  ]

  private mutating func takeRelation(_ id: NodeID) {
    guard links.count < Self.most else { return }
    let relations = view.relations(of: id)
    if !relations.isDisjoint(with: [.canonical, .author, .license, .tag]) { links.append((relations, id)) }
  }
}

extension PageScan {
  /// The object of microdata that an element belongs to.
  func scope(of id: NodeID) -> NodeID? {
    document.ancestors(of: id).first { document.attribute("itemscope", of: $0) != nil }
  }

  /// The type of an object of microdata.
  func itemtype(of scope: NodeID?) -> String {
    scope.flatMap { document.attribute("itemtype", of: $0) } ?? ""
  }

  /// Whether a property is one of an answer or a comment.
  func isReply(_ property: NodeID) -> Bool {
    let type = itemtype(of: scope(of: property))
    return ["Comment", "Answer", "UserComments", "Review"].contains(where: type.hasSuffix)
  }

  /// The first value of a meta name, and its node.
  func meta(_ name: MetaName) -> Meta? {
    guard let index = metas.indices.first(where: { metas[$0].name == name }) else { return nil }
    return metas[index]
  }

  /// All of a name.
  func metas(_ name: MetaName) -> [Meta] {
    metas.indices.filter { metas[$0].name == name }.map { metas[$0] }
  }

  /// The text of a meta name.
  func text(_ name: MetaName) -> String? { meta(name)?.value }
}

extension Span<UInt8> {
  /// Whether it contains some ASCII text in lower or mixed case, exactly.
  func contains(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard length > 0, count >= length else { return false }
    let first = text.utf8Start.pointee
    for start in 0...count - length where self[start] == first {
      var index = 1
      while index < length, self[start + index] == text.utf8Start[index] { index += 1 }
      if index == length { return true }
    }
    return false
  }

  func ends(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    return extracting(count - length..<count).contains(text)
  }

  /// Whether the part before the text that this ends with is a vocabulary's prefix.
  func isPrefix(before text: StaticString) -> Bool {
    let place = count - text.utf8CodeUnitCount - 1
    return place >= 0 && (self[place] == UInt8(ascii: ":") || self[place] == UInt8(ascii: "/"))
  }
}
