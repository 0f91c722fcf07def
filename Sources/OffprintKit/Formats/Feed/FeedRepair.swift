/// Repairs what makes many feeds malformed: ampersands that are not escaped, and control characters.
enum FeedRepair {
  /// Returns the bytes with such ampersands escaped, and without control characters, which XML forbids.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), bytes[index...].starts(with: data) {
        let end = bytes[index...].firstRange(of: dataEnd)?.upperBound ?? bytes.count
        result += bytes[index..<end].lazy.filter { !isForbidden($0) }
        index = end
        continue
      }
      if byte == UInt8(ascii: "&"), !isReference(bytes[(index + 1)...]) {
        result += ampersand
      } else if !isForbidden(byte) {
        result.append(byte)
      }
      index += 1
    }
    return result
  }

  private static let data = Array("<![CDATA[".utf8)
  private static let dataEnd = Array("]]>".utf8)
  private static let ampersand = Array("&amp;".utf8)
  private static let longestReference = 32

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < Byte.space && byte != Byte.tab && byte != Byte.lineFeed && byte != Byte.carriageReturn
  }

  /// Whether the rest of a reference follows: a name or a number, and a semicolon.
  private static func isReference(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix(longestReference).prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "#") }
    return !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
  }
}
