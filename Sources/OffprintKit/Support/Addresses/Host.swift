/// The host of an address, in lower case.
public struct Host: Equatable, Sendable {
  /// The name, without a full stop at its end.
  public let name: String

  /// Reads the host of an absolute address, or a bare host name.
  public init?(url: String) {
    var rest = Substring(url)
    if let scheme = rest.range(of: "://") {
      rest = rest[scheme.upperBound...]
    } else if rest.contains(":") || !rest.contains(".") {
      return nil
    }
    rest = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    if let colon = rest.lastIndex(of: ":"), !rest.hasSuffix("]") { rest = rest[..<colon] }
    while rest.hasSuffix(".") { rest.removeLast() }
    guard !rest.isEmpty else { return nil }
    name = rest.lowercased()
  }

  /// Whether this is the same host or one of its subdomains, compared label by label.
  public func isWithin(_ other: String) -> Bool {
    name == other || (name.hasSuffix(other) && name.dropLast(other.count).hasSuffix("."))
  }
}

extension Substring {
  /// The first occurrence of a text.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
