/// Styles of a drawing: only declarations of known properties with values that load nothing.
///
/// What is written is put together anew, so that no comment, escape or unclosed bracket of the source has an
/// effect.
struct DrawingStyle {
  /// A style sheet as text, with the ids that its rules refer to.
  struct Sheet {
    var text: [UInt8] = []
    var references: [String] = []
    /// Those of rules that do not apply to classes alone.
    var looseReferences: [String] = []
  }

  /// One declaration.
  struct Declaration {
    var name: String
    var value: DrawingValue
  }

  private(set) var declarations: [Declaration] = []

  /// Reads declarations as in an attribute `style`; unknown ones are dropped.
  init(_ source: some Collection<UInt8>) {
    for part in Self.withoutComments(source).split(separator: 0x3B) {
      guard let colon = part.firstIndex(of: 0x3A) else { continue }
      let name = WhiteSpace.trimmed(String(decoding: part[..<colon], as: UTF8.self)[...])
      guard let value = DrawingValue(part[(colon + 1)...]) else { continue }
      let lower = name.lowercased()
      if DrawingNames.properties.contains(lower) || DrawingNames.declared.contains(lower) {
        declarations.append(Declaration(name: lower, value: value))
      } else if name.hasPrefix("--"), DrawingValue.isNames(String(name)), !name.contains(" "),
        value.references.isEmpty
      {
        declarations.append(Declaration(name: String(name), value: value))
      }
    }
  }

  /// The declarations as text.
  var text: [UInt8] {
    Array(
      declarations.map { Array($0.name.utf8) + [0x3A] + $0.value.text }.joined(separator: [0x3B]))
  }

  /// Reads a style sheet and returns it as text, with the ids that it refers to. Rules with unusual selectors and
  /// those that start with an at sign are dropped.
  static func sheet(_ source: [UInt8]) -> Sheet {
    let source = withoutComments(source)
    var sheet = Sheet()
    var place = 0
    while place < source.count {
      if isHTMLSpace(source[place]) {
        place += 1
        continue
      }
      guard let start = source[place...].firstIndex(where: { $0 == 0x7B || $0 == 0x3B }) else { break }
      let isRule = source[place] != 0x40
      if source[start] == 0x3B {
        // An import, or a declaration outside of any rule.
        place = start + 1
        continue
      }
      let end = self.end(of: start, in: source)
      let body = source[(start + 1)..<max(start + 1, end - 1)]
      if isRule, !body.contains(0x7B), let selector = selector(source[place..<start]) {
        let style = DrawingStyle(body)
        if !style.declarations.isEmpty {
          sheet.text += selector + [0x7B] + style.text + [0x7D]
          let references = style.declarations.flatMap(\.value.references)
          sheet.references += references
          if !selector.allSatisfy(inClasses.contains) || !startsWithClasses(selector) {
            sheet.looseReferences += references
          }
        }
      }
      place = end
    }
    return sheet
  }

  /// The end of a block in brackets.
  private static func end(of start: Int, in source: [UInt8]) -> Int {
    var depth = 0
    var place = start
    while place < source.count {
      if source[place] == 0x7B { depth += 1 }
      if source[place] == 0x7D { depth -= 1 }
      place += 1
      if depth == 0 { break }
    }
    return place
  }

  private static let inSelectors = ByteSet(
    "-_.#*>+~:, ", ranges: [0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF])

  private static let inClasses = ByteSet(
    "-_., ", ranges: [0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF])

  /// Whether each selector of a list starts with a class.
  private static func startsWithClasses(_ selector: [UInt8]) -> Bool {
    selector.split(separator: 0x2C, omittingEmptySubsequences: false).allSatisfy { one in
      let one = one.drop { $0 == 0x20 }
      return one.first == 0x2E && !one.drop { $0 != 0x20 }.contains { $0 != 0x20 }
    }
  }

  private static func selector(_ source: ArraySlice<UInt8>) -> [UInt8]? {
    let text = Array(WhiteSpace.collapsed(String(decoding: source, as: UTF8.self)).utf8)
    return !text.isEmpty && text.allSatisfy(inSelectors.contains) ? text : nil
  }

  private static func withoutComments(_ source: some Collection<UInt8>) -> [UInt8] {
    var rest = Array(source)[...]
    var kept: [UInt8] = []
    while let slash = rest.firstIndex(of: 0x2F) {
      guard slash + 1 < rest.endIndex, rest[slash + 1] == 0x2A else {
        kept += rest[...slash]
        rest = rest[(slash + 1)...]
        continue
      }
      kept += rest[..<slash]
      kept.append(0x20)
      var end = slash + 2
      while end + 1 < rest.endIndex, !(rest[end] == 0x2A && rest[end + 1] == 0x2F) { end += 1 }
      rest = rest[min(end + 2, rest.endIndex)...]
    }
    return kept + rest
  }
}
