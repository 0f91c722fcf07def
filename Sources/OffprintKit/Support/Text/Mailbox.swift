/// The sender of a mail, as headers, feeds and the heads of letters have it (RFC 5322, section 3.4).
enum Mailbox {
  /// The name in `Ilse Harms <ilse@…>` or `ilse@… (Ilse Harms)`, or a name without an address; `nil` if there is only
  /// an address, or more than one mailbox.
  static func name(in text: String) -> String? {
    var name = text[...]
    if let open = text.firstIndex(of: "<") {
      name = text[..<open]
    } else if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close,
      isAddress(text[..<open])
    {
      name = text[text.index(after: open)..<close]
    }
    let trimmed = name.split(whereSeparator: { $0.isWhitespace || $0 == "\"" }).joined(separator: " ")
    return trimmed.isEmpty || isAddress(trimmed) || trimmed.contains(";") ? nil : trimmed
  }

  /// Archives of mailing lists write ` at ` against collectors of addresses.
  private static func isAddress(_ text: some StringProtocol) -> Bool {
    text.contains("@") || text.split(separator: " ").dropFirst().first == "at"
  }
}
