extension [UInt8] {
  /// Returns the index of the first occurrence of an ASCII text at or after an index.
  func firstIndex(of text: StaticString, from start: Int = 0) -> Int? {
    text.withUTF8Buffer { text in
      guard let first = text.first, count >= start + text.count else { return nil }
      for index in start...(count - text.count) where self[index] == first {
        if self[index..<index + text.count].elementsEqual(text) { return index }
      }
      return nil
    }
  }
}
