import Glibc
import Testing

@testable import OffprintKit

@Suite("The words of languages")
struct WordDataTests {
  @Test("the data are those of the files; ACCEPT=1 renews them")
  func data() throws {
    let path = "\(WordFile.folder)/WordData.swift"
    let file = Self.source()
    if getenv("ACCEPT") != nil { return try Files.write(file, to: path) }
    #expect(Files.read(path) == file, "WordData.swift is out of date; make words renews it")
  }

  @Test("a file has known lists, each once, and no word is empty or in one twice")
  func lists() {
    #expect(WordFile.all.count >= 40)
    let known = Set(WordFile.labels.map(\.name) + WordFile.words + ["months", "common"])
    for file in WordFile.all {
      let names = file.lists.map(\.name)
      #expect(Set(names).count == names.count, "\(file.tag): a list is there twice")
      #expect(known.isSuperset(of: names), "\(file.tag): \(names.filter { !known.contains($0) })")
      for list in file.lists where list.name != "months" {
        #expect(Set(list.words).count == list.words.count, "\(file.tag): \(list.name) has a word twice")
        #expect(!list.words.contains(""), "\(file.tag): \(list.name) has an empty word")
      }
    }
  }

  @Test("words are in lower case, and single where only such are looked for")
  func forms() {
    for file in WordFile.all {
      for name in WordFile.words + ["common", "months"] {
        for word in file[name] {
          #expect(word == word.lowercased(), "\(file.tag): \(name): \(word)")
        }
      }
      for name in ["role", "group", "particle", "credential", "page-word", "months-and-names", "common"] {
        for word in file[name] {
          #expect(!word.contains(" "), "\(file.tag): \(name): \(word)")
        }
      }
    }
  }

  @Test("there are twelve months, and those that may be names are among the months of the language")
  func months() {
    for file in WordFile.all where !file["months"].isEmpty || !file["months-and-names"].isEmpty {
      let months = file["months"]
      #expect(months.count == 12, "\(file.tag)")
      for name in file["months-and-names"] {
        #expect(MonthNames.number(of: name) != nil, "\(file.tag): \(name)")
      }
      for (index, names) in months.enumerated() where names != "-" {
        for name in names.split(separator: " ") {
          #expect(
            MonthNames.number(of: String(name)) == index + 1, "\(file.tag): \(name) is also another month")
        }
      }
    }
  }

  /// The lists that are searched for in bytes.
  private static let searched = ["byline", "published", "changed"]

  /// The capitalized form of a word that begins with a non-ASCII letter: searches in bytes ignore only ASCII case.
  private static func capitalized(_ word: String) -> String? {
    // Only the letters of two bytes have capitals.
    guard let first = word.utf8.first, (0xC3...0xD4).contains(first) else { return nil }
    let capital = word.prefix(1).uppercased() + word.dropFirst()
    return capital == word ? nil : capital
  }

  private static func declaration(_ name: String, _ lines: [[String]]) -> String {
    "  static let \(name) = \"\"\"\n" + lines.map { "    \($0.joined(separator: ";"))\n" }.joined()
      + "    \"\"\"\n\n"
  }

  private static func source() -> String {
    var file = """
      // Written by the tests of the files in Words: make words

      /// The words of the files in `Words`: a line for each language, with those that no earlier one has.
      enum WordData {

      """
    for name in WordFile.words {
      var seen: Set<String> = []
      let lines = WordFile.all.map { $0[name].filter { seen.insert($0).inserted } }.filter { !$0.isEmpty }
      file += declaration(identifier(name), lines)
      if searched.contains(name) {
        file += declaration(
          "\(identifier(name))Capitals", lines.map { $0.compactMap(capitalized) }.filter { !$0.isEmpty })
      }
    }
    file += "  /// For each month its forms.\n  static let months = [\n"
    for month in 0..<12 {
      var seen: Set<Substring> = []
      let names = WordFile.all.flatMap { file in
        file["months"].dropFirst(month).prefix(1).flatMap { $0.split(separator: " ") }
      }
      file += "    \"\(names.filter { $0 != "-" && seen.insert($0).inserted }.joined(separator: " "))\",\n"
    }
    file += "  ]\n\n  /// The commonest words of each language, in the order of precedence.\n"
    file += "  static let common: [(language: String, words: String)] = [\n"
    for language in WordFile.all where !language["common"].isEmpty {
      file += "    (\"\(language.tag)\", \"\(language["common"].joined(separator: " "))\"),\n"
    }
    return file + "  ]\n}\n"
  }

  /// The name of a list in Swift: `not-a-name` is `notAName`.
  private static func identifier(_ name: String) -> String {
    let parts = name.split(separator: "-")
    return String(parts[0]) + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
