/// Converts names from the XML parser's form, `namespace local prefix`, to the tree's.
enum XMLNames {
  /// The separator of the parts of a name, which cannot occur in them.
  static let separator: CChar = 1

  private static let html: StaticString = "http://www.w3.org/1999/xhtml"
  private static let svg: StaticString = "http://www.w3.org/2000/svg"
  private static let mathML: StaticString = "http://www.w3.org/1998/Math/MathML"
  private static let prefixes: [(namespace: StaticString, prefix: StaticString)] = [
    ("http://www.w3.org/XML/1998/namespace", "xml:"), ("http://www.w3.org/1999/xlink", "xlink:"),
    ("http://www.idpf.org/2007/ops", "epub:"),
  ]

  static func length(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }

  /// The kind and the name of an element.
  static func element(_ name: UnsafePointer<CChar>, _ names: inout NameTable) -> (Node.Kind, Name) {
    let parts = split(name)
    guard let namespace = parts.namespace, !isEqual(namespace, html) else {
      return (.html, interned([], parts.local, &names))
    }
    if isEqual(namespace, mathML) { return (.math, interned([], parts.local, &names)) }
    if isEqual(namespace, svg) { return (.svg, interned([], parts.local, &names)) }
    return (.html, interned(prefix(of: parts), parts.local, &names))
  }

  /// The name of an attribute.
  static func attribute(_ name: UnsafePointer<CChar>, _ names: inout NameTable) -> Name {
    let parts = split(name)
    guard let namespace = parts.namespace else { return interned([], parts.local, &names) }
    for known in prefixes where isEqual(namespace, known.namespace) {
      return known.prefix.withUTF8Buffer { interned(Array($0), parts.local, &names) }
    }
    return interned(prefix(of: parts), parts.local, &names)
  }

  private typealias Part = UnsafeBufferPointer<UInt8>

  private static func split(_ name: UnsafePointer<CChar>) -> (namespace: Part?, local: Part, prefix: Part?) {
    let count = length(name)
    return name.withMemoryRebound(to: UInt8.self, capacity: count) { start in
      let all = Part(start: start, count: count)
      guard let first = all.firstIndex(of: UInt8(separator)) else { return (nil, all, nil) }
      let rest = Part(rebasing: all[(first + 1)...])
      let second = rest.firstIndex(of: UInt8(separator))
      return (
        Part(rebasing: all[..<first]), Part(rebasing: rest[..<(second ?? rest.count)]),
        second.map { Part(rebasing: rest[($0 + 1)...]) }
      )
    }
  }

  private static func prefix(of parts: (namespace: Part?, local: Part, prefix: Part?)) -> [UInt8] {
    parts.prefix.map { Array($0) + [UInt8(ascii: ":")] } ?? []
  }

  private static func isEqual(_ text: Part, _ other: StaticString) -> Bool {
    other.withUTF8Buffer { text.elementsEqual($0) }
  }

  private static func interned(_ prefix: [UInt8], _ local: Part, _ names: inout NameTable) -> Name {
    // Sixteen bytes may be read past a name.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: prefix.count + local.count + 16) { buffer in
      var end = buffer.initialize(fromContentsOf: prefix)
      end = buffer[end...].initialize(fromContentsOf: local)
      buffer[end...].initialize(repeating: 0)
      guard let base = buffer.baseAddress else { return .none }
      return names.intern(base, count: prefix.count + local.count)
    }
  }
}
