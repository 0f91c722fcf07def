#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Substring search in linear time for any inputs.
enum Occurrences {
  /// Whether a non-empty run occurs in a text.
  static func contains(_ text: ByteRun, _ part: ByteRun) -> Bool {
    guard let base = text.baseAddress, let wanted = part.baseAddress, part.count <= text.count else {
      return false
    }
    var index = 0
    let end = text.count - part.count + 1
    // Comparing at each candidate is fastest, unless there are too many.
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

  /// The start of the first occurrence.
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

  /// Calls `body` with the start of each occurrence of a non-empty run, including overlapping ones, until it
  /// returns `false` (Knuth, Morris and Pratt).
  static func forEach(of part: [UInt8], in text: ByteRun, _ body: (Int) -> Bool) {
    // For each length of a matched prefix: the length of the longest shorter one that ends at the same
    // position.
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
