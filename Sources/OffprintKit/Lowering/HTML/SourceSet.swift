/// Candidate sets as in `srcset`: addresses, each with its width or density.
enum SourceSet {
  struct Candidate {
    var url: String
    /// The width in pixels; a density counts as a hundred pixels; 0 if neither is given.
    var size: Double
  }

  /// The largest candidate that is not a placeholder.
  static func best(_ set: String) -> Candidate? {
    let bytes = Array(set.utf8)
    var place = 0
    var best: Candidate?
    while place < bytes.count {
      while place < bytes.count, isHTMLSpace(bytes[place]) || bytes[place] == 0x2C { place += 1 }
      let start = place
      while place < bytes.count, !isHTMLSpace(bytes[place]) { place += 1 }
      var end = place
      while end > start, bytes[end - 1] == 0x2C { end -= 1 }
      guard end > start else { break }
      let url = String(decoding: bytes[start..<end], as: UTF8.self)
      var size = 0.0
      if end == place {
        let descriptor = place
        while place < bytes.count, bytes[place] != 0x2C { place += 1 }
        size = Self.size(bytes[descriptor..<place])
      }
      if !Placeholder.isOne(url), best == nil || size > best?.size ?? 0 {
        best = Candidate(url: url, size: size)
      }
    }
    return best
  }

  private static func size(_ descriptor: ArraySlice<UInt8>) -> Double {
    for word in descriptor.split(whereSeparator: isHTMLSpace) {
      guard let unit = word.last, let number = Double(String(decoding: word.dropLast(), as: UTF8.self)),
        number > 0, number < 1e6
      else { continue }
      if unit | 0x20 == 0x77 { return number }
      if unit | 0x20 == 0x78 { return number * 100 }
    }
    return 0
  }
}
