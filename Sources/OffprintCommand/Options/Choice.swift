import ArgumentParser

/// An option with a fixed set of values.
///
/// ArgumentParser's own way to list the values requires a description of each case, which took a tenth of the
/// time of a small page's conversion.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  /// The values.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}
