import Glibc
import Markup

/// Finds in a style sheet the declarations that show or hide elements, and the selectors of their rules.
///
/// It searches only for `display:` and `visibility:` and counts braces, sixteen bytes at a time, so that long
/// style sheets cost little. Only rules for any screen count: those of `@media screen` and `@media all` and
/// those outside of any block.
struct StyleScan {
  /// A declaration that shows or hides elements.
  struct Declaration {
    /// Whether its property is `display`, not `visibility`.
    var isDisplay: Bool
    /// Whether it hides.
    var hides: Bool
    /// Whether it is marked as important.
    var isImportant: Bool
    /// The index of the last letter of its property's name.
    fileprivate var place: Int
  }

  private let sheet: UnsafeBufferPointer<UInt8>
  /// The index up to which braces were counted, and the number of unclosed ones.
  private var place = 0
  private var depth = 0
  /// The last at-rule, such as `@media`, and the next rule.
  private var rule = 0
  private var nextRule = 0
  /// The index of the asterisk that may begin the next comment.
  private var star: Int?

  /// Longer lists of selectors are not read, nor declarations that are further into their rule.
  private static let longestPrelude = 2048
  private static let longestRule = 2048

  init(_ sheet: UnsafeBufferPointer<UInt8>) { self.sheet = sheet }

  /// The next declaration at or after an index.
  func declaration(from start: Int) -> Declaration? {
    var index = start
    while true {
      index = nextColon(from: index)
      guard index + 1 < sheet.count else { return nil }
      if let found = declaration(endingAt: index) { return found }
      index += 2
    }
  }

  /// The index at which to search for the next declaration.
  func end(of declaration: Declaration) -> Int { declaration.place + 2 }

  /// The next place of `y:`, in which the names of both properties end.
  private func nextColon(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(sheet)
    var index = start
    while index &+ 33 <= sheet.count {
      let first = Self.matches(raw, index) .| Self.matches(raw, index &+ 16)
      if first.isAny { break }
      index &+= 32
    }
    while index + 1 < sheet.count {
      if sheet[index] == UInt8(ascii: "y"), sheet[index + 1] == UInt8(ascii: ":") { return index }
      index += 1
    }
    return sheet.count
  }

  @inline(__always)
  private static func matches(_ raw: UnsafeRawBufferPointer, _ index: Int) -> SIMDMask<SIMD16<Int8>> {
    let first = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    let second = raw.loadUnaligned(fromByteOffset: index &+ 1, as: SIMD16<UInt8>.self)
    return (first .== SIMD16(repeating: 0x79)) .& (second .== SIMD16(repeating: 0x3A))
  }

  private func declaration(endingAt index: Int) -> Declaration? {
    let isDisplay = ends("display", at: index)
    guard isDisplay || ends("visibility", at: index) else { return nil }
    var start = index + 2
    while start < sheet.count, sheet[start] <= 0x20 { start += 1 }
    var end = start
    while end < sheet.count, end < start + 32, sheet[end] != UInt8(ascii: ";"),
      sheet[end] != UInt8(ascii: "}")
    {
      end += 1
    }
    let value = UnsafeBufferPointer(rebasing: sheet[start..<end])
    return Declaration(
      isDisplay: isDisplay, hides: value.starts(with: isDisplay ? "none" : "hidden"),
      isImportant: value.firstIndex(of: UInt8(ascii: "!"), from: 0) < value.count, place: index)
  }

  /// Whether a property's name ends at an index, and is no part of another.
  private func ends(_ name: StaticString, at index: Int) -> Bool {
    let start = index + 1 - name.utf8CodeUnitCount
    guard start > 0, UnsafeBufferPointer(rebasing: sheet[start...]).starts(with: name) else { return false }
    switch sheet[start - 1] {
    case UInt8(ascii: "{"), UInt8(ascii: ";"), UInt8(ascii: "/"), 0...0x20: return true
    default: return false
    }
  }

  /// The selectors of a declaration's rule, if it applies to any screen. Must be called in the order of the
  /// declarations.
  mutating func selectors(of declaration: Declaration) -> UnsafeBufferPointer<UInt8>? {
    guard !isInComment(declaration.place) else { return nil }
    countBraces(to: declaration.place)
    guard depth == 1 || depth == 2, let brace = brace(before: declaration.place) else { return nil }
    if depth == 2, !isForScreens(before: brace) { return nil }
    var start = brace
    let first = max(0, brace - Self.longestPrelude)
    while start > first, !Self.endsPrelude(sheet[start - 1]) { start -= 1 }
    return start > first || first == 0 ? UnsafeBufferPointer(rebasing: sheet[start..<brace]) : nil
  }

  /// Whether a byte is before a rule's selectors: the end of another, of a comment or of a rule without a block.
  private static func endsPrelude(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: "{"), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: ">"): true
    default: false
    }
  }

  private mutating func countBraces(to end: Int) {
    let raw = UnsafeRawBufferPointer(sheet)
    while place &+ 16 <= end {
      let words = unsafeBitCast(Self.braces(raw, place), to: SIMD2<UInt64>.self)
      if words[0] | words[1] != 0 {
        countBraces(words[0], at: place)
        countBraces(words[1], at: place &+ 8)
      }
      place &+= 16
    }
    while place < end {
      if sheet[place] == 0x7B { depth += 1 } else if sheet[place] == 0x7D { depth -= 1 }
      place += 1
    }
  }

  @inline(__always)
  private static func braces(_ raw: UnsafeRawBufferPointer, _ index: Int) -> SIMDMask<SIMD16<Int8>> {
    let bytes = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    let (opening, closing) = (SIMD16<UInt8>(repeating: 0x7B), SIMD16<UInt8>(repeating: 0x7D))
    return (bytes .== opening) .| (bytes .== closing)
  }

  /// Counts the braces among eight bytes, for which all bits of a byte of `mask` are set.
  @inline(__always)
  private mutating func countBraces(_ mask: UInt64, at index: Int) {
    var mask = mask & 0x0101_0101_0101_0101
    while mask != 0 {
      depth += sheet[index &+ mask.trailingZeroBitCount >> 3] == 0x7B ? 1 : -1
      mask &= mask &- 1
    }
  }

  /// The index of the brace that opens the block before an index.
  private func brace(before index: Int) -> Int? {
    var place = index
    let first = max(0, index - Self.longestRule)
    while place > first {
      place -= 1
      if sheet[place] == 0x7B { return place }
    }
    return nil
  }

  /// Whether the block around a rule is one for any screen.
  private mutating func isForScreens(before brace: Int) -> Bool {
    while nextRule < brace {
      rule = nextRule
      nextRule = sheet.firstIndex(of: UInt8(ascii: "@"), from: nextRule + 1)
    }
    let end = sheet.firstIndex(of: 0x7B, from: rule)
    let words = sheet[rule..<end].split { $0 <= 0x20 }
    return words.count == 2 && words[0].elementsEqual("@media".utf8) && Self.isForScreens(media: words[1])
  }

  /// Whether a list of media is one that every screen is of.
  static func isForScreens(media: some Collection<UInt8>) -> Bool {
    media.elementsEqual("screen".utf8) || media.elementsEqual("all".utf8)
  }

  /// Whether an index is in a comment.
  private mutating func isInComment(_ index: Int) -> Bool {
    while true {
      if star == nil { star = sheet.firstIndex(of: UInt8(ascii: "*"), from: 0) }
      guard let found = star, found < index else { return false }
      var end = found
      if found > 0, sheet[found - 1] == UInt8(ascii: "/") {
        repeat {
          end = sheet.firstIndex(of: UInt8(ascii: "*"), from: end + 1)
        } while end + 1 < sheet.count && sheet[end + 1] != UInt8(ascii: "/")
        if end > index { return true }
      }
      star = sheet.firstIndex(of: UInt8(ascii: "*"), from: end + 1)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes begin with a text.
  fileprivate func starts(with text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount, let base = baseAddress else { return false }
    return memcmp(base, text.utf8Start, text.utf8CodeUnitCount) == 0
  }
}
