import SiteProfile

extension ValuePath {
  /// The most values that a path leads to.
  private static let mostValues = 1_000

  /// The texts that the path leads to, in their order.
  func texts(in json: JSONValue) -> [String] { values(in: json).compactMap(\.plainText) }

  private func values(in json: JSONValue) -> [JSONValue] {
    var found = [json]
    for step in steps {
      var next: [JSONValue] = []
      for value in found where next.count < Self.mostValues { next += Self.follow(step, from: value) }
      found = next
      if found.isEmpty { break }
    }
    // A list at the end is replaced by its elements.
    return found.flatMap { value in
      if case .array(let elements) = value { elements } else { [value] }
    }
  }

  private static func follow(_ step: Step, from value: JSONValue) -> [JSONValue] {
    switch (step, value) {
    case (.name(let name), .array(let elements)): elements.prefix(mostValues).compactMap { $0[name] }
    case (.name(let name), _): value[name].map { [$0] } ?? []
    case (.index(let index), .array(let elements)): elements.indices.contains(index) ? [elements[index]] : []
    // If there is one value in place of a list of one.
    case (.index(0), .object), (.index(0), .string): [value]
    case (.index, _): []
    case (.all, .array(let elements)): Array(elements.prefix(mostValues))
    case (.all, .object(let members)): members.prefix(mostValues).map(\.value)
    case (.all, _): [value]
    case (.member(let name, let wanted), .array(let elements)):
      elements.prefix(mostValues).filter { $0[name]?.isOrHolds(wanted) == true }
    case (.member(let name, let wanted), _): value[name]?.isOrHolds(wanted) == true ? [value] : []
    }
  }
}

extension JSONValue {
  /// Whether it is a text, or a list with it.
  fileprivate func isOrHolds(_ text: String) -> Bool {
    if case .array(let elements) = self { return elements.contains { $0.plainText == text } }
    return plainText == text
  }

  /// The text of a value. A thing of JSON-LD is known by its name, a picture or a link by its address.
  fileprivate var plainText: String? {
    switch self {
    case .string(let text): text
    case .number(let digits): digits
    case .bool(let value): value ? "true" : "false"
    case .null, .array: nil
    case .object:
      ["name", "url", "@value", "@id"].lazy.compactMap { key -> String? in
        guard case .string(let text)? = self[key] else { return nil }
        return text
      }.first
    }
  }
}
