#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Finds a run of bytes in a longer one, in linear time whatever the two are.
enum Occurrences {
  /// Whether a run that is not empty occurs in a text.
  static func contains(_ text: ByteRun, _ part: ByteRun) -> Bool {
    guard let base = text.baseAddress, let wanted = part.baseAddress, part.count <= text.count else {
      return false
    }
    var index = 0
    let end = text.count - part.count + 1
    // Comparing at each place that looks right is the fastest way, unless too many do.
    var allowance = 4 * text.count + 256
    while index < end, allowance > 0 {
      guard let place = memchr(base + index, Int32(wanted[0]), end - index) else { return false }
      if memcmp(place, wanted, part.count) == 0 { return true }
      index = place - UnsafeMutableRawPointer(mutating: base) + 1
      allowance -= part.count
    }
    if index >= end { return false }
    var found = false
    forEach(of: Array(part), in: ByteRun(rebasing: text[index...])) { _ in
      found = true
      return false
    }
    return found
  }

  /// Where the first occurrence starts.
  static func first(of part: [UInt8], in text: [UInt8]) -> Int? {
    text.withUnsafeBufferPointer { text in
      var result: Int?
      forEach(of: part, in: text) { start in
        result = start
        return false
      }
      return result
    }
  }

  /// Gives the start of each occurrence of a run that is not empty, those that overlap too, until `body` gives false
  /// (Knuth, Morris and Pratt).
  static func forEach(of part: [UInt8], in text: ByteRun, _ body: (Int) -> Bool) {
    // For each length of a prefix that matched: the length of the longest shorter one that ends at the same place.
    var shorter = [Int](repeating: 0, count: part.count + 1)
    var length = 0
    for index in part.indices.dropFirst() {
      while length > 0 && part[index] != part[length] { length = shorter[length] }
      if part[index] == part[length] { length += 1 }
      shorter[index + 1] = length
    }
    length = 0
    for index in text.indices {
      while length > 0 && text[index] != part[length] { length = shorter[length] }
      if text[index] == part[length] { length += 1 }
      if length == part.count {
        if !body(index + 1 - length) { return }
        length = shorter[length]
      }
    }
  }
}
