import SiteProfile

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A profile as an editor's validator sees it: YAML whose plain scalars have the types of YAML 1.2's core schema.
indirect enum SchemaDocument: Hashable {
  /// A number, a truth value or `null`, as JSON writes it.
  case word(String)
  case text(String)
  case list([SchemaDocument])
  case mapping([Entry])

  struct Entry: Hashable {
    var key: String
    var value: SchemaDocument
  }

  /// Reads YAML; `nil` if it is not YAML.
  init?(yaml: String) {
    guard let root = try? YAMLNode.read(Array(yaml.utf8), file: "p.yaml") else { return nil }
    self.init(root.root)
  }

  init(_ node: YAMLNode) {
    switch node.value {
    case .scalar(let text, let style):
      if node.isNull {
        self = .word("null")
      } else if style == .plain, ["true", "false"].contains(text) || Int(text).map(String.init) == text {
        self = .word(text)
      } else {
        self = .text(text)
      }
    case .sequence(let items): self = .list(items.map(SchemaDocument.init))
    case .mapping(let entries):
      self = .mapping(entries.map { Entry(key: $0.key, value: SchemaDocument($0.value)) })
    }
  }

  /// The document as JSON, which is YAML too.
  var json: String {
    switch self {
    case .word(let word): word
    case .text(let text): Self.quoted(text)
    case .list(let items): "[\(items.map(\.json).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\(Self.quoted($0.key)): \($0.value.json)" }.joined(separator: ", "))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The value at a path of keys and, in lists, of numbers.
  subscript(path: String) -> SchemaDocument? {
    path.split(separator: "/").reduce(self) { node, step in
      switch node {
      case .mapping(let entries): entries.first { $0.key == step }?.value
      case .list(let items): Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
      default: nil
      }
    }
  }

  /// The keys of a mapping, or the texts of a list.
  var words: Set<String> {
    switch self {
    case .mapping(let entries): Set(entries.map(\.key))
    case .list(let items):
      Set(
        items.compactMap {
          if case .text(let text) = $0 { return text }
          return nil
        })
    default: []
    }
  }

  /// For each key of a mapping a document that has only this one and `shared`.
  func singles(_ shared: String) -> [SchemaDocument] {
    guard case .mapping(let entries) = self else { return [] }
    let first = entries.filter { $0.key == shared }
    return entries.filter { $0.key != shared }.map { .mapping(first + [$0]) }
  }

  /// The documents that differ in one place: another type, a key more, a key less.
  var faulty: [SchemaDocument] {
    var all: [SchemaDocument] = [
      .word("null"), .word("true"), .text("zz"), .text(" "), .list([]), .list([.text("zz")]),
      .mapping([Entry(key: "zz", value: .text("zz"))]),
    ]
    switch self {
    case .list(let items):
      for (index, item) in items.enumerated() {
        all += item.faulty.map { changed in
          var items = items
          items[index] = changed
          return .list(items)
        }
      }
    case .mapping(let entries):
      all.append(.mapping(entries + [Entry(key: "zz", value: .text("zz"))]))
      for (index, entry) in entries.enumerated() {
        var fewer = entries
        fewer.remove(at: index)
        all.append(.mapping(fewer))
        all += entry.value.faulty.map { changed in
          var entries = entries
          entries[index].value = changed
          return .mapping(entries)
        }
      }
    default: break
    }
    return all
  }
}
