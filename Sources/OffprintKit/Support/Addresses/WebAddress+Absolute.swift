extension WebAddress {
  /// Whether an address is one of the web, with its scheme.
  static func isAbsolute(_ address: String) -> Bool {
    let lower = address.utf8.prefix(8).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return lower.starts(with: "https://".utf8) || lower.starts(with: "http://".utf8)
  }

  /// An address made absolute by another one; nothing where that is not known and it takes more than a scheme.
  static func resolved(_ address: String, against base: String?) -> String? {
    if isAbsolute(address) { return address }
    guard let base, isAbsolute(base) else { return address.hasPrefix("//") ? "https:" + address : nil }
    let url = BaseAddress(page: base, base: nil).resolved(address)
    return isAbsolute(url) ? url : nil
  }
}
