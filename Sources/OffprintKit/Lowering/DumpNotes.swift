/// The notes of a dump: lines such as `[1] text` that `[1]` in the text before them refers to.
struct DumpNotes {
  /// The number of bytes before a note's text, by its line.
  private(set) var markers: [Int: Int] = [:]
  /// The number of bytes after its text, by its line.
  private(set) var endings: [Int: Int] = [:]
  /// The names of the notes, by their lines.
  private(set) var names: [Int: String] = [:]
  /// The names that references may use.
  private var known: Set<String> = []

  /// The maximum number of digits of a note's number.
  private static let mostDigits = 4

  /// Finds the notes among some lines. Lines whose numbers occur twice are ignored.
  init(_ dump: Dump, lines: [Int]) {
    var definitions: [String: Int] = [:]
    var twice: Set<String> = []
    for line in lines where dump.lines[line].isText {
      guard let (name, length) = Self.definition(dump.text[dump.lines[line].range]) else { continue }
      if definitions.updateValue(line, forKey: name) != nil { twice.insert(name) }
      markers[line] = length
      // A bracket around the whole note.
      let isBracketed = length > 5 && dump.text[dump.lines[line].range].last == UInt8(ascii: "]")
      endings[line] = isBracketed && dump.text[dump.lines[line].range].starts(with: Array("[F".utf8)) ? 1 : 0
    }
    guard !definitions.isEmpty else { return }
    let candidates = definitions
    var referred: Set<String> = []
    for line in lines where dump.lines[line].isText || dump.lines[line].kind == .heading {
      Self.forEachReference(in: dump.text[dump.lines[line].range.dropFirst(markers[line] ?? 0)]) { name, _ in
        if let definition = candidates[name], definition > line { referred.insert(name) }
      }
    }
    known = referred.subtracting(twice)
    for (name, line) in definitions where known.contains(name) { names[line] = name }
    markers = markers.filter { names[$0.key] != nil }
  }

  /// Calls `visit` with each reference in a piece of text, and its bytes.
  func forEachReference(in text: ArraySlice<UInt8>, _ visit: (String, Range<Int>) -> Void) {
    guard !known.isEmpty else { return }
    Self.forEachReference(in: text) { name, range in
      if known.contains(name) { visit(name, range) }
    }
  }

  private static func forEachReference(in text: ArraySlice<UInt8>, _ visit: (String, Range<Int>) -> Void) {
    var place = text.startIndex
    while place < text.endIndex {
      guard text[place] == UInt8(ascii: "["), let (name, end) = number(text, place + 1), end < text.endIndex,
        text[end] == UInt8(ascii: "]")
      else {
        place += 1
        continue
      }
      visit(name, place..<end + 1)
      place = end + 1
    }
  }

  /// `[1] text` or `[Footnote 1: text]`.
  private static func definition(_ text: ArraySlice<UInt8>) -> (name: String, length: Int)? {
    guard text.first == UInt8(ascii: "["), text.count > 4 else { return nil }
    var place = text.startIndex + 1
    let word = Array("Footnote ".utf8)
    let isNamed = text[place...].starts(with: word)
    if isNamed { place += word.count }
    guard let (name, end) = number(text, place), end + 1 < text.endIndex else { return nil }
    guard text[end] == UInt8(ascii: isNamed ? ":" : "]") else { return nil }
    place = end + 1
    if !isNamed, text[place] == UInt8(ascii: ":") { place += 1 }
    let space = place
    while place < text.endIndex, text[place] == Byte.space || text[place] == Byte.tab { place += 1 }
    guard place > space, place < text.endIndex else { return nil }
    return (name, place - text.startIndex)
  }

  private static func number(_ text: ArraySlice<UInt8>, _ start: Int) -> (String, Int)? {
    let digits = text[start...].prefix(mostDigits + 1).prefix { $0 &- UInt8(ascii: "0") < 10 }
    guard !digits.isEmpty, digits.count <= mostDigits else { return nil }
    return (String(decoding: digits, as: UTF8.self), digits.endIndex)
  }
}
