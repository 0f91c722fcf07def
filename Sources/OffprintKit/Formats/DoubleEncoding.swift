import Markup

/// Repairs UTF-8 that was decoded as windows-1252 and encoded again, so that "Fähre" became "FÃ¤hre".
///
/// It requires that the whole text is affected: there are several non-ASCII runs, and each of them decodes to
/// well-formed UTF-8. A single one that does not leaves the text unchanged.
enum DoubleEncoding {
  /// The minimum number of non-ASCII runs, to exclude coincidences.
  private static let fewestRuns = 3
  /// The maximum number of candidate characters examined before a text is considered correct.
  private static let mostCandidates = 4096

  /// Returns the repaired text of an input; `nil` if it is correct, or declared not to be UTF-8.
  static func repaired(_ input: Input) -> [UInt8]? {
    input.encoding == nil || input.encoding == .utf8 ? repaired(input.bytes) : nil
  }

  /// Returns the repaired text; `nil` if it is correct.
  static func repaired(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { bytes in
      guard hasSign(bytes) else { return nil }
      return repaired(bytes)
    }
  }

  /// Whether `Ã`, `Â` or `â€` occurs, as in any such text of a European language.
  private static func hasSign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    for _ in 0..<mostCandidates {
      index = bytes.firstIndex(of: 0xC3, from: index)
      guard index + 3 < bytes.count else { return false }
      switch (bytes[index + 1], bytes[index + 2], bytes[index + 3]) {
      case (0x82, 0xC2, _), (0x83, 0xC2, _), (0x83, 0xC5, _), (0x83, 0xC6, _), (0x83, 0xCB, _),
        (0x83, 0xE2, _),
        (0xA2, 0xC2, 0x80), (0xA2, 0xE2, 0x82):
        return true
      default: index += 2
      }
    }
    return false
  }

  private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var (index, runs) = (0, 0)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < bytes.count {
      var plain = index + bytes.asciiLength(from: index)
      while plain < bytes.count, bytes[plain] < 0x80 { plain += 1 }
      result.append(contentsOf: bytes[index..<plain])
      index = plain
      if index >= bytes.count { break }
      let start = result.count
      while index < bytes.count, bytes[index] >= 0x80 {
        guard let scalar = bytes.scalar(at: index), let byte = byte(of: scalar) else { return nil }
        result.append(byte)
        index += scalar.utf8Length
      }
      guard let run = String(validating: result[start...], as: UTF8.self) else { return nil }
      // A control character is a character of windows-1252 that was encoded twice before.
      if run.unicodeScalars.contains(where: isControl) {
        result.removeSubrange(start...)
        for scalar in run.unicodeScalars {
          let shown = isControl(scalar) ? windows1252[Int(scalar.value - 0x80)] : scalar
          result += UTF8.encode(shown) ?? UTF8.encodedReplacementCharacter
        }
      }
      runs += 1
    }
    return runs >= fewestRuns ? result : nil
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { (0x80...0x9F).contains(scalar.value) }

  /// The byte that windows-1252 decodes to a character; its five undefined bytes map to control characters.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return windows1252.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }

  /// The characters of the bytes 0x80 to 0x9F.
  private static let windows1252 = Array(
    String(decoding: Encoding.windows1252.decode(Array(0x80...0x9F)), as: UTF8.self).unicodeScalars)
}

extension Unicode.Scalar {
  /// The length in UTF-8.
  fileprivate var utf8Length: Int { UTF8.width(self) }
}
