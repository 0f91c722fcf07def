import SiteProfile

extension ProfileLibrary {
  /// A profile with the reason why it applies.
  public struct Choice: Sendable {
    /// The profile.
    public var profile: Profile
    /// Why it was chosen, in words.
    public var reason: String
    /// What is suspicious in it.
    public var diagnostics: [Diagnostic]
  }

  /// Chooses the profile for a page: the one that was named; else, where an address is given, the one with the
  /// longest host that is the address's host or a parent of it, label by label; else, for a dump, the one all of
  /// whose dump patterns match some line, the one with the most patterns first.
  ///
  /// - Returns: nothing where no profile applies.
  /// - Throws: what is wrong with the profile.
  public func choose(
    _ choice: Converter.ProfileChoice, url: String?, page: Page
  ) throws(ProfileFault) -> Choice? {
    switch choice {
    case .none: return nil
    case .named(let name): return Self.choice(try profile(named: name), "it was asked for")
    case .automatic:
      if let host = url.flatMap(Host.init(url:)) {
        guard let found = match(host: host) else { return nil }
        return Self.choice(try profile(found.entry), "its host \(found.host) is the address's")
      }
      guard case .dump(let dump) = page, let entry = match(dump: dump) else { return nil }
      return Self.choice(try profile(entry), "the dump has the marks of its site")
    }
  }

  private static func choice(_ profile: Profile, _ reason: String) -> Choice {
    Choice(profile: profile, reason: reason, diagnostics: profile.warnings)
  }

  /// The profile with the longest host that is this host or a parent of it.
  public func match(host: Host) -> (entry: Entry, host: String)? {
    var best: (entry: Entry, host: String)?
    for entry in entries {
      for candidate in entry.hosts where host.isWithin(candidate) {
        if let current = best, current.host.utf8.count >= candidate.utf8.count { continue }
        best = (entry, candidate)
      }
    }
    return best
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
