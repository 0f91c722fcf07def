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
    let marks = Array("://".utf8)
    if let scheme = rest.indices.first(where: { rest[$0...].starts(with: marks) }) {
      rest = rest[scheme...].dropFirst(marks.count)
    }
    rest = rest.drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    rest = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    path = rest.isEmpty ? "/" : String(decoding: rest, as: UTF8.self)
  }

  /// Parses an address that must have a scheme, since a path alone may look like a host.
  init?(absolute url: String) {
    let trimmed = url.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    guard trimmed.hasPrefix("http://") || trimmed.hasPrefix("https://") else { return nil }
    self.init(url: trimmed)
  }
}
