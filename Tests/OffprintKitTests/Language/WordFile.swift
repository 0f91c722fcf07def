import Glibc
import Testing

@testable import OffprintKit

/// The words of a language: a file in `Sources/OffprintKit/Language/Words`.
struct WordFile {
  /// The BCP 47 tag.
  let tag: String
  /// The words of each list, in the order of the file.
  private(set) var lists: [(name: String, words: [String])] = []

  /// The folder of `Language` in the sources.
  static let folder =
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/Sources/OffprintKit/Language"

  /// The lists of labels.
  static let labels: [(name: String, kinds: LabelKinds)] = [
    ("related", .related), ("most-read", .mostRead), ("comments", .comments), ("share", .share),
    ("subscribe", .subscribe), ("author", .author), ("credits", .credits), ("tags", .tags),
    ("advertising", .advertising), ("read-more", .readMore),
  ]

  /// The lists of words.
  static let words = [
    "byline", "role", "group", "particle", "credential", "not-a-name", "not-a-name-in-byline", "page-word",
    "published", "changed", "publishing", "months-and-names", "no-title",
  ]

  /// If a text could be in several languages, the first of these is assumed.
  private static let first = [
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "tr", "id", "ro", "hu",
  ]

  /// The languages whose labels are in each table: Serbian is written in Latin and in Cyrillic letters.
  static let tables: [(name: String, languages: [WordFile])] = {
    let greekAndCyrillic: Set = ["bg", "el", "kk", "mk", "ru", "uk", "sr"]
    let others: Set = [
      "ar", "he", "fa", "ur", "hi", "mr", "ne", "bn", "gu", "ta", "te", "kn", "ml", "th", "ja", "zh",
      "zh-Hant", "ko",
    ]
    let latin = all.filter {
      !greekAndCyrillic.contains($0.tag) && !others.contains($0.tag) || $0.tag == "sr"
    }
    return [
      ("latin", latin),
      ("greekAndCyrillic", all.filter { greekAndCyrillic.contains($0.tag) }),
      ("others", all.filter { others.contains($0.tag) }),
    ]
  }()

  /// All files.
  static let all: [WordFile] = {
    var tags: [String] = []
    if let directory = opendir("\(folder)/Words") {
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasSuffix(".txt") { tags.append(String(name.dropLast(4))) }
      }
    }
    return (first + tags.filter { !first.contains($0) }.sorted()).map(WordFile.init)
  }()

  private init(tag: String) {
    self.tag = tag
    let text = Files.read("\(Self.folder)/Words/\(tag).txt") ?? ""
    for line in text.split(separator: "\n") where line.first != "#" {
      if line.first == "[", line.last == "]" {
        lists.append((String(line.dropFirst().dropLast()), []))
      } else {
        let words = line.split(separator: ";", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
        // What precedes the first list is an error of its own.
        if lists.isEmpty { lists.append(("", [])) }
        lists[lists.count - 1].words += words.map(String.init)
      }
    }
  }

  /// The words of a list; empty if there is none.
  subscript(name: String) -> [String] { lists.first { $0.name == name }?.words ?? [] }
}
