import Diagnostics
import SiteProfile

/// The front matter at the start of a Markdown text: YAML between dashes, TOML between plus signs, or a JSON
/// object.
struct FrontMatterBlock {
  /// The notation of a front matter.
  enum Notation {
    case yaml, toml, json
  }

  /// What a front matter says.
  struct Contents {
    var metadata = Metadata()
    /// The start of the text after it; 0 if there is none.
    var end = 0
    /// What is wrong with it.
    var warning: Diagnostic?
  }

  let notation: Notation
  /// The text between the first and the last line.
  let range: Range<Int>
  /// The start of the text after it.
  let end: Int

  /// Finds the lines around a front matter.
  init?(in text: [UInt8]) {
    guard let first = text.firstIndex(of: 0x0A) ?? (text.isEmpty ? nil : text.count),
      let notation = Self.notation(of: text[..<first])
    else { return nil }
    var start = min(first + 1, text.count)
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      if Self.ends(text[start..<end], notation) {
        let isJSON = notation == .json
        range = (isJSON ? 0 : first + 1)..<(isJSON ? end : start)
        self.end = min(end + 1, text.count)
        self.notation = notation
        return
      }
      start = end + 1
    }
    return nil
  }

  private static func notation(of line: ArraySlice<UInt8>) -> Notation? {
    if isFence(line, of: 0x2D) { return .yaml }
    if isFence(line, of: 0x2B) { return .toml }
    return line.first == 0x7B && line.dropFirst().allSatisfy(\.isBlank) ? .json : nil
  }

  private static func ends(_ line: ArraySlice<UInt8>, _ notation: Notation) -> Bool {
    switch notation {
    case .yaml: isFence(line, of: 0x2D) || isFence(line, of: 0x2E)
    case .toml: isFence(line, of: 0x2B)
    case .json: line.first == 0x7D && line.dropFirst().allSatisfy(\.isBlank)
    }
  }

  private static func isFence(_ line: ArraySlice<UInt8>, of byte: UInt8) -> Bool {
    line.starts(with: [byte, byte, byte]) && line.dropFirst(3).allSatisfy(\.isBlank)
  }

  /// Whether a text starts like one with a front matter.
  static func begins(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
    guard let end = start.firstIndex(of: 0x0A), let notation = notation(of: start[..<end]),
      notation != .json
    else { return false }
    let second = start[(end + 1)...].prefix { $0 != 0x0A }
    let name = second.prefix { $0.isASCIIAlphanumeric || $0 == 0x5F || $0 == 0x2D }
    let mark = second.dropFirst(name.count).first { $0 != 0x20 }
    if notation == .toml { return name.isEmpty ? mark == 0x5B : mark == 0x3D }
    return second.first?.isASCIILetter == true && second.dropFirst(name.count).first == 0x3A
  }
}

/// Reading.
extension FrontMatterBlock {
  /// Reads the front matter of a text. Invalid parts of it are kept as they are, under `custom`.
  static func read(_ text: [UInt8], file: String) -> Contents {
    guard let block = FrontMatterBlock(in: text) else { return Contents() }
    // Site generators require the two lines even if there is nothing in between.
    if text[block.range].allSatisfy(\.isBlank) { return Contents(end: block.end) }
    return switch block.notation {
    case .yaml: block.yaml(text, file)
    case .toml: block.toml(text, file)
    case .json: block.json(text, file)
    }
  }

  /// YAML that is not a mapping is not a front matter.
  private func yaml(_ text: [UInt8], _ file: String) -> Contents {
    let source = text[range]
    do throws(Diagnostic) {
      // Read from the start of the text, so that positions are right.
      guard let root = try YAMLNode.read(frontMatter: Array(text[..<range.upperBound]), file: file) else {
        return kept([], text, nil)
      }
      guard case .object(let members) = root.json else { return Contents() }
      return Contents(metadata: FrontMatterReader.metadata(of: members), end: end)
    } catch {
      guard YAMLPieces.isMapping(source) else { return Contents() }
      let pieces = YAMLPieces.read(source)
      var warning = error
      warning.severity = .warning
      guard pieces.isComplete else { return kept(pieces.members, text, warning) }
      return Contents(metadata: FrontMatterReader.metadata(of: pieces.members), end: end, warning: warning)
    }
  }

  private func toml(_ text: [UInt8], _ file: String) -> Contents {
    let result = TOMLReader.read(Array(text[..<range.upperBound]), from: range.lowerBound)
    guard let fault = result.fault else {
      return Contents(metadata: FrontMatterReader.metadata(of: result.members), end: end)
    }
    if result.members.isEmpty, !Self.begins(text[...]) { return Contents() }
    return kept(result.members, text, warning(fault.message, at: fault.offset, fix: fault.fix, text, file))
  }

  private func json(_ text: [UInt8], _ file: String) -> Contents {
    let source = Array(text[range])
    do throws(JSONFault) {
      var scanner = try JSONScanner(source)
      let value = try scanner.value(allowsDuplicates: true)
      try scanner.end()
      guard case .object(let members) = value, !members.isEmpty else { return Contents() }
      return Contents(metadata: FrontMatterReader.metadata(of: members), end: end)
    } catch {
      // Many texts begin with a brace, such as those with macros.
      guard source.dropFirst().first(where: { !$0.isBlank }) == 0x22 else { return Contents() }
      return kept([], text, warning(error.message, at: error.offset, fix: error.fix, text, file))
    }
  }

  /// What could be read, and the source of a front matter that is invalid or too large.
  private func kept(_ members: [JSONMember], _ text: [UInt8], _ warning: Diagnostic?) -> Contents {
    var metadata = FrontMatterReader.metadata(of: members)
    metadata.custom.append(
      JSONMember("frontMatter", .string(String(decoding: text[..<range.upperBound], as: UTF8.self))))
    return Contents(metadata: metadata, end: end, warning: warning)
  }

  private func warning(
    _ message: String, at offset: Int, fix: String?, _ text: [UInt8], _ file: String
  ) -> Diagnostic {
    let line = SourceLine(at: offset, in: text)
    return Diagnostic(
      .warning, .badInput, message, at: Place(file: file, line: line.number, column: line.column),
      excerpt: line.excerpt, fix: fix)
  }
}

extension YAMLNode {
  /// The value as JSON: a plain scalar may be null, a boolean or a number.
  var json: JSONValue {
    switch value {
    case .sequence(let items): return .array(items.map(\.json))
    case .mapping(let entries): return .object(entries.map { JSONMember($0.key, $0.value.json) })
    case .scalar(let text, let style):
      guard style == .plain else { return .string(text) }
      if isNull { return .null }
      if text == "true" || text == "false" { return .bool(text == "true") }
      return JSONScanner.isNumber(text) ? .number(text) : .string(text)
    }
  }
}
