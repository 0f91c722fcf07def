/// The parts of a page's address that determine its profile: the host and the path.
struct PageAddress: Equatable {
  let host: Host
  /// The path, starting with `/`; `/` if the address has none.
  let path: String

  /// Parses an absolute address, or a host name with or without a path.
  init?(url: String) {
    guard let host = Host(url: url) else { return nil }
    self.host = host
    var rest = url.utf8[...]
    // After the scheme the path starts at the first slash.
    if let scheme = url.endOfSchemeMarks { rest = rest[scheme...] }
    rest = rest.drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    path = rest.isEmpty ? "/" : String(decoding: rest, as: UTF8.self)
  }

  /// Parses an address that must have a scheme, since a path alone may look like a host.
  init?(absolute url: String) {
    let start = url.first?.isWhitespace == true ? url[...].drop(while: \.isWhitespace) : url[...]
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    let isPlain = start.utf8.allSatisfy { $0 > Byte.space && $0 < 0x80 }
    self.init(url: String(isPlain ? start : start.prefix { !$0.isWhitespace }))
  }
}
