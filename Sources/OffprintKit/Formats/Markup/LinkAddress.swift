/// Link addresses in documents separated from their origin, such as those of a book: absolute, with a scheme
/// that readers open, and strictly valid by the URL standard.
enum LinkAddress {
  private enum Verdict {
    case none
    case plain
    /// Valid if everything from an offset on is escaped.
    case escaped(from: Int)
  }

  private static let schemes = ["mailto", "tel", "sms", "geo", "urn"].map { Array($0.utf8) }

  /// The address with the necessary escapes; `nil` if it is invalid or not absolute.
  static func valid(_ url: String) -> String? {
    switch url.withBytes({ verdict(on: $0) }) {
    case .none: return nil
    case .plain: return url
    case .escaped(let start):
      let tail = url.utf8.dropFirst(start)
      return String(decoding: url.utf8.prefix(start), as: UTF8.self) + escaped(Substring(tail))
    }
  }

  private static func verdict(on bytes: UnsafeBufferPointer<UInt8>) -> Verdict {
    var colon = 0
    while colon < bytes.count, colon < 8, bytes[colon].isASCIILetter { colon += 1 }
    guard colon < bytes.count, bytes[colon] == 0x3A, colon > 1 else { return .none }
    guard isWeb(bytes, colon) else {
      let scheme = bytes[..<colon].map { $0 | 0x20 }
      guard schemes.contains(scheme), colon + 1 < bytes.count else { return .none }
      return tail(bytes, from: colon + 1)
    }
    guard colon + 2 < bytes.count, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F else { return .none }
    var end = colon + 3
    while end < bytes.count, bytes[end] != 0x2F, bytes[end] != 0x3F, bytes[end] != 0x23, bytes[end] != 0x5C {
      end += 1
    }
    guard isHost(UnsafeBufferPointer(rebasing: bytes[(colon + 3)..<end])) else { return .none }
    return tail(bytes, from: end)
  }

  private static func tail(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Verdict {
    var place = suspect.next(in: bytes, from: start)
    var isInFragment = false
    while place < bytes.count {
      let isEscape = PercentEncoding.isEscape(bytes, at: place)
      // Only one number sign starts the fragment.
      guard isEscape || bytes[place] == 0x23 && !isInFragment else { break }
      if !isEscape { isInFragment = true }
      place = suspect.next(in: bytes, from: place + 1)
    }
    return place == bytes.count ? .plain : .escaped(from: start)
  }

  /// Whether the scheme is http, https or ftp.
  private static func isWeb(_ bytes: UnsafeBufferPointer<UInt8>, _ length: Int) -> Bool {
    func isLetter(_ place: Int, _ letter: UInt8) -> Bool { bytes[place] | 0x20 == letter }
    if length == 3 { return isLetter(0, 0x66) && isLetter(1, 0x74) && isLetter(2, 0x70) }
    guard length == 4 || length == 5 && isLetter(4, 0x73) else { return false }
    return isLetter(0, 0x68) && isLetter(1, 0x74) && isLetter(2, 0x74) && isLetter(3, 0x70)
  }

  /// Whether a host, with or without a port, is certainly valid.
  private static func isHost(_ authority: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = authority.count
    if let colon = authority.lastIndex(of: 0x3A) {
      let port = authority[(colon + 1)...]
      guard (1...5).contains(port.count), port.allSatisfy(\.isASCIIDigit),
        port.reduce(0, { $0 * 10 + Int($1 - 0x30) }) <= 65535
      else { return false }
      end = colon
    }
    guard (1...253).contains(end) else { return false }
    var start = 0
    var last = 0..<0
    while start <= end {
      var place = start
      while place < end, authority[place] != 0x2E {
        let byte = authority[place]
        guard byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x5F else { return false }
        place += 1
      }
      guard isLabel(UnsafeBufferPointer(rebasing: authority[start..<place])) else { return false }
      last = start..<place
      start = place + 1
    }
    // A last label of digits makes it an IPv4 address.
    let isNumber =
      last.count > 1 && authority[last.lowerBound] == 0x30 && authority[last.lowerBound + 1] == 0x78
    guard isNumber || authority[last].allSatisfy(\.isASCIIDigit) else { return true }
    return isFourNumbers(authority[..<end])
  }

  private static func isLabel(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (1...63).contains(label.count), label.first != 0x2D, label.last != 0x2D else { return false }
    // A label that looks like Punycode would have to be decoded to be validated.
    guard label.count > 3, label[2] == 0x2D, label[3] == 0x2D else { return true }
    return label[0] | 0x20 == 0x78 && label[1] | 0x20 == 0x6E
  }

  private static func isFourNumbers(_ host: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let numbers = host.split(separator: 0x2E, omittingEmptySubsequences: false)
    return numbers.count == 4
      && numbers.allSatisfy { number in
        (1...3).contains(number.count) && number.allSatisfy(\.isASCIIDigit)
          && (number.count == 1 || number.first != 0x30)
          && number.reduce(0) { $0 * 10 + Int($1 - 0x30) } < 256
      }
  }

  private static let suspect = ByteSet(
    "\"<>\\^`{|}%[]#", ranges: [0x00...0x20, 0x7F...0x7F, 0xC2...0xC2, 0xEE...0xF4])

  /// A path, query and fragment with invalid characters escaped.
  private static func escaped(_ text: Substring) -> String {
    var text = String(text)
    let isPlain = text.withUTF8 { suspect.next(in: $0, from: 0) == $0.count }
    if isPlain { return text }
    var escaped: [UInt8] = []
    var isInFragment = false
    let bytes = Array(text.utf8)
    var place = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      defer { place += length }
      var passes = scalar.value > 0x7F ? isURLCharacter(scalar) : !suspect.contains(bytes[place])
      if scalar == "%" {
        passes = PercentEncoding.isEscape(bytes, at: place)
      } else if scalar == "#" {
        passes = !isInFragment
        isInFragment = true
      }
      for byte in bytes[place..<(place + length)] {
        escaped += passes ? [byte] : PercentEncoding.escape(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether a non-ASCII character is allowed in an address.
  private static func isURLCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xA0, 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFFF0...0xFFFF, 0xE0000...0x10FFFF: false
    default: scalar.value & 0xFFFE != 0xFFFE && !scalar.properties.isWhitespace
    }
  }
}
