import Testing

@testable import OffprintKit

/// What the stage keeps of texts written for this purpose.
@Suite struct DumpBodyTests {
  /// The lines that are marked as body.
  private func kept(_ text: String) throws -> [String] {
    let (dump, marks) = try bodyMarks(of: text)
    return dump.lines.indices.filter { marks[$0] == .body }.map { dump.string(dump.lines[$0]) }
  }

  private let paragraphs = [
    "The council voted on Tuesday night to close the old bridge over the river until its arches are mended.",
    "Engineers had warned for years that the mortar between the stones was washing out, and that a hard winter "
      + "might bring down the whole of the middle span.",
    "“We waited too long,” the mayor told the members after the vote, “and now the work will cost twice as much.”",
    "Work is to begin in the spring, when the water is low, and to last until the first frosts of November.",
  ]

  private let head = [
    "Home", "News", "Sport", "Contact us", "Log in", "Subscribe", "Share on Facebook", "Tweet",
  ]
  private let foot = [
    "Related articles", "Five bridges to see", "Leave a comment", "Privacy Policy", "Terms of Use",
    "© 2024 The Example. All rights reserved.",
  ]

  @Test func textAmongFurniture() throws {
    let page = (head + paragraphs + foot).joined(separator: "\n\n")
    #expect(try kept(page) == paragraphs)
  }

  @Test func everyLineIsMarked() throws {
    let (_, marks) = try bodyMarks(of: (head + paragraphs + foot).joined(separator: "\n"))
    for part in 0..<marks.count {
      #expect(marks[part] == .body || marks[part] == .furniture)
      #expect(marks.origin(of: part).stage == "dump-body")
      #expect(marks.origin(of: part).rank == .generic)
    }
  }

  @Test func oneSentence() throws {
    let text = "The council voted on Tuesday to close the old bridge for repairs."
    #expect(try kept(text) == [text])
  }

  @Test func threeShortParagraphs() throws {
    let lines = [
      "The council met on Tuesday evening.", "It voted to close the old bridge.",
      "Work begins in the spring, the mayor said.",
    ]
    #expect(try kept(lines.joined(separator: "\n\n")) == lines)
  }

  @Test func poem() throws {
    let lines = [
      "The river in winter", "The river keeps its silence now", "beneath a roof of glass,",
      "and every boat along the quay", "lies sleeping in the grass.", "The heron stands on one thin leg",
      "and waits for what will come;", "the mill has stopped, the miller left,", "the water-wheel is dumb.",
    ]
    #expect(try kept(lines.joined(separator: "\n")) == lines)
  }

  @Test func fewWords() throws {
    #expect(try kept("Hello") == ["Hello"])
    #expect(try kept("Milk\nEggs\nBread\nA dozen apples") == ["Milk", "Eggs", "Bread", "A dozen apples"])
  }

  @Test func aSentenceAmongFurniture() throws {
    let page = (head + ["The page you were looking for does not exist."] + foot).joined(separator: "\n\n")
    #expect(try kept(page) == ["The page you were looking for does not exist."])
  }

  @Test func nothing() throws {
    #expect(try kept("") == [])
    #expect(try kept(" \n\t\n\n") == [])
  }

  @Test(
    "Languages without spaces, and from right to left",
    arguments: [
      ["市議会は火曜日の夜、アーチの修理が終わるまで川に架かる古い橋を閉鎖することを決めた。", "工事は水位の低い春に始まり、十一月の初霜まで続く予定である。"],
      ["市议会周二晚间投票决定，在桥拱修复之前关闭河上的旧桥。", "工程将于春季水位较低时开始，一直持续到十一月初霜。"],
      [
        "صوت المجلس مساء الثلاثاء على إغلاق الجسر القديم فوق النهر حتى يتم إصلاح أقواسه، كما قال رئيس البلدية.",
        "ومن المقرر أن يبدأ العمل في الربيع عندما يكون منسوب المياه منخفضا، وأن يستمر حتى نوفمبر.",
      ],
      [
        "Совет проголосовал во вторник вечером за закрытие старого моста через реку, пока не починят его арки.",
        "Работы начнутся весной, когда вода стоит низко, и продлятся до первых ноябрьских заморозков.",
      ],
    ]) func languages(_ lines: [String]) throws
  {
    #expect(try kept(lines.joined(separator: "\n\n")) == lines)
    #expect(try kept((head + lines + foot).joined(separator: "\n\n")) == lines)
  }

  @Test("What a profile decided stays") func profileMarks() throws {
    let dump = Dump(text: Array((head + paragraphs).joined(separator: "\n").utf8))
    var marks = Marks(count: dump.lines.count)
    let id = marks.enter(Marks.Origin(stage: "profile-lines", why: "a rule", rank: .profile))
    marks.set(.body, at: 0, by: id)
    marks.set(.teaser, at: head.count, by: id)
    var context = StageContext()
    try DumpBody().mark(.dump(dump), &marks, in: &context)
    #expect(marks[0] == .body)
    #expect(marks[head.count] == .teaser)
    #expect(marks[head.count + 1] == .body)
  }

  @Test("A long page is judged in parts that agree with each other") func longPage() throws {
    let copies = (0..<560).map { copy in
      (head + paragraphs.map { "\(copy): \($0)" } + foot).joined(separator: "\n\n")
    }
    let scores = LineScores(Dump(text: Array(copies.joined(separator: "\n\n").utf8)))
    let lines = scores.probabilities.count / copies.count
    // The first part ends at line 8192. The same line is one repetition further on.
    for line in 8000..<8400 {
      let change = abs(scores.probabilities[line] - scores.probabilities[line + lines])
      #expect(change < 0.02, "line \(line)")
    }
  }

  /// A text of one repeated piece.
  struct Hostile: CustomTestStringConvertible {
    var piece: String
    var count: Int
    var testDescription: String { "\(piece.debugDescription), \(count) times" }
  }

  @Test(
    "Hostile pages do no harm",
    arguments: [
      Hostile(piece: "a\n", count: 12_000), Hostile(piece: "7", count: 500_000),
      Hostile(piece: "word ", count: 100_000), Hostile(piece: " \n", count: 100_000),
      Hostile(piece: "1. \n", count: 2000), Hostile(piece: "“", count: 50_000),
      Hostile(piece: "字", count: 50_000), Hostile(piece: "- - ", count: 50_000),
    ]) func hostile(_ page: Hostile) throws
  {
    let (_, marks) = try bodyMarks(of: String(repeating: page.piece, count: page.count))
    #expect((0..<marks.count).allSatisfy { marks[$0] != .unmarked })
  }
}
