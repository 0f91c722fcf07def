import Synchronization

/// The final check before an address is written: only schemes known to be harmless.
///
/// Articles are created without other addresses, but an outside stage may add one.
public enum SafeURL {
  /// The use of an address.
  public enum Purpose: Sendable {
    /// It is followed.
    case link
    /// To be shown.
    case image
  }

  /// Schemes that a program handles by only showing, dialling or fetching the target.
  private static let harmless: Set<String> = [
    "http", "https", "mailto", "tel", "ftp", "xmpp", "magnet", "geo",
  ]

  /// Picture types allowed in data URLs: SVG is excluded because it can contain scripts.
  private static let pictures = ["png", "jpeg", "jpg", "gif", "webp", "avif"]

  fileprivate static let added = Mutex<Set<String>>([])

  private static let odd = ByteSet(ranges: [0x00...0x20, 0x7F...0x7F, 0xC2...0xC2])

  /// Returns the address as browsers interpret it, or `nil` if its scheme is not known to be harmless.
  ///
  /// Browsers drop tabs and line ends anywhere, and spaces around an address; other control characters are
  /// removed too.
  public static func checked(_ url: String, for purpose: Purpose) -> String? {
    let isPlain = url.withBytes(hasNothingOdd)
    if isPlain, url.withBytes(isWeb) { return url }
    var url = url
    if !isPlain {
      var kept: [UInt8] = []
      kept.append(cleaned: url)
      kept.removeAll { $0 == 0x09 || $0 == 0x0A }
      let start = kept.firstIndex { $0 > 0x20 } ?? kept.endIndex
      let end = kept.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
      url = String(decoding: kept[start..<end], as: UTF8.self)
    }
    // Browsers and Windows treat a backslash as a slash: two of them address another machine.
    if url.withBytes(isShare) { return nil }
    guard let scheme = scheme(of: url), !harmless.contains(scheme) else { return url }
    if scheme == "data" { return purpose == .image && isPicture(url) ? url : nil }
    return added.withLock { $0.contains(scheme) } ? url : nil
  }

  private static func isPicture(_ url: String) -> Bool {
    let start = url.utf8.prefix(16).map { $0 | 0x20 }
    return pictures.contains { type in
      let end = 11 + type.utf8.count
      return start.starts(with: "data:image/\(type)".utf8) && start.count > end
        && (start[end] == 0x3B || start[end] == 0x2C)
    }
  }

  private static func isShare(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 1, bytes[0] == 0x5C || bytes[1] == 0x5C else { return false }
    return (bytes[0] == 0x5C || bytes[0] == 0x2F) && (bytes[1] == 0x5C || bytes[1] == 0x2F)
  }

  /// Whether an address, absolute or within the page, needs no further checks and stays unchanged.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    (isWeb(bytes) || bytes.first == 0x23) && hasNothingOdd(bytes)
  }

  private static func hasNothingOdd(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let place = odd.next(in: bytes, from: 0) { bytes in
      func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
      return ((bytes .< all(0x21)) .| (bytes .== all(0x7F)) .| (bytes .== all(0xC2))).isAny
    }
    return place == bytes.count
  }

  /// Whether an address starts with `http:` or `https:`: nearly all do, and need no further checks.
  private static func isWeb(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 5, bytes[0] == 0x68, bytes[1] == 0x74, bytes[2] == 0x74, bytes[3] == 0x70 else {
      return false
    }
    return bytes[4] == 0x3A || bytes[4] == 0x73 && bytes[5] == 0x3A
  }

  /// The scheme in lower case. Invisible characters that are invalid in a scheme are skipped, so that they
  /// cannot disguise one.
  static func scheme(of url: String) -> String? {
    var name: [UInt8] = []
    for byte in url.utf8 {
      switch byte {
      case 0x3A: return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
      case 0x2F, 0x3F, 0x23: return nil
      case _ where byte.isASCIIAlphanumeric, 0x2B, 0x2D, 0x2E:
        name.append(byte.isASCIILetter ? byte | 0x20 : byte)
      case _ where byte <= 0x20 || byte >= 0x7F: break
      default: return nil
      }
    }
    return nil
  }
}

/// The schemes of addresses that may be written.
package enum AddressSchemes {
  /// Schemes whose addresses contain code themselves.
  private static let active: Set<String> = ["data", "javascript", "vbscript"]

  /// Whether a scheme can be allowed: it is one in the notation of RFC 3986, section 3.1, without the colon, and its
  /// addresses do not contain code.
  package static func canAllow(_ scheme: String) -> Bool {
    guard let first = scheme.utf8.first, first.isASCIILetter else { return false }
    return scheme.utf8.allSatisfy { $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }
      && !active.contains(scheme.lowercased())
  }

  /// Allows additional schemes, for the whole process, except those that cannot be allowed.
  package static func allow(_ schemes: [String]) {
    let schemes = schemes.filter(canAllow).map { $0.lowercased() }
    SafeURL.added.withLock { $0.formUnion(schemes) }
  }
}
