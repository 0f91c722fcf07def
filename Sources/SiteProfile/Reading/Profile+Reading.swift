import Diagnostics

extension Profile {
  /// Reads a profile and the families that it extends, and merges them.
  ///
  /// - Parameters:
  ///     - source: the profile's text.
  ///     - family: returns the source of a family by its name `families/NAME`, or `nil` if there is none.
  /// - Throws: all errors of the file, or, if it is valid itself, those of its families.
  package static func read(
    _ source: ProfileSource, family: (String) -> ProfileSource?
  ) throws(Diagnostic) -> Profile {
    try read(source, family: family, chain: [])
  }

  private static func read(
    _ source: ProfileSource, family: (String) -> ProfileSource?, chain: [(name: String, place: Place)]
  ) throws(Diagnostic) -> Profile {
    var reader = try ProfileReader(source)
    reader.read()
    guard let extended = reader.profile.family else { return try reader.result() }
    let chain = chain + [(source.name, extended.place)]
    let path = chain.map { Diagnostic.Note("\($0.name) extends another here", at: $0.place) }
    if chain.contains(where: { $0.name == extended.value }) {
      reader.error(
        "'\(extended.value)' extends itself", at: extended.place, span: extended.value.unicodeScalars.count,
        notes: path)
      return try reader.result()
    }
    guard let parent = family(extended.value) else {
      reader.error(
        "there is no family '\(extended.value)'", at: extended.place,
        span: extended.value.unicodeScalars.count, fix: "put it into the file \(extended.value).yaml",
        notes: path.dropLast())
      return try reader.result()
    }
    var profile = try reader.result()
    profile.inherit(try read(parent, family: family, chain: chain))
    return profile
  }
}

extension ProfileReader {
  /// The profile, if it has no errors.
  fileprivate func result() throws(Diagnostic) -> Profile {
    let found = (profile.warnings + errors).sorted { a, b in
      (a.place?.line ?? 0, a.place?.column ?? 0) < (b.place?.line ?? 0, b.place?.column ?? 0)
    }
    if let fault = Diagnostic(all: found) { throw fault }
    return profile
  }
}
