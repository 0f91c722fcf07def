extension LineRule {
  /// Lines to which a rule applied.
  package struct Match: Equatable, Sendable {
    /// The lines, in order.
    package var lines: [Line]
  }

  /// One line of a match.
  package struct Line: Equatable, Sendable {
    /// The index of the line.
    package var index: Int
    /// The index of the rule's item that matched it.
    package var item: Int
    /// The values of named groups, as ranges of the line's bytes.
    package var values: [Value]
  }

  /// The value of a named group.
  package struct Value: Equatable, Sendable {
    /// Its destination.
    package var destination: Destination
    /// Its range in the line.
    package var range: Range<Int>
  }

  /// The result of trying a rule at a line.
  package enum Outcome: Equatable, Sendable {
    /// It does not apply.
    case none
    /// It applies to these lines.
    case match(Match)
    /// A pattern exceeded its limits, so the rule cannot be used for this text.
    case limitReached
  }

  /// Tries the rule at a line.
  ///
  /// An optional item is matched if the rest can still be matched after it, otherwise skipped.
  /// - Parameters:
  ///     - start: the index of the first line.
  ///     - line: returns the bytes of a non-blank line, valid UTF-8 without a line break; `nil` after the
  ///   last line.
  package func match(at start: Int, line: (Int) -> ArraySlice<UInt8>?) -> Outcome {
    var attempt = Attempt(rule: self, start: start)
    if attempt.fill(item: 0, line: start, from: line) {
      return .match(Match(lines: attempt.found.reversed()))
    }
    return attempt.limitReached ? .limitReached : .none
  }
}

private struct Attempt {
  let rule: LineRule
  let start: Int
  /// The lines found, in reverse order.
  var found: [LineRule.Line] = []
  var limitReached = false
  /// For each item, a bit for each line from which the rest is known not to match, so that none is tried
  /// twice.
  private var failed = SIMD16<UInt16>()

  init(rule: LineRule, start: Int) {
    self.rule = rule
    self.start = start
  }

  mutating func fill(
    item index: Int, line: Int, from lines: (Int) -> ArraySlice<UInt8>?
  ) -> Bool {
    guard index < rule.items.count else { return !found.isEmpty || line > start }
    let bit: UInt16 = 1 << UInt16(line - start)
    guard failed[index] & bit == 0, !limitReached else { return false }
    let item = rule.items[index]
    if let bytes = lines(line), let values = values(of: item, in: bytes),
      fill(item: index + 1, line: line + 1, from: lines)
    {
      found.append(LineRule.Line(index: line, item: index, values: values))
      return true
    }
    if item.isOptional, !limitReached, fill(item: index + 1, line: line, from: lines) { return true }
    failed[index] |= bit
    return false
  }

  private mutating func values(
    of item: LineRule.Item, in line: ArraySlice<UInt8>
  ) -> [LineRule.Value]? {
    for (pattern, destinations) in zip(item.patterns, item.destinations) {
      switch pattern.firstMatch(in: line) {
      case .none:
        continue
      case .limitReached:
        limitReached = true
        return nil
      case .match(let groups):
        return destinations.compactMap { group, destination in
          groups[group].map { LineRule.Value(destination: destination, range: $0) }
        }
      }
    }
    return nil
  }
}
