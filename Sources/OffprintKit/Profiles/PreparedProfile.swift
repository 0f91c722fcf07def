import Diagnostics
import SiteProfile
import Synchronization

/// A parsed profile whose page rules are compiled on first use.
final class PreparedProfile: Sendable {
  let profile: Profile
  private let compiled = Mutex<PageRules?>(nil)

  init(_ profile: Profile) { self.profile = profile }

  /// The rules for HTML pages.
  var pageRules: PageRules {
    compiled.withLock { compiled in
      if let rules = compiled { return rules }
      let rules = PageRules(profile)
      compiled = rules
      return rules
    }
  }
}

/// A cache of parsed profiles, so that a batch of pages reads each profile once.
final class PreparedProfiles: Sendable {
  private let profiles = Mutex<[String: PreparedProfile]>([:])
  private let pages = Mutex<Fingerprints?>(nil)

  /// The profile of an entry, read by `read` on first use.
  func profile(
    _ key: String, read: () throws(Diagnostic) -> Profile
  ) throws(Diagnostic) -> PreparedProfile {
    if let known = profiles.withLock({ $0[key] }) { return known }
    let prepared = PreparedProfile(try read())
    return profiles.withLock { profiles in
      // Another thread may have been faster.
      if let known = profiles[key] { return known }
      profiles[key] = prepared
      return prepared
    }
  }

  /// The fingerprints of a library's entries, compiled on first use.
  func fingerprints(of entries: [ProfileLibrary.Entry]) -> Fingerprints {
    pages.withLock { pages in
      if let known = pages { return known }
      let made = Fingerprints(entries)
      pages = made
      return made
    }
  }
}
