/// How two articles made of the same page differ: by fields, and by the lines of their text.
package struct ArticleDifference: Equatable, Sendable {
  /// A field whose value is not the same.
  package struct Field: Equatable, Sendable {
    /// The name of the field in JSON.
    package var name: String
    /// The value before; `nil` where there was none.
    package var old: String?
    /// The value after; `nil` where there is none.
    package var new: String?
  }

  /// A line of text that only one of the articles has.
  package enum Line: Equatable, Sendable {
    /// Only the first article has it.
    case lost(String)
    /// Only the second article has it.
    case gained(String)
  }

  /// The fields that differ, in the order of JSON.
  package let fields: [Field]
  /// The lines that differ, in the order of the text; where lines were replaced, those that were lost come first.
  package let lines: [Line]

  /// The number of words in the text of the second article that the first lacks.
  package let wordsGained: Int

  /// The number of words in the text of the first article that the second lacks.
  package let wordsLost: Int

  /// Compares two articles.
  package init(from old: Article, to new: Article) {
    fields = Self.fields(old, new)
    lines = Self.lines(Self.text(of: old), Self.text(of: new))
    let balance = Self.balance(of: lines).values
    wordsGained = balance.reduce(0) { $0 + max($1, 0) }
    wordsLost = balance.reduce(0) { $0 - min($1, 0) }
  }

  /// Whether nothing differs.
  package var isEmpty: Bool { fields.isEmpty && lines.isEmpty }

  /// The balance of each word: above 0 it occurs more often in the second article, below 0 in the first. Moved words cancel
  /// out.
  private static func balance(of lines: [Line]) -> [Substring: Int] {
    var balance: [Substring: Int] = [:]
    for line in lines {
      switch line {
      case .lost(let text): for word in text.split(separator: " ") { balance[word, default: 0] -= 1 }
      case .gained(let text): for word in text.split(separator: " ") { balance[word, default: 0] += 1 }
      }
    }
    return balance
  }

  /// Fields are compared as they are written in JSON, so that none is forgotten here.
  private static func fields(_ old: Article, _ new: Article) -> [Field] {
    let (old, new) = (members(of: old), members(of: new))
    var names = new.map(\.name)
    names += old.map(\.name).filter { !names.contains($0) }
    return names.compactMap { name in
      let values = [old, new].map { members in members.first { $0.name == name }.map { text(of: $0.value) } }
      return values[0] == values[1] ? nil : Field(name: name, old: values[0], new: values[1])
    }
  }

  private static func members(of article: Article) -> [JSONMember] {
    var article = article
    article.content = []
    article.provenance = nil
    // What follows from the text is no difference of its own.
    article.metadata.wordCount = nil
    var buffer = ByteBuffer()
    JSONWriter(options: WriterOptions()).write(article, to: &buffer)
    guard case .object(let members)? = try? JSONParser.parse(buffer.bytes, file: "") else { return [] }
    return members.filter { $0.name != "content" && $0.name != "offprint" }
  }

  private static func text(of value: JSONValue) -> String {
    switch value {
    case .string(let text): return text
    case .array(let items): return items.map(text).joined(separator: "; ")
    case .object(let members): return members.map { text(of: $0.value) }.joined(separator: ", ")
    case .number(let digits): return digits
    case .bool(let flag): return flag ? "true" : "false"
    case .null: return ""
    }
  }

  private static func text(of article: Article) -> [String] {
    var lines: [String] = []
    article.content.forEachText { inlines in
      let line = inlines.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !line.isEmpty { lines.append(line) }
    }
    return lines
  }

  /// Lines of texts that have next to nothing in common are not lined up: that would take too long.
  private static let mostComparisons = 1 << 24

  private static func lines(_ old: [String], _ new: [String]) -> [Line] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let (old, new) = (Array(old.dropFirst(head).dropLast(tail)), Array(new.dropFirst(head).dropLast(tail)))
    guard old.count * new.count <= mostComparisons else {
      return old.map(Line.lost) + new.map(Line.gained)
    }
    let change = new.difference(from: old)
    let removed = Set(change.removals.map(\.place))
    let inserted = Set(change.insertions.map(\.place))
    var lines: [Line] = []
    var (oldPlace, newPlace) = (0, 0)
    while oldPlace < old.count || newPlace < new.count {
      if oldPlace < old.count, removed.contains(oldPlace) {
        lines.append(.lost(old[oldPlace]))
        oldPlace += 1
      } else if newPlace < new.count, inserted.contains(newPlace) {
        lines.append(.gained(new[newPlace]))
        newPlace += 1
      } else {
        oldPlace += 1
        newPlace += 1
      }
    }
    return lines
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
