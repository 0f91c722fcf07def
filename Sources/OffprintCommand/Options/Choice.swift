import ArgumentParser

/// An option that takes one of a few words.
///
/// The parser's own way to list the words asks for a description of each case, which took as long as a tenth of a small
/// page's conversion.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  /// The words.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
