/// The hashes of words that occur in lower case in some lines, and are thus not names.
struct LowercaseWords {
  private var hashes: Set<UInt64> = []

  /// Gathers the words of some parts of a dump.
  init(dump: Dump, parts: Range<Int>) {
    for part in parts where (60...6_000).contains(dump.lines[part].count) {
      let line = dump.text[dump.lines[part].range]
      WordScanner.forEachWord(in: line) { word in
        if line[line.startIndex + word.start] >= 0x61 { hashes.insert(word.hash) }
      }
    }
  }

  /// Whether any word of more than two bytes of a text was written in lower case.
  func contains(anyOf text: String) -> Bool {
    var found = false
    var text = text
    text.withUTF8 { bytes in
      WordScanner.forEachWord(in: bytes) { if $0.length > 2, hashes.contains($0.hash) { found = true } }
    }
    return found
  }
}
