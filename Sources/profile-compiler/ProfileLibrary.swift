import Diagnostics
import SiteProfile

/// The profiles that are checked together.
struct ProfileLibrary {
  /// Folders that have a folder `families`, whose profiles may be extended.
  let familyFolders: [String]
  private var sources: [ProfileSource] = []
  /// The valid ones, in compiled-in form.
  private(set) var embedded: [EmbeddedProfile] = []
  /// The diagnostics, file by file.
  private(set) var diagnostics: [Diagnostic] = []

  init(familyFolders: [String]) { self.familyFolders = familyFolders }

  mutating func load(_ paths: [String]) {
    for path in paths.sorted() {
      do {
        sources.append(try ProfileSource(path: path))
      } catch {
        diagnostics.append(error)
      }
    }
  }

  mutating func check() {
    var names: [String: String] = [:]
    var hosts: [String: Place] = [:]
    for source in sources {
      if let other = names.updateValue(source.file, forKey: source.name) {
        diagnostics.append(
          Diagnostic(
            .error, .badProfile, "there are two profiles with the name '\(source.name)'",
            at: Place(file: source.file, line: 1, column: 1),
            notes: [.init("the other is here", at: Place(file: other, line: 1, column: 1))]))
      }
      guard let profile = read(source) else { continue }
      checkHosts(of: profile, source, &hosts)
      embedded.append(
        EmbeddedProfile(
          name: profile.name, file: Self.shownPath(source.file), hosts: profile.hosts.map(\.value),
          includesSubdomains: profile.includesSubdomains, paths: profile.paths.map(\.value.source),
          page: profile.page.map(\.value),
          dump: profile.dump.map(\.value.source), text: String(decoding: source.text, as: UTF8.self)))
    }
  }

  private mutating func read(_ source: ProfileSource) -> Profile? {
    let known = sources
    let folders = familyFolders
    do {
      let profile = try Profile.read(source) { name in
        known.first { $0.name == name } ?? .family(name, beside: source.file)
          ?? folders.lazy.compactMap { .family(name, beside: "\($0)/profile.yaml") }.first
      }
      report(profile.warnings + programs(in: profile, source), of: source)
      return profile
    } catch {
      report(error.all, of: source)
      return nil
    }
  }

  /// An error for each program that the profile itself names: a compiled-in profile has no folder to keep it in, and
  /// whoever builds it cannot give the leave of its users.
  private func programs(in profile: Profile, _ source: ProfileSource) -> [Diagnostic] {
    profile.programs.map { program in
      Diagnostic(
        .error, .badProfile, "a built-in profile cannot name programs", at: program.place,
        excerpt: program.place.file == source.file ? source.excerpt(line: program.place.line) : nil,
        fix: "remove it, or keep the profile in a directory for --profiles")
    }
  }

  /// Reports the diagnostics of a file; those of its families are reported with them.
  private mutating func report(_ found: [Diagnostic], of source: ProfileSource) {
    let files = Set(sources.map(\.file)).subtracting([source.file])
    diagnostics += found.filter { diagnostic in
      diagnostic.place.map { !files.contains($0.file) } ?? true
    }
  }

  /// Two profiles may share a host if they are for different paths.
  private mutating func checkHosts(
    of profile: Profile, _ source: ProfileSource, _ hosts: inout [String: Place]
  ) {
    let paths = profile.paths.map(\.value.source).sorted().joined(separator: "\n")
    for host in profile.hosts {
      if let other = hosts.updateValue(host.place, forKey: "\(host.value)\n\(paths)") {
        diagnostics.append(
          Diagnostic(
            .error, .badProfile, "the host '\(host.value)' is claimed by another profile too",
            at: host.place, excerpt: source.excerpt(line: host.place.line), span: host.value.count,
            notes: [.init("the other is here", at: other)]))
      }
    }
  }

  /// The last components of a path, so that the output does not depend on where it is built.
  private static func shownPath(_ path: String) -> String {
    let parts = path.split(separator: "/")
    return parts.suffix(parts.dropLast().last == "families" ? 3 : 2).joined(separator: "/")
  }
}
