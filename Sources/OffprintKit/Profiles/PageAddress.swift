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
    let marks = Array("://".utf8)
    if let scheme = rest.indices.first(where: { rest[$0...].starts(with: marks) }) {
      rest = rest[scheme...].dropFirst(marks.count)
    }
    rest = rest.drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    path = rest.isEmpty ? "/" : String(decoding: rest, as: UTF8.self)
  }

  /// An address that begins with a scheme; a path alone may look like a host.
  init?(absolute url: String) {
    let trimmed = url.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    guard trimmed.hasPrefix("http://") || trimmed.hasPrefix("https://") else { return nil }
    self.init(url: trimmed)
  }
}
