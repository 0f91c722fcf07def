import Glibc
import Testing

@testable import OffprintKit

@Suite("The tables of labels")
struct LabelTableTests {
  @Test("they are those of the lists; ACCEPT=1 renews them")
  func tables() throws {
    let path = "\(WordFile.folder)/Labels/LabelTableData.swift"
    var file = """
      // Written by the tests of the files in Words: make words

      /// The slots of each ``LabelTable``.
      enum LabelTableData {

      """
    for (name, languages) in WordFile.tables { file += Self.declaration(name, Self.slots(of: languages)) }
    file += "}\n"
    if getenv("ACCEPT") != nil { return try Files.write(file, to: path) }
    #expect(Files.read(path) == file, "LabelTableData.swift is out of date; make words renews it")
  }

  /// The values of a table's slots, of which three in five are taken at most.
  private static func slots(of languages: [WordFile]) -> [UInt32] {
    var phrases: [(hashes: [UInt64], value: UInt32)] = []
    for language in languages {
      for list in WordFile.labels {
        let text = Array(language[list.name].joined(separator: "\n").utf8)
        phrases += text.withUnsafeBufferPointer { Self.phrases($0, list.kinds) }
      }
    }
    var bits = 8
    while (1 << bits) / 5 * 3 <= Set(phrases.flatMap(\.hashes)).count { bits += 1 }
    var slots = [UInt32](repeating: 0, count: 1 << bits)
    for phrase in phrases {
      for (index, hash) in phrase.hashes.enumerated() {
        let mark = LabelTable.mark(of: hash)
        var slot = Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
        while slots[slot] != 0, LabelTable.mark(of: UInt64(slots[slot]) << 16) != mark {
          slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] |= mark | LabelTable.usedBit
        if index == phrase.hashes.count - 1 { slots[slot] |= phrase.value }
      }
    }
    return slots
  }

  /// The hashes of the beginnings of each phrase of a list, and the value of the last.
  private static func phrases(
    _ text: UnsafeBufferPointer<UInt8>, _ kinds: LabelKinds
  ) -> [(hashes: [UInt64], value: UInt32)] {
    var phrases: [(hashes: [UInt64], value: UInt32)] = []
    var reader = LabelReader(text, from: 0, to: text.count)
    while reader.beginPhrase() {
      defer { reader.skipPhrase() }
      var hashes: [UInt64] = []
      while reader.readWord() {
        hashes.append(reader.hash)
        if reader.byte != Byte.space, let isAlone = reader.endOfPhrase() {
          let isLoose = !isAlone && reader.weight >= LabelReader.twoWords
          phrases.append((hashes, UInt32(kinds.rawValue) | (isLoose ? LabelTable.looseBit : 0)))
          break
        }
        _ = reader.readGap()
      }
    }
    return phrases
  }

  private static func declaration(_ name: String, _ slots: [UInt32]) -> String {
    var digits: [UInt8] = []
    for slot in slots {
      for place in 0..<LabelTable.slotLength {
        digits.append(UInt8(ascii: "0") + UInt8(UInt64(slot) >> UInt64(6 * place) & 63))
      }
    }
    // Two more, since eight are read at once.
    digits += [UInt8(ascii: "0"), UInt8(ascii: "0")]
    let lines = stride(from: 0, to: digits.count, by: 102).map {
      "    " + String(decoding: digits[$0..<min(digits.count, $0 + 102)], as: UTF8.self)
    }
    return "  static let \(name): StaticString = #\"\"\"\n" + lines.joined(separator: "\\#\n")
      + "\n    \"\"\"#\n"
  }
}
