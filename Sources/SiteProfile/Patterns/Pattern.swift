/// A regular expression for one line of text, in PCRE2 syntax, with limits on time and memory.
///
/// Patterns support Unicode and are case-sensitive unless they contain `(?i)`. The most common kinds,
/// `^words$` and `^words…`, are decided without the regular expression engine if the literal suffices. The
/// others are compiled immediately, which takes about a microsecond each (PCRE2 10.42, without its
/// just-in-time compiler).
package final class Pattern: Sendable {
  /// The maximum length of a pattern, in bytes.
  package static let longestSource = 2_000
  /// The maximum length of a line passed to the engine, in bytes.
  package static let longestLine = 64 * 1024
  /// The step limit of a match that must start at the line's start.
  package static let stepLimit = 100_000
  /// The step limit from each possible start of an unanchored match.
  package static let stepLimitAnywhere = 20_000
  /// The maximum depth of backtracking.
  package static let depthLimit = 10_000
  /// The maximum number of matches in one line.
  package static let mostMatches = 1_000
  /// The memory limit of a match, in KiB.
  package static let heapLimit = 4_096

  /// The result of matching a line.
  package enum Outcome: Equatable, Sendable {
    /// The line does not match.
    case none
    /// It matches: the byte range of the match, followed by those of the groups that participated.
    case match([Range<Int>?])
    /// A limit ended the search, so the result is unknown.
    case limitReached
  }

  /// A pattern that does not compile.
  package struct Fault: Error, Equatable, Sendable {
    /// The message of PCRE2.
    package var message: String
    /// The position of the error, in scalars of the pattern.
    package var offset: Int

    /// Makes a fault.
    package init(message: String, offset: Int) {
      self.message = message
      self.offset = offset
    }
  }

  /// The pattern as it was written.
  package let source: String
  /// The named groups with their indices.
  package let groups: [(name: String, number: Int)]

  /// A pattern for a text as it is; `others` are further characters to write with a backslash.
  package static func literal(_ text: String, escaping others: String = "") -> String {
    let signs = ("\\^$.|?*+()[]{}" + others).unicodeScalars
    // By scalars: a sign may be the first scalar of a character, as in a keycap.
    var pattern = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if signs.contains(scalar) { pattern.append("\\") }
      pattern.append(scalar)
    }
    return String(pattern)
  }

  private let prefix: LiteralPrefix
  /// `nil` if the literal suffices.
  private let engine: PatternEngine?

  /// Makes a pattern from its source.
  package init(_ source: String) throws(Fault) {
    guard source.utf8.count <= Self.longestSource else {
      throw Fault(message: "the pattern is longer than \(Self.longestSource) bytes", offset: 0)
    }
    self.source = source
    prefix = LiteralPrefix(of: source)
    engine = prefix.isWhole ? nil : try PatternEngine(source)
    groups = engine?.groups ?? []
  }

  /// Searches for the first match in a line.
  ///
  /// - Parameter line: valid UTF-8 without a line break. It is not validated again.
  package func firstMatch(in line: UnsafeBufferPointer<UInt8>) -> Outcome {
    guard prefix.begins(line) else { return .none }
    if prefix.isWhole { return prefix.count == line.count ? .match([0..<line.count]) : .none }
    return engine?.firstMatch(in: line) ?? .none
  }

  /// Searches for the first match in a line; ranges are those of its bytes from 0.
  ///
  /// - Parameter line: valid UTF-8 without a line break. It is not validated again.
  package func firstMatch(in line: ArraySlice<UInt8>) -> Outcome {
    line.withUnsafeBufferPointer { firstMatch(in: $0) }
  }

  /// Searches for all matches in a line that are not empty, without overlaps.
  ///
  /// - Parameter line: valid UTF-8 without a line break. It is not validated again.
  /// - Returns: their byte ranges, at most ``mostMatches``; `nil` if a limit ended the search.
  package func allMatches(in line: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    guard prefix.begins(line) else { return [] }
    guard let engine else {
      return prefix.count == line.count && !line.isEmpty ? [0..<line.count] : []
    }
    var found: [Range<Int>] = []
    var start = 0
    while start < line.count, found.count < Self.mostMatches {
      let outcome = engine.firstMatch(in: line, from: start)
      if outcome == .none { return found }
      guard case .match(let groups) = outcome, let match = groups.first ?? nil else { return nil }
      if !match.isEmpty { found.append(match) }
      start = max(match.upperBound, start)
      guard match.isEmpty else { continue }
      repeat { start += 1 } while start < line.count && line[start] & 0xC0 == 0x80
    }
    return found
  }

  /// Searches for the first match in a text.
  package func firstMatch(in text: String) -> Outcome {
    var text = text
    return text.withUTF8 { firstMatch(in: $0) }
  }
}
