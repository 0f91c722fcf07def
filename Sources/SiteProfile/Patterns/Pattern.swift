/// A regular expression for one line of text, in the syntax of PCRE2, that cannot run away.
///
/// Patterns know Unicode and are case-sensitive unless they say `(?i)`. The commonest kinds, `^words$` and `^words…`,
/// are decided without the regular expression engine wherever their first letters are enough. The others are compiled
/// at once, which takes about a microsecond each (PCRE2 10.42, without its just-in-time compiler).
public final class Pattern: Sendable {
  /// The longest pattern, in bytes.
  public static let longestSource = 2_000
  /// The longest line that is given to the engine, in bytes.
  public static let longestLine = 64 * 1024
  /// How many steps a match that must begin at the line's start may take.
  public static let stepLimit = 100_000
  /// How many steps a match that may begin anywhere may take from each start.
  public static let stepLimitAnywhere = 20_000
  /// How deep backtracking may nest.
  public static let depthLimit = 10_000
  /// How much memory a match may take, in KiB.
  public static let heapLimit = 4_096

  /// What came of matching a line.
  public enum Outcome: Equatable, Sendable {
    /// The line does not match.
    case none
    /// It matches: the byte range of the match, then of each group that took part in it.
    case match([Range<Int>?])
    /// The limits ended the search, so that nothing is known.
    case limitReached
  }

  /// A pattern that does not compile.
  public struct Fault: Error, Equatable, Sendable {
    /// What is wrong, in PCRE2's words.
    public var message: String
    /// Where it is: how many scalars of the pattern stand before it.
    public var offset: Int

    /// Makes a fault.
    public init(message: String, offset: Int) {
      self.message = message
      self.offset = offset
    }
  }

  /// The pattern as it was written.
  public let source: String
  /// The named groups with their numbers.
  public let groups: [(name: String, number: Int)]

  private let prefix: LiteralPrefix
  /// Nothing where the literal decides alone.
  private let engine: PatternEngine?

  /// Makes a pattern from its source.
  public init(_ source: String) throws(Fault) {
    guard source.utf8.count <= Self.longestSource else {
      throw Fault(message: "the pattern is longer than \(Self.longestSource) bytes", offset: 0)
    }
    self.source = source
    prefix = LiteralPrefix(of: source)
    engine = prefix.isWhole ? nil : try PatternEngine(source)
    groups = engine?.groups ?? []
  }

  /// Looks for the first match in a line.
  ///
  /// - Parameter line: valid UTF-8 without a line break. It is not checked again.
  public func firstMatch(in line: UnsafeBufferPointer<UInt8>) -> Outcome {
    guard prefix.begins(line) else { return .none }
    if prefix.isWhole { return prefix.count == line.count ? .match([0..<line.count]) : .none }
    return engine?.firstMatch(in: line) ?? .none
  }

  /// Looks for the first match in a text.
  public func firstMatch(in text: String) -> Outcome {
    var text = text
    return text.withUTF8 { firstMatch(in: $0) }
  }
}
