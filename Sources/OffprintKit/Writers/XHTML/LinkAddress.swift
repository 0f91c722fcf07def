/// Addresses of links in documents that stand apart from where they came from, such as those of a book: absolute ones
/// of a scheme that readers open, valid by the URL standard to the letter.
enum LinkAddress {
  private static let schemes: Set<String> = ["http", "https", "ftp", "mailto", "tel", "sms", "geo", "urn"]

  /// The address with what must be escaped escaped; nothing where it is not valid or not absolute.
  static func valid(_ url: String) -> String? {
    var url = url
    let colon = url.withUTF8 { bytes in bytes.firstIndex { !isSchemeByte($0) } }
    guard let colon, url.utf8[url.utf8.index(url.startIndex, offsetBy: colon)] == 0x3A else { return nil }
    let scheme = url.prefix(colon).lowercased()
    guard schemes.contains(scheme) else { return nil }
    let rest = url.dropFirst(colon + 1)
    guard scheme == "http" || scheme == "https" || scheme == "ftp" else {
      return rest.isEmpty ? nil : "\(url.prefix(colon)):\(escaped(rest))"
    }
    guard rest.hasPrefix("//") else { return nil }
    let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }
    guard isHost(authority) else { return nil }
    let tail = rest.dropFirst(2 + authority.count)
    let plain = escaped(tail)
    return plain.count == tail.utf8.count ? url : "\(url.prefix(colon))://\(authority)\(plain)"
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  /// Whether a host, with or without a port, is one beyond doubt.
  private static func isHost(_ authority: Substring) -> Bool {
    var host = authority.utf8[...]
    if let colon = host.lastIndex(of: 0x3A) {
      let port = host[host.index(after: colon)...]
      guard (1...5).contains(port.count), port.allSatisfy(\.isASCIIDigit),
        let number = Int(String(decoding: port, as: UTF8.self)), number <= 65535
      else { return false }
      host = host[..<colon]
    }
    guard (1...253).contains(host.count) else { return false }
    let labels = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    for label in labels {
      guard (1...63).contains(label.count), label.first != 0x2D, label.last != 0x2D,
        label.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x5F })
      else { return false }
      // Punycode and what looks like it would have to be decoded to be believed.
      let start = label.prefix(4).map { $0 | 0x20 }
      if start.count == 4, start[2] == 0x2D | 0x20, start[3] == 0x2D | 0x20, !start.starts(with: "xn".utf8) {
        return false
      }
    }
    // A last label of digits makes it an address of four numbers.
    guard let last = labels.last, last.allSatisfy(\.isASCIIDigit) || last.starts(with: "0x".utf8) else {
      return true
    }
    return labels.count == 4
      && labels.allSatisfy { label in
        label.allSatisfy(\.isASCIIDigit) && (label.count == 1 || label.first != 0x30)
          && (Int(String(decoding: label, as: UTF8.self)) ?? 256) < 256
      }
  }

  private static let suspect = ByteSet(
    "\"<>\\^`{|}%[]#", ranges: [0x00...0x20, 0x7F...0x7F, 0xC2...0xC2, 0xEE...0xF4])

  /// A path, query and fragment with what may not stand there escaped.
  private static func escaped(_ text: Substring) -> String {
    var text = String(text)
    let isPlain = text.withUTF8 { suspect.next(in: $0, from: 0) == $0.count }
    if isPlain { return text }
    var escaped: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    var isInFragment = false
    let bytes = Array(text.utf8)
    var place = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      defer { place += length }
      var passes = scalar.value > 0x7F ? isURLCharacter(scalar) : !suspect.contains(bytes[place])
      if scalar == "%" {
        passes = place + 2 < bytes.count && bytes[place + 1].isHexDigit && bytes[place + 2].isHexDigit
      } else if scalar == "#" {
        passes = !isInFragment
        isInFragment = true
      }
      for byte in bytes[place..<(place + length)] {
        if passes {
          escaped.append(byte)
        } else {
          escaped += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether a character beyond ASCII may stand in an address.
  private static func isURLCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xA0, 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFFF0...0xFFFF, 0xE0000...0x10FFFF: false
    default: scalar.value & 0xFFFE != 0xFFFE && !scalar.properties.isWhitespace
    }
  }
}
