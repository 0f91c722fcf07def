/// A profile as it is compiled in: what is needed to choose it, and its text, which is parsed once it is chosen.
public struct EmbeddedProfile: Sendable {
  /// The profile's name: its host, or `families/` and a name.
  public var name: String
  /// The path that messages show.
  public var file: String
  /// The hosts it is for.
  public var hosts: [String]
  /// Whether they stand for their subdomains as well.
  public var includesSubdomains: Bool
  /// The patterns for the path of an address, of which one must match.
  public var paths: [String]
  /// The selectors by which a page is known; all of them match something on it.
  public var page: [String]
  /// The patterns by which a dump of the site is known; all of them match some line of it.
  public var dump: [String]
  /// The whole file.
  public var text: String

  /// Puts an embedded profile together; the compiled source calls this.
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

  /// What `Profile.read` takes.
  public var source: ProfileSource {
    ProfileSource(name: name, file: file, text: Array(text.utf8))
  }
}
