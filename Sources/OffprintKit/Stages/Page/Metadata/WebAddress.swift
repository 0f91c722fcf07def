/// Looks at addresses as far as metadata needs it.
enum WebAddress {
  /// Whether an address is one of the web, with its scheme.
  static func isAbsolute(_ address: String) -> Bool {
    let lower = address.utf8.prefix(8).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return lower.starts(with: "https://".utf8) || lower.starts(with: "http://".utf8)
  }

  /// An address made absolute by another one; nothing where that cannot be done without guessing.
  static func resolved(_ address: String, against base: String?) -> String? {
    if isAbsolute(address) { return address }
    guard let base, isAbsolute(base), let scheme = base.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return address.hasPrefix("//") ? "https:" + address : nil
    }
    if address.hasPrefix("//") { return base[...scheme] + address }
    guard address.hasPrefix("/") else { return nil }
    let host = base.utf8.index(scheme, offsetBy: 3)
    let end = base.utf8[host...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? base.endIndex
    return base[..<end] + address
  }
}
