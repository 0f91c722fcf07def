import SiteProfile

/// The part that a profile takes of a value's text.
struct ValueCut {
  var pattern: Pattern?
  /// The replacement of what the pattern matches; without it the match itself is the value.
  var replacement: String?
  var after: String?
  var before: String?
  var separators: [String] = []

  /// Returns the value, white space collapsed; `nil` if the pattern does not match or nothing is left.
  func value(of text: String) -> String? {
    var rest = Substring(CollapsedText.collapsed(text))
    if let after, let range = rest.firstRange(of: after.trimmedToOne) { rest = rest[range.upperBound...] }
    if let before, let range = rest.lastRange(of: before.trimmedToOne) { rest = rest[..<range.lowerBound] }
    var value = CollapsedText.collapsed(String(rest))
    if let pattern {
      guard let match = Self.match(pattern, replacement, in: value) else { return nil }
      value = CollapsedText.collapsed(match)
    }
    return value.isEmpty ? nil : value
  }

  /// The values of a text, split at the separators.
  func values(of text: String) -> [String] {
    guard let value = value(of: text) else { return [] }
    let separators = separators.map(\.trimmedToOne)
    if separators.isEmpty { return [value] }
    var values: [String] = []
    var rest = Substring(value)
    while true {
      // The first, and of those that begin there the longest.
      let range = separators.compactMap { rest.firstRange(of: $0) }.min {
        ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
      }
      let item = CollapsedText.collapsed(String(rest[..<(range?.lowerBound ?? rest.endIndex)]))
      if !item.isEmpty { values.append(item) }
      guard let range else { return values }
      rest = rest[range.upperBound...]
    }
  }

  private static func match(_ pattern: Pattern, _ replacement: String?, in text: String) -> String? {
    guard case .match(let groups) = pattern.firstMatch(in: text) else { return nil }
    if let replacement { return replaced(groups, replacement, in: Array(text.utf8)) }
    let wanted = pattern.groups.first?.number ?? (groups.count > 1 ? 1 : 0)
    // A group that took no part: another alternative matched.
    guard let range = groups[wanted] ?? groups.dropFirst().compactMap({ $0 }).first ?? groups[0] else {
      return nil
    }
    return String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  /// The text with the whole match replaced.
  private static func replaced(_ groups: [Range<Int>?], _ replacement: String, in text: [UInt8]) -> String? {
    guard let whole = groups.first ?? nil else { return nil }
    var result = Array(text[..<whole.lowerBound])
    var rest = replacement.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "$"), let next = rest.first else {
        result.append(byte)
        continue
      }
      if next == UInt8(ascii: "$") {
        result.append(next)
        rest.removeFirst()
      } else if next.isASCIIDigit {
        let group = Int(next - 0x30)
        if groups.indices.contains(group), let range = groups[group] { result += text[range] }
        rest.removeFirst()
      } else {
        result.append(byte)
      }
    }
    result += text[whole.upperBound...]
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// The text as in a string with collapsed white space: runs of white space become one space.
  fileprivate var trimmedToOne: String {
    let inner = CollapsedText.collapsed(self)
    guard !inner.isEmpty else { return self }
    let isSpace = { (character: Character?) in character?.isWhitespace == true }
    return (isSpace(first) ? " " : "") + inner + (isSpace(last) ? " " : "")
  }
}

extension Substring {
  /// The first range of a text, compared byte by byte.
  fileprivate func firstRange(of text: String) -> Range<Index>? { range(of: text, in: indicesOfUTF8) }

  /// The last range of a text.
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    range(of: text, in: indicesOfUTF8.reversed())
  }

  private var indicesOfUTF8: [Index] { Array(utf8.indices) }

  private func range(of text: String, in starts: [Index]) -> Range<Index>? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    for start in starts where utf8[start] == first {
      let rest = utf8[start...]
      guard rest.starts(with: wanted) else { continue }
      return start..<utf8.index(start, offsetBy: wanted.count)
    }
    return nil
  }
}
