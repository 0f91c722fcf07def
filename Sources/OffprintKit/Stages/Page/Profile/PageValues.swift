import Markup
import SiteProfile

/// Reads the values that the sources of a profile select on a page.
struct PageValues {
  /// A text and the element that contains it.
  struct Value: Equatable {
    var text: String
    var node: NodeID?
  }

  /// The most values that are taken of one source, and the most elements that are tried for them.
  private static let mostValues = 256

  private let matches: PageMatches
  private let text: ElementText
  /// The content of `meta` elements by name, property and itemprop in lower case; read when first asked for.
  private var metas: [String: [Value]]?
  /// The objects of the page's JSON-LD; read when first asked for.
  private var linked: [Document]?
  /// The JSON of scripts that have been read.
  private var scripts: [NodeID: JSONValue?] = [:]

  /// JSON with the element that contains it.
  private struct Document {
    var json: JSONValue
    var node: NodeID
  }

  init(matches: PageMatches) {
    self.matches = matches
    text = ElementText(matches.document)
  }

  /// The values of a source: all of them, or the first.
  mutating func values(of source: ValueSource, takesAll: Bool) -> [Value] {
    let cut = ValueCut(
      pattern: source.pattern, after: source.after, before: source.before, separators: source.separators)
    var found: [Value] = []
    func take(_ text: String, _ node: NodeID?) -> Bool {
      found += cut.values(of: text).map { Value(text: $0, node: node) }
      return found.isEmpty || takesAll && found.count < Self.mostValues
    }
    switch source.kind {
    case .constant(let values):
      return values.map { Value(text: $0, node: nil) }
    case .nothing: return []
    case .element(let selector, let attribute):
      for id in matches[selector.value].prefix(Self.mostValues) {
        guard let text = written(on: id, attribute) else { continue }
        if !take(text, id) { break }
      }
    case .meta(let name):
      for value in metaValues(name.lowercased()) where !take(value.text, value.node) { break }
    case .jsonLD(let path):
      search: for document in linkedData() {
        for text in path.texts(in: document.json) where !take(text, document.node) { break search }
      }
    case .script(let selector, let attribute, let path):
      search: for id in matches[selector.value].prefix(Self.mostValues) {
        guard let json = script(id, attribute) else { continue }
        for text in path.texts(in: json) where !take(text, id) { break search }
      }
    }
    if !takesAll, source.separators.isEmpty { return Array(found.prefix(1)) }
    return found
  }

  private func written(on id: NodeID, _ attribute: String?) -> String? {
    guard let attribute else { return text.value(of: id) }
    return matches.document.attribute(attribute, of: id)
  }

  private mutating func metaValues(_ name: String) -> [Value] {
    if let metas { return metas[name] ?? [] }
    var all: [String: [Value]] = [:]
    let document = matches.document
    for id in matches[PageRules.meta] {
      guard let content = document.attribute("content", of: id) else { continue }
      var names: [String] = []
      for key in ["name", "property", "itemprop"] {
        guard let name = document.attribute(key, of: id)?.lowercased(), !names.contains(name) else {
          continue
        }
        names.append(name)
        all[name, default: []].append(Value(text: content, node: id))
      }
    }
    metas = all
    return all[name] ?? []
  }

  private mutating func linkedData() -> [Document] {
    if let linked { return linked }
    var all: [Document] = []
    for id in matches[PageRules.linkedData] {
      guard let json = EmbeddedJSON.linkedData(in: bytes(of: id)) else { continue }
      for object in Self.objects(of: json) { all.append(Document(json: object, node: id)) }
    }
    linked = all
    return all
  }

  /// The top-level objects: those of a list, each followed by those of its `@graph`.
  private static func objects(of json: JSONValue) -> [JSONValue] {
    var top = [json]
    // Repairing JSON may turn a list into a nested one.
    for _ in 0..<2 {
      top = top.flatMap { value -> [JSONValue] in
        if case .array(let elements) = value { elements } else { [value] }
      }
    }
    return top.flatMap { object -> [JSONValue] in
      if case .array(let graph)? = object["@graph"] { return [object] + graph }
      return [object]
    }
  }

  private mutating func script(_ id: NodeID, _ attribute: String?) -> JSONValue? {
    // The same element may be asked for different attributes, which is too rare to be remembered.
    if let attribute {
      return matches.document.attribute(attribute, of: id).flatMap { EmbeddedJSON.value(in: Array($0.utf8)) }
    }
    if let known = scripts[id] { return known }
    let json = EmbeddedJSON.value(in: bytes(of: id))
    scripts[id] = .some(json)
    return json
  }

  private func bytes(of id: NodeID) -> [UInt8] {
    var bytes: [UInt8] = []
    matches.document.appendText(of: id, to: &bytes)
    return bytes
  }
}
