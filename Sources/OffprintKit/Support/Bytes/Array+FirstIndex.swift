extension [UInt8] {
  /// Where an ASCII text begins for the first time, at an index or behind it.
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
