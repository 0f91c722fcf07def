/// The formula in the address of a picture from a TeX rendering service.
enum FormulaAddress {
  /// The TeX in an address; `nil` if there is none.
  static func tex(in address: String) -> String? {
    let withoutFragment = address.utf8.prefix { $0 != 0x23 }
    let parts = withoutFragment.split(separator: 0x3F, maxSplits: 1).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let path = parts.first, isService(address) else { return nil }
    let tex = parts.count > 1 ? tex(query: parts[1], path) : tex(path: path)
    return tex.map(withoutStyle).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether an address is that of a rendering service.
  static func isService(_ address: String) -> Bool { services.isFound(in: address) }

  private static let services = WordSearch(["tex", "math", "formula", "equation", "cht=tx"])

  /// Some services use the whole query as TeX, others a part of it.
  private static func tex(query: String, _ path: String) -> String? {
    let file = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let isWhole =
      file.hasSuffix(".latex") || file.hasSuffix(".image") || file.hasPrefix("mimetex")
      || file.hasPrefix("mathtex")
    // One of them has its own character reference for white space.
    if isWhole { return PercentEncoding.decoded(query.split(separator: "&space;").joined(separator: " ")) }
    for part in query.split(separator: "&") {
      guard let sign = part.firstIndex(of: "=") else { continue }
      guard keys.contains(part[..<sign].lowercased()) else { continue }
      let value = part[part.index(after: sign)...].split(separator: "+", omittingEmptySubsequences: false)
      return PercentEncoding.decoded(value.joined(separator: " "))
    }
    let decoded = PercentEncoding.decoded(query)
    return decoded.hasPrefix("\\") ? decoded : nil
  }

  private static let keys: Set<String> = [
    "latex", "tex", "chl", "math", "formula", "eq", "equation", "from", "expression", "expr",
  ]

  private static func tex(path: String) -> String? {
    guard let last = path.split(separator: "/").last else { return nil }
    var tex = PercentEncoding.decoded(String(last))
    for ending in [".svg", ".png", ".gif"] where tex.hasSuffix(ending) { tex.removeLast(ending.count) }
    return tex.contains("\\") && TeXSource.hasMarkup(tex) ? tex : nil
  }

  /// TeX without the commands for size and background.
  private static func withoutStyle(_ tex: String) -> String {
    var rest = WhiteSpace.trimmed(tex[...])
    while rest.hasPrefix("\\") {
      let name = rest.dropFirst().prefix { $0.isLetter || $0 == "_" }
      let command = name.prefix { $0 != "_" }
      guard styles.contains(String(command)) || styles.contains(String(name)) else { break }
      rest = rest.dropFirst(1 + name.count)
      if rest.hasPrefix("{"), let end = rest.firstIndex(of: "}") { rest = rest[rest.index(after: end)...] }
      rest = WhiteSpace.trimmed(rest)
    }
    return MathReader.bare(String(rest))
  }

  private static let styles: Set<String> = [
    "dpi", "bg", "fn", "inline", "tiny", "small", "large", "Large", "LARGE", "huge", "normalsize",
  ]
}
