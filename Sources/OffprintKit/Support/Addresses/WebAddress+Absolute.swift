extension WebAddress {
  /// Whether an address is a web address with a scheme.
  static func isAbsolute(_ address: String) -> Bool {
    let lower = address.utf8.prefix(8).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return lower.starts(with: "https://".utf8) || lower.starts(with: "http://".utf8)
  }

  /// Returns an address resolved against another one; `nil` if it needs a base and there is none.
  static func resolved(_ address: String, against base: String?) -> String? {
    if isAbsolute(address) { return address }
    guard let base, isAbsolute(base) else { return address.hasPrefix("//") ? "https:" + address : nil }
    let url = BaseAddress(page: base, base: nil).resolved(address)
    return isAbsolute(url) ? url : nil
  }
}
