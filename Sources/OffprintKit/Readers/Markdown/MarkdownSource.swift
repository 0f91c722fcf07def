/// A Markdown text, and what only its lines tell.
struct MarkdownSource {
  /// The text, and under it, where footnotes are not referred to, a last paragraph that does: cmark-gfm drops the others.
  private(set) var text: [UInt8]
  /// The line on which that paragraph stands.
  private(set) var addedLine: Int?
  /// Where lines begin; only found where they are asked for.
  private let starts: [Int]

  /// Takes a text with LF as its only line end.
  init(_ text: [UInt8], addingReferences: Bool) {
    self.text = text
    var starts: [Int] = []
    // Nothing is asked of a text without notes, alerts and tasks.
    let isAsked = text.withUnsafeBufferPointer(Self.holdsMark)
    if isAsked {
      starts.append(0)
      text.withUnsafeBufferPointer { bytes in
        var place = 0
        while let end = bytes.place(of: 0x0A, from: place) {
          place = end + 1
          starts.append(place)
        }
      }
    }
    self.starts = starts
    let missing = isAsked && addingReferences ? Self.unreferenced(in: text) : []
    guard !missing.isEmpty else { return }
    addedLine = starts.count + 2
    self.text += Array("\n\n".utf8)
    for label in missing { self.text += [0x5B, 0x5E] + label + [0x5D] }
    self.text.append(0x0A)
  }

  /// Whether anything looks like the begin of a footnote, an alert or a task.
  private static func holdsMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while let start = bytes.place(of: 0x5B, from: place) {
      place = start + 1
      guard place < bytes.count else { break }
      let next = bytes[place]
      if next == 0x5E || next == 0x21 || next == 0x20 || next | 0x20 == 0x78 { return true }
    }
    return false
  }

  /// The labels of footnotes that the text holds and nothing in it refers to, as far as its brackets tell.
  private static func unreferenced(in text: [UInt8]) -> [[UInt8]] {
    var defined: [[UInt8]] = []
    var referenced: Set<[UInt8]> = []
    var place = 0
    while let start = text.withUnsafeBufferPointer({ $0.place(of: 0x5B, from: place) }) {
      place = start + 1
      guard place < text.count, text[place] == 0x5E else { continue }
      let end = text[place...].firstIndex { $0 == 0x5D || $0 == 0x0A || $0 == 0x20 } ?? text.count
      guard end < text.count, text[end] == 0x5D, end > place + 1 else { continue }
      let label = Array(text[(place + 1)..<end])
      if end + 1 < text.count, text[end + 1] == 0x3A {
        defined.append(label)
      } else {
        referenced.insert(folded(label))
      }
      place = end
    }
    return defined.filter { referenced.insert(folded($0)).inserted }
  }

  private static func folded(_ label: [UInt8]) -> [UInt8] {
    label.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The label of the footnote whose text begins on a line.
  func footnoteLabel(on line: Int) -> String {
    let bytes = self.line(line)
    guard let start = Self.find([0x5B, 0x5E], in: bytes), let end = bytes[start...].firstIndex(of: 0x5D)
    else {
      return String(line)
    }
    return String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
  }

  /// Whether the first words on a line are the mark of an alert or a task, and no backslash says that they are not.
  func beginsWithMark(on line: Int) -> Bool {
    let bytes = text(on: line)
    guard let start = bytes.firstIndex(of: 0x5B) else { return false }
    return bytes[..<start].allSatisfy { byte in
      byte.isBlank || byte.isASCIIDigit || [0x3E, 0x2D, 0x2A, 0x2B, 0x2E, 0x29].contains(byte)
    }
  }

  /// Whether the first box on a line is not empty.
  func isDone(on line: Int) -> Bool {
    let bytes = text(on: line)
    guard let start = bytes.firstIndex(of: 0x5B), start + 1 < bytes.endIndex else { return false }
    return !bytes[start + 1].isBlank
  }

  /// What stands on a line behind the name of a footnote.
  private func text(on line: Int) -> ArraySlice<UInt8> {
    let bytes = self.line(line)
    guard let name = Self.find([0x5B, 0x5E], in: bytes), name == bytes.firstIndex(of: 0x5B),
      let end = Self.find([0x5D, 0x3A], in: bytes)
    else { return bytes }
    return bytes[(end + 2)...]
  }

  private func line(_ number: Int) -> ArraySlice<UInt8> {
    guard starts.indices.contains(number - 1) else { return [] }
    let end = number < starts.count ? starts[number] - 1 : text.count
    return text[starts[number - 1]..<end]
  }

  private static func find(_ pair: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    zip(bytes.indices, bytes.indices.dropFirst()).first { bytes[$0] == pair[0] && bytes[$1] == pair[1] }?.0
  }
}
