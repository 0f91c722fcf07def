import Diagnostics
import OffprintKit

/// Converts pages with each of several profiles.
struct ComparedPages {
  private let converters: [Converter]
  private let limits: Limits

  /// Throws if a profile is missing or invalid, before any page is read.
  init(library: ProfileLibrary, profiles: [String], _ limits: Limits) throws {
    self.limits = limits
    converters = try profiles.map { name in
      var options = Converter.Options()
      options.profile = name == "none" ? .none : .named(name)
      if name != "none" { _ = try library.profile(named: name) }
      return Command.converter(library, options)
    }
  }

  /// Calls `body` with the conversions of each page, in the order of the profiles. Failures are reported, and
  /// the remaining pages converted.
  func forEach(
    of pages: [String], _ reporter: Reporter, _ body: (_ page: String, _ conversions: [Conversion]) -> Void
  ) throws {
    for page in pages {
      let name = Files.name(of: page)
      try reporter.reportingErrors {
        let bytes = try Files.read(page, atMost: limits.input)
        Watch.begin(limits, name)
        defer { Watch.end() }
        body(page, try converters.map { try $0.convert(bytes, file: name) })
      }
    }
  }
}
