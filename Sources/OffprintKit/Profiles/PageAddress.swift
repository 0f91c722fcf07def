/// What of a page's address decides which profile applies: the host and the path.
struct PageAddress: Equatable {
  let host: Host
  /// The path, from its `/` on; `/` where the address has none.
  let path: String

  /// Takes an absolute address, or a host name with or without a path, apart.
  init?(url: String) {
    guard let host = Host(url: url) else { return nil }
    self.host = host
    var rest = url.utf8[...]
    // Behind the scheme the path begins at the first slash.
    if let scheme = url.endOfSchemeMarks { rest = rest[scheme...] }
    rest = rest.drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    path = rest.isEmpty ? "/" : String(decoding: rest, as: UTF8.self)
  }

  /// An address that begins with a scheme; a path alone may look like a host.
  init?(absolute url: String) {
    let start = url.first?.isWhitespace == true ? url[...].drop(while: \.isWhitespace) : url[...]
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    let isPlain = start.utf8.allSatisfy { $0 > Byte.space && $0 < 0x80 }
    self.init(url: String(isPlain ? start : start.prefix { !$0.isWhitespace }))
  }
}
