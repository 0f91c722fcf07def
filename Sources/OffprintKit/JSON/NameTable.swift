/// Finds which of a few known names a text is, without making a string of it.
struct NameTable<Name: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  /// A name that was found.
  struct Match {
    /// The name.
    let name: Name
    /// A bit of its own, to note what has been seen.
    let bit: UInt64
  }

  private let keys: [UInt64]
  private let names: [Name]
  private let texts: [[UInt8]]

  /// Makes a table of all cases.
  init(_: Name.Type = Name.self) {
    names = Array(Name.allCases)
    texts = names.map { Array($0.rawValue.utf8) }
    var keys: [UInt64] = []
    for text in texts { keys.append(Self.key(text.span)) }
    self.keys = keys
  }

  /// The name with these bytes.
  func find(_ text: Swift.Span<UInt8>) -> Match? {
    let key = Self.key(text)
    for index in keys.indices where keys[index] == key {
      if text.count <= 7 || Self.isEqual(texts[index], text) {
        return Match(name: names[index], bit: 1 << UInt64(index))
      }
    }
    return nil
  }

  /// Length and first seven bytes: all of a short name, and enough to tell most long ones apart.
  private static func key(_ text: Swift.Span<UInt8>) -> UInt64 {
    var key = UInt64(truncatingIfNeeded: text.count)
    for index in 0..<min(text.count, 7) { key = key << 8 | UInt64(text[index]) }
    return key
  }

  private static func isEqual(_ known: [UInt8], _ text: Swift.Span<UInt8>) -> Bool {
    guard known.count == text.count else { return false }
    for index in known.indices where known[index] != text[index] { return false }
    return true
  }
}
