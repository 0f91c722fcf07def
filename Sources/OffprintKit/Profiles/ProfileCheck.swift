import Diagnostics
import Glibc
import SiteProfile

/// Checks that the profile reader cannot make: whether a profile's stages exist, and whether it can be found.
package enum ProfileCheck {
  /// The warnings of a profile that was read, and what all checks find in it.
  package static func all(_ profile: Profile, _ registry: Registry) -> [Diagnostic] {
    profile.warnings + unreachable(profile) + unknownZones(in: profile) + shadowedRules(of: profile)
      + unknownStages(in: profile, registry) + missingPrograms(in: profile)
  }

  /// A warning if a profile in a folder `hosts`, which is found by its file name, lists other hosts too.
  package static func unreachable(_ profile: Profile) -> [Diagnostic] {
    guard profile.file.split(separator: "/").dropLast().last == "hosts" else { return [] }
    var places = profile.hosts.filter { $0.value != profile.name }.map(\.place)
    places += profile.page.prefix(1).map(\.place) + profile.dump.prefix(1).map(\.place)
    if places.isEmpty, profile.hosts.isEmpty { places = [Place(file: profile.file, line: 1, column: 1)] }
    return places.map { place in
      Diagnostic(
        .warning, .badProfile, "in a folder 'hosts' a profile is found by its file's name alone", at: place,
        fix: "write 'hosts: [\(profile.name)]', or put the file into the folder above")
    }
  }

  /// An error for each address in the profile's tests to which it does not apply.
  package static func strayAddresses(_ profile: Profile) -> [Diagnostic] {
    profile.addresses.filter { written in
      guard let address = PageAddress(url: written.value) else { return true }
      let isHost = profile.hosts.contains { host in
        profile.includesSubdomains
          ? address.host.isWithin(host.value)
          : ["", "www."].contains { $0 + host.value == address.host.name }
      }
      let isPath =
        profile.paths.isEmpty
        || profile.paths.contains { pattern in
          if case .match = pattern.value.firstMatch(in: address.path) { return true }
          return false
        }
      return !isHost || !isPath
    }.map { address in
      Diagnostic(.error, .badProfile, "the profile does not apply to \(address.value)", at: address.place)
    }
  }

  /// An error for each stage, and for each option of one, that the registry does not know.
  package static func unknownStages(in profile: Profile, _ registry: Registry) -> [Diagnostic] {
    let stages = profile.skippedStages.compactMap {
      unknown("stage", $0.value, $0.place, among: registry.stageNames)
    }
    let options = profile.stageOptions.sorted { $0.value.place.line < $1.value.place.line }.compactMap {
      unknown("option", $0.key, $0.value.place, among: registry.stageOptions.map(\.name))
    }
    return stages + options
  }

  /// A warning for each program that cannot be started. Those of a family are checked with the family.
  static func missingPrograms(in profile: Profile) -> [Diagnostic] {
    profile.programs.filter { $0.place.file == profile.file }.compactMap { program in
      let path = Converter.located(program).program
      var status = stat()
      let isFile = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      if isFile, access(path, X_OK) == 0 { return nil }
      return isFile
        ? Diagnostic(
          .warning, .badProfile, "the program '\(path)' is not executable", at: program.place,
          fix: "chmod +x \(path)")
        : Diagnostic(
          .warning, .badProfile, "there is no program '\(path)'", at: program.place,
          fix: "paths are relative to the folder of the profile")
    }
  }

  private static func unknown(
    _ what: String, _ name: String, _ place: Place, among known: [String]
  ) -> Diagnostic? {
    guard !known.contains(name) else { return nil }
    return Diagnostic(
      .error, .badProfile, "unknown \(what) '\(name)'", at: place, span: name.unicodeScalars.count,
      fix: Suggestion.fix(for: name, among: known))
  }
}
