import Diagnostics
import SiteProfile

extension ProfileLibrary {
  /// A profile and the reason why it applies.
  package struct Choice: Sendable {
    /// The profile.
    package var profile: Profile
    /// The reason, for people to read.
    package var reason: String
    /// Whether only the page's own claim connects it with the profile's site.
    package internal(set) var isClaimed = false
    /// The profile's warnings.
    package var diagnostics: [Diagnostic]
    /// The profile with its rules for pages.
    let prepared: PreparedProfile

    init(_ prepared: PreparedProfile, _ reason: String) {
      self.prepared = prepared
      self.reason = reason
      profile = prepared.profile
      diagnostics = prepared.profile.warnings
    }
  }

  /// Chooses the profile for a page.
  ///
  /// It is the one that was named; else the one for the host and path of the address. For an HTML page
  /// without an address, the canonical address that it declares selects the rules only: the profile's
  /// publication name is used only if something else on the page confirms it. If that yields none, the
  /// profile with a matching fingerprint for the page, or matching lines for the dump, applies.
  ///
  /// - Returns: `nil` if no profile applies.
  /// - Throws: the errors of the profile.
  package func choose(
    _ choice: Converter.ProfileChoice, url: String?, page: Page
  ) throws(Diagnostic) -> Choice? {
    switch choice {
    case .none: return nil
    case .named(let name): return Choice(try prepared(named: name), "it was asked for")
    case .automatic: break
    }
    let address = url.flatMap { PageAddress(url: ArchivedAddress.original(of: $0) ?? $0) }
    if let address, let found = match(address) {
      return Choice(try prepared(found.entry), "its host \(found.host) is the address's")
    }
    switch page {
    case .dump(let dump):
      guard address == nil, let entry = match(dump: dump) else { return nil }
      return Choice(try prepared(entry), "the dump has the marks of its site")
    case .html(let page):
      if address == nil, let claim = ClaimedAddress(of: page.view), let found = match(claim.address) {
        var choice = Choice(try prepared(found.entry), "its host \(found.host) is claimed by the page")
        choice.isClaimed = !claim.isConfirmed(at: found.host)
        return choice
      }
      guard let entry = match(fingerprintOf: page) else { return nil }
      let marks = entry.page.joined(separator: ", ")
      return Choice(try prepared(entry), "the page has what it is known by: \(marks)")
    }
  }

  /// The profile with the longest host that is this host or a parent of it, label by label, and with a path
  /// that matches. Among equals the user's takes precedence over built-in ones, then one with a path over one
  /// without.
  func match(_ address: PageAddress) -> (entry: Entry, host: String)? {
    var best: (entry: Entry, host: String)?
    // An entry has many fields: only those of the address are copied.
    for index in entries.indices {
      for candidate in entries[index].hosts
      where Self.isFor(candidate, entries[index].includesSubdomains, address.host) {
        let entry = entries[index]
        if let best, !Self.isBetter(entry, candidate, than: best) { continue }
        if entry.paths.isEmpty || entry.paths.contains(where: { Self.matches($0, address.path) }) {
          best = (entry, candidate)
        }
      }
    }
    for (host, file) in hostFolders.candidates(for: address.host) {
      if let best, best.host.utf8.count > host.utf8.count { break }
      if let best, best.host == host, !best.entry.isBuiltIn { break }
      guard let entry = hostFolders.entry(file, in: self), entry.hosts.contains(host),
        Self.isFor(host, entry.includesSubdomains, address.host),
        entry.paths.isEmpty || entry.paths.contains(where: { Self.matches($0, address.path) })
      else { continue }
      return (entry, host)
    }
    return best
  }

  private static func isFor(_ host: String, _ includesSubdomains: Bool, _ address: Host) -> Bool {
    includesSubdomains ? address.isWithin(host) : address.name == host || address.name == "www.\(host)"
  }

  private static func isBetter(
    _ entry: Entry, _ host: String, than best: (entry: Entry, host: String)
  ) -> Bool {
    if host.utf8.count != best.host.utf8.count { return host.utf8.count > best.host.utf8.count }
    if entry.isBuiltIn != best.entry.isBuiltIn { return best.entry.isBuiltIn }
    return best.entry.paths.isEmpty && !entry.paths.isEmpty
  }

  private static func matches(_ source: String, _ path: String) -> Bool {
    guard let pattern = try? Pattern(source), case .match = pattern.firstMatch(in: path) else { return false }
    return true
  }

  /// The profile all of whose `match.page` selectors match: the user's before built-in ones, sites before
  /// families, then the one with the most selectors.
  func match(fingerprintOf page: HTMLPage) -> Entry? {
    let found = readProfiles.fingerprints(of: entries).entries(matching: page.view).map { entries[$0] }
    func order(_ entry: Entry) -> (Int, Int, Int) {
      (entry.isBuiltIn ? 1 : 0, entry.isFamily ? 1 : 0, -entry.page.count)
    }
    // `min` returns the first of equals.
    return found.min { order($0) < order($1) }
  }

  /// The profile all of whose dump patterns match some line.
  func match(dump: Dump) -> Entry? {
    var best: Entry?
    for entry in entries where entry.dump.count > best?.dump.count ?? 0 {
      if entry.dump.allSatisfy({ Self.matches($0, dump) }) { best = entry }
    }
    return best
  }

  private static func matches(_ source: String, _ dump: Dump) -> Bool {
    guard let pattern = try? Pattern(source) else { return false }
    return dump.text.withUnsafeBufferPointer { text in
      dump.lines.contains { line in
        if case .match = pattern.firstMatch(in: UnsafeBufferPointer(rebasing: text[line.range])) {
          return true
        }
        return false
      }
    }
  }
}
