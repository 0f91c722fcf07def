import BuiltInProfiles
import Diagnostics
import Glibc
import SiteProfile

/// The available profiles: those of the user's directories in their order, then the built-in ones.
///
/// A built-in profile is parsed only when it is chosen. The profiles of a directory are all read at once, so
/// that an invalid one is reported; it affects only the pages that it is for. Those in its folder `hosts`, of
/// which there may be thousands, are looked up by file name: see ``HostFolders``.
public struct ProfileLibrary: Sendable {
  /// An available profile.
  package struct Entry: Sendable {
    /// Its name.
    package var name: String
    /// The file that contains it.
    package var file: String
    /// The hosts it is for.
    package var hosts: [String]
    /// Whether it is also for subdomains of its hosts.
    package var includesSubdomains = true
    /// The patterns for the path of an address, one of which must match; any path matches if there are none.
    package var paths: [String]
    /// The selectors of the page fingerprint, all of which must match.
    package var page: [String]
    /// The patterns of the dump fingerprint.
    package var dump: [String]
    /// Whether it is compiled in.
    package var isBuiltIn: Bool
    /// Its whole text.
    package var text: String

    /// Whether it is a family shared by several sites. It is matched only by its fingerprint.
    package var isFamily: Bool { name.hasPrefix("families/") }

    var source: ProfileSource { ProfileSource(name: name, file: file, text: Array(text.utf8)) }

    fileprivate init(_ profile: EmbeddedProfile) {
      name = profile.name
      file = profile.file
      hosts = profile.hosts
      includesSubdomains = profile.includesSubdomains
      paths = profile.paths
      page = profile.page
      dump = profile.dump
      isBuiltIn = true
      text = profile.text
    }

    /// Makes an entry for an invalid profile: it is for the host in its name.
    init(faulty source: ProfileSource) {
      name = source.name
      file = source.file
      hosts = source.name.hasPrefix("families/") ? [] : [source.name]
      paths = []
      page = []
      dump = []
      isBuiltIn = false
      text = String(decoding: source.text, as: UTF8.self)
    }

    init(_ profile: Profile, _ source: ProfileSource) {
      name = profile.name
      file = source.file
      hosts = profile.hosts.map(\.value)
      includesSubdomains = profile.includesSubdomains
      paths = profile.paths.map(\.value.source)
      page = profile.page.map(\.value)
      dump = profile.dump.map(\.value.source)
      isBuiltIn = false
      text = String(decoding: source.text, as: UTF8.self)
    }
  }

  /// Only the built-in profiles.
  public static let builtIn = ProfileLibrary(embedded: BuiltInProfiles.all)

  /// The user's directories.
  package let directories: [String]
  /// All profiles in the order of precedence.
  package private(set) var entries: [Entry]
  /// A warning for each invalid profile in the directories.
  public private(set) var warnings: [Diagnostic] = []
  /// The profiles that are looked up by file name.
  let hostFolders: HostFolders
  /// The cache of parsed profiles.
  private(set) var readProfiles = PreparedProfiles()

  /// Makes a library of compiled-in profiles.
  public init(embedded: [EmbeddedProfile]) {
    directories = []
    hostFolders = HostFolders(in: [])
    entries = embedded.map(Entry.init)
  }

  /// Makes a library of directories and compiled-in profiles. An invalid profile in a directory is an error
  /// only when it is chosen.
  ///
  /// - Throws: a fault if a directory cannot be read.
  public init(
    directories: [String], embedded: [EmbeddedProfile] = BuiltInProfiles.all
  ) throws(Diagnostic) {
    self.directories = directories
    hostFolders = HostFolders(in: directories)
    entries = embedded.map(Entry.init)
    var own: [Entry] = []
    for directory in directories {
      for path in try Self.profileFiles(in: directory) + Self.families(in: directory) {
        do throws(Diagnostic) {
          let source = try Self.source(path: path)
          do throws(Diagnostic) {
            own.append(Entry(try read(source, beside: path), source))
          } catch {
            own.append(Entry(faulty: source))
            throw error
          }
        } catch {
          warnings.append(Self.warning(error, file: path))
        }
      }
    }
    entries = own + entries
  }

  private static func warning(_ fault: Diagnostic, file: String) -> Diagnostic {
    Diagnostic(
      .warning, .badProfile, "\(fault.message): the pages that this profile is for cannot be converted",
      at: fault.place, fix: "offprint profiles check \(file)")
  }

  /// Reads the profile of an entry with the families that it extends.
  package func profile(_ entry: Entry) throws(Diagnostic) -> Profile { try prepared(entry).profile }

  /// Reads the profile with a name, or in the file at a path.
  ///
  /// - Throws: a fault if there is none or it is invalid.
  public func profile(named name: String) throws(Diagnostic) -> Profile {
    try prepared(named: name).profile
  }

  /// Reads the profile of an entry once.
  func prepared(_ entry: Entry) throws(Diagnostic) -> PreparedProfile {
    try readProfiles.profile("\(entry.isBuiltIn) \(entry.file)") { () throws(Diagnostic) in
      try read(entry.source, beside: entry.isBuiltIn ? nil : entry.file)
    }
  }

  /// Reads the profile with a name, or in a file, once.
  func prepared(named name: String) throws(Diagnostic) -> PreparedProfile {
    if let entry = entry(named: name) { return try prepared(entry) }
    if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return try readProfiles.profile("false \(name)") { () throws(Diagnostic) in
        try read(try Self.source(path: name), beside: name)
      }
    }
    let names = entries.filter { !$0.isFamily }.map(\.name)
    throw Diagnostic(
      .error, .badProfile, "there is no profile '\(name)'", fix: Suggestion.fix(for: name, among: names))
  }

  /// The entry with a name: the user's take precedence over built-in ones, as for an address.
  package func entry(named name: String) -> Entry? {
    func entry(isBuiltIn: Bool) -> Entry? {
      entries.first { $0.name == name && $0.isBuiltIn == isBuiltIn }
    }
    return entry(isBuiltIn: false) ?? hostFolders.file(of: name).flatMap { hostFolders.entry($0, in: self) }
      ?? entry(isBuiltIn: true)
  }

  /// The library with a profile whose text is not that of its file, as while it is being edited. It is found by its name.
  ///
  /// - Throws: a fault if the text is invalid.
  package func editing(_ source: ProfileSource) throws(Diagnostic) -> (
    library: ProfileLibrary, profile: Profile
  ) {
    let profile = try read(source, beside: source.file)
    var library = self
    library.entries.insert(Entry(profile, source), at: 0)
    library.readProfiles = PreparedProfiles()
    return (library, profile)
  }

  func read(_ source: ProfileSource, beside path: String?) throws(Diagnostic) -> Profile {
    try Profile.read(source) { family($0, beside: path) }
  }

  static func source(path: String) throws(Diagnostic) -> ProfileSource {
    try ProfileSource(path: path)
  }

  private func family(_ name: String, beside path: String?) -> ProfileSource? {
    if let path, let own = ProfileSource.family(name, beside: path) { return own }
    for directory in directories {
      if let own = ProfileSource.family(name, beside: "\(directory)/profile.yaml") { return own }
    }
    return entries.first { $0.name == name && $0.isBuiltIn }?.source
  }

  private static func families(in directory: String) throws(Diagnostic) -> [String] {
    let families = "\(directory)/families"
    return access(families, F_OK) == 0 ? try profileFiles(in: families) : []
  }

  static func profileFiles(in directory: String) throws(Diagnostic) -> [String] {
    guard let stream = opendir(directory) else {
      let words = String(cString: strerror(errno)).lowercased()
      throw Diagnostic(.error, .noInput, "\(directory): \(words)")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), name.hasSuffix(".yaml") || name.hasSuffix(".yml") { names.append(name) }
    }
    return names.sorted().map { "\(directory)/\($0)" }
  }
}
