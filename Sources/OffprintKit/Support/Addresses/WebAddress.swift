/// An address with a scheme, split into its parts as text.
struct WebAddress {
  /// `https`, in lower case.
  let scheme: String
  /// `//host:port`, in lower case; empty if the scheme has none.
  private(set) var authority = ""
  let path: String
  /// From the question mark on.
  private(set) var query = ""
  /// From the number sign on.
  private(set) var fragment = ""

  /// Splits an address; `nil` if it has no scheme.
  init?(_ address: String) {
    guard let colon = Self.schemeEnd(address) else { return nil }
    scheme = address[..<colon].lowercased()
    var rest = address[address.index(after: colon)...]
    if let hash = rest.utf8.firstIndex(of: 0x23) {
      fragment = String(rest[hash...])
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: 0x3F) {
      query = String(rest[mark...])
      rest = rest[..<mark]
    }
    if rest.hasPrefix("//") {
      let end = rest.utf8.dropFirst(2).firstIndex { $0 == 0x2F || $0 == 0x5C } ?? rest.endIndex
      authority = rest[..<end].lowercased()
      rest = rest[end...]
    }
    path = rest.isEmpty && !authority.isEmpty ? "/" : String(rest)
  }

  /// Whether an address has a scheme.
  static func hasScheme(_ address: String) -> Bool { schemeEnd(address) != nil }

  /// The index of the colon after an address's scheme; `nil` if it has none.
  private static func schemeEnd(_ address: String) -> String.Index? {
    let utf8 = address.utf8
    guard let first = utf8.first, first.isASCIILetter,
      let end = utf8.firstIndex(where: {
        !($0.isASCIIAlphanumeric || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E)
      }), utf8[end] == 0x3A
    else { return nil }
    return end
  }

  /// The host, without user, port and a leading `www.`.
  var host: String {
    var host = authority.dropFirst(2)
    if let at = host.utf8.lastIndex(of: UInt8(ascii: "@")) { host = host[host.utf8.index(after: at)...] }
    if let port = host.utf8.lastIndex(of: UInt8(ascii: ":")) { host = host[..<port] }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }

  /// The segments of the path.
  var segments: [Substring] { path.split(separator: "/") }

  /// The value of a query parameter, percent-decoded.
  func parameter(_ name: String) -> String? {
    for pair in query.dropFirst().split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts[0] == name, parts.count == 2, !parts[1].isEmpty else { continue }
      return PercentEncoding.decoded(String(parts[1]))
    }
    return nil
  }
}
