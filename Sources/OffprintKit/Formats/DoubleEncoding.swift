import Markup

/// Repairs UTF-8 that was decoded as windows-1252 and encoded again, so that "Fähre" became "FÃ¤hre".
///
/// If the whole text is affected, there are several non-ASCII runs, and each of them decodes to well-formed UTF-8. Else
/// only runs are repaired that no text contains otherwise: those with `â€`, and those with control characters of the
/// upper half, which are characters of windows-1252 on their own as well.
enum DoubleEncoding {
  /// The minimum number of non-ASCII runs, to exclude coincidences.
  private static let fewestRuns = 3
  /// The maximum number of candidate characters examined before a text is considered correct.
  private static let mostCandidates = 4096

  /// A repaired text.
  struct Repaired {
    var bytes: [UInt8]
    /// Whether all of it was encoded twice, rather than single characters.
    var isWhole: Bool
  }

  /// Returns the repaired text of an input; `nil` if it is correct, or not UTF-8.
  static func repaired(_ input: Input) -> Repaired? {
    guard input.encoding == nil || input.encoding == .utf8 else { return nil }
    return input.bytes.withUnsafeBufferPointer { bytes in
      let signs = signs(bytes)
      if signs.isWhole, let whole = repaired(bytes) { return Repaired(bytes: whole, isWhole: true) }
      guard signs.isStray || hasControl(bytes), Encoding.isWellFormedUTF8(bytes) else { return nil }
      return repairedInPart(bytes).map { Repaired(bytes: $0, isWhole: false) }
    }
  }

  /// Whether a control character of the upper half occurs.
  private static func hasControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    for _ in 0..<mostCandidates {
      index = bytes.firstIndex(of: 0xC2, from: index)
      guard index + 1 < bytes.count else { return false }
      if bytes[index + 1] < 0xA0 { return true }
      index += 1
    }
    return false
  }

  /// Whether `â€` is at a place, with which the quotation marks and dashes of Unicode begin.
  private static func isQuoteSign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 4 < bytes.count && bytes[index] == 0xC3 && bytes[index + 1] == 0xA2 && bytes[index + 2] == 0xE2
      && bytes[index + 3] == 0x82 && bytes[index + 4] == 0xAC
  }

  private static func repairedInPart(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var hasChanged = false
    var index = 0
    while index < bytes.count {
      var end = index + bytes.asciiLength(from: index)
      while end < bytes.count, bytes[end] < 0x80 { end += 1 }
      result.append(contentsOf: bytes[index..<end])
      index = end
      while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
      let run = UnsafeBufferPointer(rebasing: bytes[index..<end])
      index = end
      if let repaired = repaired(run: run) {
        result += repaired
        hasChanged = true
      } else {
        result.append(contentsOf: run)
      }
    }
    return hasChanged ? result : nil
  }

  /// A non-ASCII run that cannot be meant as it is; `nil` if it can.
  private static func repaired(run: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard let text = String(validating: run, as: UTF8.self) else { return nil }
    let hasControl = text.unicodeScalars.contains(where: isControl)
    guard hasControl || run.indices.contains(where: { isQuoteSign(run, $0) }) else { return nil }
    let original = text.unicodeScalars.compactMap(byte)
    if original.count == text.unicodeScalars.count, original.count > 1,
      String(validating: original, as: UTF8.self) != nil
    {
      return original
    }
    guard hasControl else { return nil }
    return shown(text)
  }

  /// A text with the characters of windows-1252 for control characters, in UTF-8.
  private static func shown(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      UTF8.encode(isControl(scalar) ? windows1252[Int(scalar.value - 0x80)] : scalar)
        ?? UTF8.encodedReplacementCharacter
    }
  }

  /// Whether `Ã`, `Â` or `â€` occurs, as in any such text of a European language, and whether `â€` does that is part of a
  /// quotation mark or dash.
  private static func signs(_ bytes: UnsafeBufferPointer<UInt8>) -> (isWhole: Bool, isStray: Bool) {
    var found = (isWhole: false, isStray: false)
    var index = 0
    for _ in 0..<mostCandidates {
      index = bytes.firstIndex(of: 0xC3, from: index)
      guard index + 3 < bytes.count else { break }
      if !found.isStray { found.isStray = isQuoteSign(bytes, index) }
      switch (bytes[index + 1], bytes[index + 2], bytes[index + 3]) {
      case (0x82, 0xC2, _), (0x83, 0xC2, _), (0x83, 0xC5, _), (0x83, 0xC6, _), (0x83, 0xCB, _),
        (0x83, 0xE2, _),
        (0xA2, 0xC2, 0x80), (0xA2, 0xE2, 0x82):
        found.isWhole = true
      default: break
      }
      if found.isWhole, found.isStray { break }
      index += 2
    }
    return found
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
        result += shown(run)
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
