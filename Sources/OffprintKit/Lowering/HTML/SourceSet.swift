/// Candidate sets as in `srcset`: addresses, each with its width or density.
enum SourceSet {
  struct Candidate {
    var url: String
    /// The width in pixels; a density counts as a hundred pixels; 0 if neither is given.
    var size: Double
  }

  /// The largest candidate that is not a placeholder, the first of equal ones.
  static func best(_ set: String) -> Candidate? {
    let bytes = Array(set.utf8)
    let candidates = candidates(bytes).sorted {
      $0.size == $1.size ? $0.place.lowerBound < $1.place.lowerBound : $0.size > $1.size
    }
    for (place, size) in candidates {
      let url = String(decoding: bytes[place], as: UTF8.self)
      if !Placeholder.isOne(url) { return Candidate(url: url, size: size) }
    }
    return nil
  }

  /// The places of the addresses with their sizes.
  private static func candidates(_ bytes: [UInt8]) -> [(place: Range<Int>, size: Double)] {
    var found: [(place: Range<Int>, size: Double)] = []
    var index = 0
    while index < bytes.count {
      while index < bytes.count, isHTMLSpace(bytes[index]) || bytes[index] == 0x2C { index += 1 }
      let start = index
      while index < bytes.count, !isHTMLSpace(bytes[index]) { index += 1 }
      var end = index
      while end > start, bytes[end - 1] == 0x2C { end -= 1 }
      guard end > start else { break }
      var size = 0.0
      if end == index {
        let descriptor = index
        while index < bytes.count, bytes[index] != 0x2C { index += 1 }
        size = Self.size(bytes[descriptor..<index])
      }
      found.append((start..<end, size))
    }
    return found
  }

  private static func size(_ descriptor: ArraySlice<UInt8>) -> Double {
    for word in descriptor.split(whereSeparator: isHTMLSpace) {
      guard let unit = word.last, let number = number(word.dropLast()), number > 0, number < 1e6 else {
        continue
      }
      if unit | 0x20 == 0x77 { return number }
      if unit | 0x20 == 0x78 { return number * 100 }
    }
    return 0
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Double? {
    // Nearly all are integers of a few digits.
    guard digits.count < 7, digits.allSatisfy(\.isASCIIDigit), !digits.isEmpty else {
      return Double(String(decoding: digits, as: UTF8.self))
    }
    return Double(digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
  }
}
