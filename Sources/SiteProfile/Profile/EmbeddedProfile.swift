/// A compiled-in profile: what is needed to choose it, and its text, which is parsed once it is chosen.
public struct EmbeddedProfile: Sendable {
  /// The profile's name: its host, or `families/` and a name.
  package var name: String
  /// The path that messages show.
  package var file: String
  /// The hosts it is for.
  package var hosts: [String]
  /// Whether subdomains of the hosts are included.
  package var includesSubdomains: Bool
  /// The patterns for the path of an address, one of which must match.
  package var paths: [String]
  /// The selectors of the page fingerprint, all of which must match something.
  package var page: [String]
  /// The patterns of the dump fingerprint, each of which must match some line.
  package var dump: [String]
  /// The whole file.
  package var text: String

  /// Makes an embedded profile; called by the generated source.
  public init(
    name: String, file: String, hosts: [String], includesSubdomains: Bool = true, paths: [String] = [],
    page: [String] = [], dump: [String], text: String
  ) {
    self.name = name
    self.file = file
    self.hosts = hosts
    self.includesSubdomains = includesSubdomains
    self.paths = paths
    self.page = page
    self.dump = dump
    self.text = text
  }

  /// The argument for `Profile.read`.
  package var source: ProfileSource {
    ProfileSource(name: name, file: file, text: Array(text.utf8))
  }
}
