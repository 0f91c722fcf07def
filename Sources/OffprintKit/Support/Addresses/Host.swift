/// The host of an address, in lower case.
package struct Host: Equatable, Sendable {
  /// The name, without a full stop at its end.
  package let name: String

  /// Reads the host of an absolute address, or a bare host name.
  package init?(url: String) {
    // Bytes are looked at in a tenth of the time that characters take.
    var rest = url.utf8[...]
    if let scheme = url.endOfSchemeMarks {
      rest = rest[scheme...]
    } else if rest.contains(UInt8(ascii: ":")) || !rest.contains(UInt8(ascii: ".")) {
      return nil
    }
    rest = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    if let at = rest.lastIndex(of: UInt8(ascii: "@")) { rest = rest[rest.index(after: at)...] }
    if rest.last != UInt8(ascii: "]"), let colon = rest.lastIndex(of: UInt8(ascii: ":")) {
      rest = rest[..<colon]
    }
    while rest.last == UInt8(ascii: ".") { rest.removeLast() }
    guard !rest.isEmpty, Self.isValid(Substring(rest)) else { return nil }
    name = Substring(rest).lowercased()
  }

  /// Whether a name consists of letters, digits, hyphens and full stops, and starts with none of the latter. Names
  /// become those of files, and are shown on terminals.
  private static func isValid(_ name: Substring) -> Bool {
    if name.utf8.first == UInt8(ascii: "[") {
      return name.utf8.allSatisfy { $0.isHexDigit || "[]:.".utf8.contains($0) }
    }
    guard let first = name.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else {
      return false
    }
    return name.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        return byte.isASCIIAlphanumeric || "-._".utf8.contains(byte)
      }
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil || properties.isIDContinue
    }
  }

  /// Whether this is the same host or one of its subdomains, compared label by label.
  package func isWithin(_ other: String) -> Bool {
    name == other || (name.hasSuffix(other) && name.dropLast(other.count).hasSuffix("."))
  }
}

extension String {
  /// Where `://` ends for the first time.
  var endOfSchemeMarks: Index? {
    var index = utf8.startIndex
    while let colon = utf8[index...].firstIndex(of: UInt8(ascii: ":")) {
      index = utf8.index(after: colon)
      if utf8[index...].starts(with: "//".utf8) { return utf8.index(index, offsetBy: 2) }
    }
    return nil
  }
}
