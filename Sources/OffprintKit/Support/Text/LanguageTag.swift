/// The syntax of language tags (BCP 47, section 2.1).
enum LanguageTag {
  /// Returns the tag if it is well-formed.
  static func valid(_ tag: String) -> String? {
    let parts = tag.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(\.isASCIIAlphanumeric) }) else {
      return nil
    }
    var rest = parts[...]
    if isPrivate(rest) { return tag }
    guard let first = rest.popFirst(), (2...8).contains(first.count), first.allSatisfy(\.isASCIILetter) else {
      return nil
    }
    if first.count <= 3 {
      for _ in 0..<3 where isLetters(rest.first, 3) { rest.removeFirst() }
    }
    if isLetters(rest.first, 4) { rest.removeFirst() }
    if isLetters(rest.first, 2) || rest.first.map({ $0.count == 3 && $0.allSatisfy(\.isASCIIDigit) }) == true
    {
      rest.removeFirst()
    }
    while let variant = rest.first,
      variant.count >= 5 || variant.count == 4 && variant.first?.isASCIIDigit == true
    {
      rest.removeFirst()
    }
    while let singleton = rest.first, singleton.count == 1, singleton.first.map({ $0 | 0x20 }) != 0x78 {
      rest.removeFirst()
      let values = rest.prefix { $0.count >= 2 }
      if values.isEmpty { return nil }
      rest = rest.dropFirst(values.count)
    }
    return rest.isEmpty || isPrivate(rest) ? tag : nil
  }

  private static func isLetters(_ part: Substring.UTF8View?, _ count: Int) -> Bool {
    part.map { $0.count == count && $0.allSatisfy(\.isASCIILetter) } ?? false
  }

  private static func isPrivate(_ parts: ArraySlice<Substring.UTF8View>) -> Bool {
    parts.count > 1 && parts.first.map { $0.count == 1 && $0.first.map { $0 | 0x20 } == 0x78 } ?? false
  }
}
