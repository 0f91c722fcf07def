/// Maps a text to one of a few known names, without making a string of it.
struct NameTable<Name: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  /// A name that was found.
  struct Match {
    /// The name.
    let name: Name
    /// A unique bit, to record which names have been seen.
    let bit: UInt64
  }

  /// A name and its key.
  private struct Entry {
    var key: UInt64
    /// The index of the name among all.
    var index: Int
  }

  /// The hash table with linear probing.
  private let entries: [Entry?]
  private let names: [Name]
  private let texts: [[UInt8]]

  /// Makes a table of all cases.
  init(_: Name.Type = Name.self) {
    names = Array(Name.allCases)
    texts = names.map { Array($0.rawValue.utf8) }
    var entries = [Entry?](repeating: nil, count: 256)
    for (index, text) in texts.enumerated() {
      let key = Self.key(text.span)
      var place = Self.place(of: key)
      while entries[place] != nil { place = (place + 1) & 255 }
      entries[place] = Entry(key: key, index: index)
    }
    self.entries = entries
  }

  /// Returns the name with these bytes.
  func find(_ text: Span<UInt8>) -> Match? {
    let key = Self.key(text)
    var place = Self.place(of: key)
    while let entry = entries[place] {
      if entry.key == key, text.count <= 7 || Self.isEqual(texts[entry.index], text) {
        return Match(name: names[entry.index], bit: 1 << UInt64(entry.index))
      }
      place = (place + 1) & 255
    }
    return nil
  }

  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// Length and first seven bytes: all of a short name, and enough to distinguish most long ones.
  private static func key(_ text: Span<UInt8>) -> UInt64 {
    var key = UInt64(truncatingIfNeeded: text.count)
    for index in 0..<min(text.count, 7) { key = key << 8 | UInt64(text[index]) }
    return key
  }

  private static func isEqual(_ known: [UInt8], _ text: Span<UInt8>) -> Bool {
    guard known.count == text.count else { return false }
    for index in known.indices where known[index] != text[index] { return false }
    return true
  }
}
