/// The JSON-LD of a page: the top-level objects, the names they are referred to by, and the one that is the
/// article.
struct LinkedData {
  /// The object that describes the page's article; `nil` if there is none.
  private(set) var article: JSONValue?
  /// The object of the page itself.
  private(set) var page: JSONValue?
  /// The names of the site and of those who publish it.
  private(set) var siteNames: [String] = []
  private var objects: [JSONValue] = []
  private var byID: [String: JSONValue] = [:]

  /// The maximum number of objects of a page examined.
  private static let mostObjects = 500

  /// Reads the values of a page's scripts. `agrees` returns whether a headline or an address is that of this page.
  init(_ values: [JSONValue], agrees: (String) -> Bool) {
    for value in values { gather(value) }
    for object in objects {
      if let id = object["@id"]?.text, object.memberCount > 2, byID[id] == nil { byID[id] = object }
    }
    choose(agrees)
    for object in objects where Self.siteTypes.contains(where: object.hasType) {
      if let name = object["name"]?.text { siteNames.append(name) }
    }
  }

  /// Collects the objects at the top, in graphs and arrays, and their main entities.
  private mutating func gather(_ value: JSONValue) {
    var waiting: [(value: JSONValue, depth: Int)] = [(value, 0)]
    while let (value, depth) = waiting.popLast(), objects.count < Self.mostObjects {
      switch value {
      case .array(let elements): waiting += elements.reversed().map { ($0, depth) }
      case .object:
        objects.append(value)
        guard depth < 4 else { continue }
        for name in ["isPartOf", "mainEntityOfPage", "mainEntity", "@graph"] {
          if let inner = value[name], inner.isContainer { waiting.append((inner, depth + 1)) }
        }
      default: continue
      }
    }
  }

  private mutating func choose(_ agrees: (String) -> Bool) {
    var best: (score: Int, object: JSONValue)?
    var rivals = 0
    for object in objects {
      if page == nil, Self.pageTypes.contains(where: object.hasType) { page = object }
      guard let rank = ArticleKind.rank(of: object), rank > 0 else { continue }
      var score = rank * 10
      let isAgreed =
        object["headline"]?.text.map(agrees) == true || object["name"]?.text.map(agrees) == true
        || [object["url"]?.text, object["@id"]?.text, object.address(of: "mainEntityOfPage")]
          .contains { $0.map(agrees) == true }
      if isAgreed { score += 50 }
      if object["datePublished"] != nil || object["author"] != nil { score += 5 }
      if let current = best {
        if score == current.score { rivals += 1 }
        if score <= current.score { continue }
      }
      rivals = 0
      best = (score, object)
    }
    // Several of a kind, none of which is known to be this page's, are a list of other articles.
    if let best, rivals == 0 || best.score >= 50 { article = best.object }
  }

  /// Resolves a value: a mere reference is replaced by its object.
  func resolved(_ value: JSONValue) -> JSONValue {
    guard case .object = value, value.memberCount <= 2, value["name"] == nil, let id = value["@id"]?.text,
      let object = byID[id]
    else { return value }
    return object
  }

  /// The values of a member, lists taken apart and references followed.
  func values(_ name: String, of object: JSONValue?) -> [JSONValue] {
    guard let value = object?[name] else { return [] }
    var result: [JSONValue] = []
    var waiting = [value]
    while let next = waiting.popLast(), result.count < 40 {
      switch next {
      case .array(let elements): waiting += elements.reversed()
      case .object:
        if let list = next["@list"] { waiting.append(list) } else { result.append(resolved(next)) }
      case .null: continue
      default: result.append(next)
      }
    }
    return result
  }

  /// The first text in a member.
  func text(_ name: String, of object: JSONValue?) -> String? {
    for value in values(name, of: object) {
      guard let text = value.text ?? value["@value"]?.text else { continue }
      let clean = PlainText.clean(text)
      if !clean.isEmpty { return clean }
    }
    return nil
  }

  private static let siteTypes = ["WebSite", "Organization", "NewsMediaOrganization", "Blog", "Periodical"]
  private static let pageTypes = ["WebPage", "ItemPage", "ProfilePage", "CollectionPage", "AboutPage"]
}

extension JSONValue {
  /// The text of a string or number.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  /// Whether it contains other values.
  var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  var memberCount: Int {
    guard case .object(let members) = self else { return 0 }
    return members.count
  }

  /// Calls `body` with each of an object's types, without the vocabulary's name.
  private func forEachType(_ body: (Substring) -> Void) {
    func plain(_ type: String) -> Substring {
      guard let end = type.utf8.lastIndex(where: { $0 == 0x2F || $0 == 0x3A || $0 == 0x23 }) else {
        return type[...]
      }
      return type[type.utf8.index(after: end)...]
    }
    switch self["@type"] {
    case .string(let type): body(plain(type))
    case .array(let types): for case .string(let type) in types.prefix(20) { body(plain(type)) }
    default: return
    }
  }

  /// The types of an object, without the vocabulary's name.
  var types: [String] {
    var types: [String] = []
    forEachType { types.append(String($0)) }
    return types
  }

  /// Whether an object is of a type.
  func hasType(_ wanted: String) -> Bool {
    var found = false
    forEachType { if $0 == wanted { found = true } }
    return found
  }

  /// The address that a member is or refers to.
  func address(of name: String) -> String? {
    guard let value = self[name] else { return nil }
    return value.text ?? value["@id"]?.text ?? value["url"]?.text
  }
}
