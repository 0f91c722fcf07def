/// The addresses of copies in web archives, which contain the address of the original after the time of the copy.
///
/// `https://web.archive.org/web/20140226054445/https://mill.example/flour`, or with letters for the kind of copy
/// `…/20140226054445im_/…`: all archives that run Wayback or pywb have them. Others write the time with marks between
/// its numbers, as in `2014.02.26-054445`.
enum ArchivedAddress {
  /// Returns the address of the original; `nil` if this is not the address of a copy.
  static func original(of address: String) -> String? {
    address.withBytes { bytes in
      guard let slash = startOfOriginal(in: bytes.span) else { return nil }
      let original = String(decoding: bytes[(slash + 1)...], as: UTF8.self)
      // Some servers take two slashes in a path for one.
      guard let mark = original.firstRange(of: ":/"), !original[mark.upperBound...].hasPrefix("/") else {
        return original
      }
      return original.replacing(":/", with: "://", maxReplacements: 1)
    }
  }

  /// Whether this is the address of a copy.
  static func isOne(_ address: Span<UInt8>) -> Bool { startOfOriginal(in: address) != nil }

  /// The index of the slash between the time and the address of the original.
  private static func startOfOriginal(in address: Span<UInt8>) -> Int? {
    var index = 1
    while index + shortest <= address.count {
      // Nearly all addresses have only their own scheme.
      if address[index] == UInt8(ascii: ":"), address[index + 1] == UInt8(ascii: "/"),
        let slash = slash(before: index, in: address), isTime(before: slash, in: address)
      {
        return slash
      }
      index += 1
    }
    return nil
  }

  /// The bytes from the colon of an address on that there must be.
  private static let shortest = 4

  /// The index of the slash before `http` or `https`, which ends at an index.
  private static func slash(before end: Int, in address: Span<UInt8>) -> Int? {
    for scheme in ["/http", "/https"] as [StaticString] {
      let start = end - scheme.utf8CodeUnitCount
      guard start > 0 else { return nil }
      let isScheme = scheme.withUTF8Buffer { scheme in
        scheme.indices.allSatisfy { address[start + $0] | 0x20 == scheme[$0] | 0x20 }
      }
      if isScheme { return start }
    }
    return nil
  }

  /// Whether the segment of the path that ends at an index is a time, perhaps with letters for the kind of copy.
  private static func isTime(before end: Int, in address: Span<UInt8>) -> Bool {
    var start = end
    while start > 0, address[start - 1] != UInt8(ascii: "/") { start -= 1 }
    guard start > 0, (4...longestTime).contains(end - start) else { return false }
    let digits = (start..<end).prefix { address[$0].isASCIIDigit }.count
    let time = (start..<end).prefix {
      address[$0].isASCIIDigit || address[$0] == UInt8(ascii: ".") || address[$0] == UInt8(ascii: "-")
    }.count
    let kind = (start + time)..<end
    return digits >= 4
      && (kind.isEmpty
        || address[end - 1] == UInt8(ascii: "_") && kind.dropLast().allSatisfy { address[$0].isASCIILetter })
  }

  private static let longestTime = 22
}
