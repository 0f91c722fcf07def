extension ProfileReader {
  mutating func readMatch(_ node: YAMLNode) {
    let found = entries(node, "match", keys: ["hosts", "subdomains", "path", "page", "dump"])
    if let hosts = found["hosts"] {
      for item in items(hosts.value, "hosts") { readHost(item) }
    }
    if let subdomains = found["subdomains"] {
      profile.includesSubdomains = bool(subdomains.value, "subdomains")
      if found["hosts"] == nil { error("'subdomains' requires 'hosts'", at: subdomains.keyNode) }
    }
    if let path = found["path"] {
      profile.paths = patterns(path.value, "path")
      if profile.hosts.isEmpty, found["hosts"] == nil {
        error("'path' requires 'hosts'", at: path.keyNode)
      }
    }
    if let page = found["page"] {
      profile.page = items(page.value, "page").compactMap { selector($0, "page") }
    }
    if let dump = found["dump"] { profile.dump = patterns(dump.value, "dump") }
  }

  private mutating func patterns(_ node: YAMLNode, _ what: String) -> [Placed<Pattern>] {
    items(node, what).compactMap { item in
      pattern(item, what).map { Placed($0, at: item.start) }
    }
  }

  private mutating func readHost(_ node: YAMLNode) {
    guard let host = string(node, "hosts") else { return }
    if let first = profile.hosts.first(where: { $0.value == host }) {
      error(
        "the host '\(host.shortened)' occurs twice", at: node,
        notes: [.init("the first is here", at: first.place)])
    } else if Profile.isHost(host) {
      profile.hosts.append(Placed(host, at: node.start))
    } else {
      error("'\(host.shortened)' is not the name of a host", at: node, fix: Self.hostFix(host))
    }
  }

  /// The host in a written address, if there is one.
  private static func hostFix(_ written: String) -> String {
    var rest = Substring(written.lowercased())
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { !"/?#:".contains($0) }
    while rest.hasPrefix("*.") || rest.hasPrefix(".") { rest = rest.drop { $0 != "." }.dropFirst() }
    while rest.hasSuffix(".") { rest.removeLast() }
    if Profile.isHost(String(rest)) { return "write '\(rest)'; it includes its subdomains" }
    if !rest.utf8.allSatisfy({ $0 < 0x80 }) {
      return "write the host in ASCII, as in 'xn--bcher-kva.example'"
    }
    return "write only the host, as in 'news.example.org'"
  }
}

extension Profile {
  /// Whether a name is valid in `match.hosts`: at least two labels, in lower case and ASCII.
  package static func isHost(_ name: String) -> Bool {
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2 && name.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
          && label.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
              || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
          }
      }
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? {
    indices.lazy.filter { self[$0...].hasPrefix(text) }.first.map { start in
      start..<index(start, offsetBy: text.count)
    }
  }
}
