import Diagnostics
import OffprintKit
import SiteProfile
import Synchronization
import Testing

@Suite("Stages that are programs, and stages that drop articles")
struct OutsideStageTests {
  /// A stage of a package that drops short articles.
  private struct DropNotes: ArticleStage {
    static let name = "drop-notes"
    static let summary = "drops notes"

    func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
      context.isDropped = article.metadata.title == "Note"
    }
  }

  private struct Fail: ArticleStage {
    static let name = "fail"
    static let summary = "fails"

    func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
      throw Diagnostic(.error, .unavailable, "it ran")
    }
  }

  private func article(_ title: String) -> Article {
    var article = Article()
    article.metadata.title = title
    return article
  }

  @Test func aStageOfThePackageDropsAnArticle() throws {
    var converter = Converter()
    converter.registry.articleStages += [DropNotes.self, Fail.self]
    let dropped = try converter.convert(Array("# Note\n\nWords.\n".utf8), file: "a.md")
    #expect(dropped.droppedBy == "drop-notes")
    #expect(
      dropped.diagnostics.map(\.message) == [
        "a.md: the stage 'drop-notes' dropped the article, so nothing is written for it"
      ])
    #expect(throws: Diagnostic.self) {
      try converter.convert(Array("# Story\n\nWords.\n".utf8), file: "b.md")
    }
  }

  @Test func programsThatWaitAreLimitedAndAllEnd() throws {
    let running = Mutex<(now: Set<Int32>, most: Int, all: Int)>(([], 0, 0))
    let programs = OutsidePrograms { event in
      running.withLock { running in
        switch event {
        case .started(let group):
          running.now.insert(group)
          running.all += 1
          running.most = max(running.most, running.now.count)
        case .ended(let group): running.now.remove(group)
        default: break
        }
      }
    }
    for round in 1...2 {
      for number in 1...20 {
        let command = ProgramCommand(
          program: "sed", arguments: ["-u", "s/river/river \(number)/"], takesLines: true)
        var article = article("The river")
        #expect(try OutsideStage(command, programs: programs).apply(to: &article, input: "\(round)"))
        #expect(article.metadata.title == "The river \(number)")
        #expect(article.metadata.custom.isEmpty)
      }
    }
    #expect(running.withLock { $0.most } == OutsidePrograms.mostWaiting + 1)
    programs.end()
    #expect(running.withLock { $0.now }.isEmpty)
  }

  @Test func anObserverGetsEventsInOrder() throws {
    let events = Mutex<[ProcessEvent]>([])
    let programs = OutsidePrograms(timeLimit: 20) { event in events.withLock { $0.append(event) } }
    var article = article("The river")
    func run(_ command: ProgramCommand) throws {
      _ = try OutsideStage(command, programs: programs).apply(to: &article)
    }
    func take() -> [ProcessEvent] {
      events.withLock { events in
        defer { events = [] }
        return events
      }
    }
    func group(_ events: [ProcessEvent]) -> Int32 {
      for case .started(let group) in events { return group }
      return 0
    }

    try run(ProgramCommand(program: "cat"))
    var seen = take()
    #expect(
      seen == [.working(atMost: 20), .starting, .started(group: group(seen)), .ended(group: group(seen))])
    #expect(group(seen) > 1)

    // A program that takes lines is started for the first article only, and ends when all do.
    let lines = ProgramCommand(program: "cat", takesLines: true)
    try run(lines)
    seen = take()
    let waiting = group(seen)
    #expect(seen == [.starting, .started(group: waiting), .working(atMost: 20)])
    try run(lines)
    #expect(take() == [.working(atMost: 20)])
    programs.end()
    #expect(take() == [.working(atMost: 20), .ended(group: waiting)])

    let silent = ProgramCommand(program: "true", takesLines: true)
    #expect(throws: Diagnostic.self) { try run(silent) }
    seen = take()
    #expect(
      seen == [.starting, .started(group: group(seen)), .working(atMost: 20), .ended(group: group(seen))])
    #expect(throws: Diagnostic.self) { try run(ProgramCommand(program: "./no-such-program")) }
    #expect(take() == [.working(atMost: 20), .starting, .failed])
  }

  /// A stage of a package that records its calls in the article.
  private struct Tally: ArticleStage {
    static let name = "tally"
    static let summary = "counts calls"
    static let calls = Mutex(0)

    func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
      Self.calls.withLock { $0 += 1 }
      article.content.append(.paragraph([.text("Tallied.")]))
    }
  }

  @Test func stagesRunOnceBeforeAProgram() throws {
    let source =
      "<title>Mill</title><article><h1>Mill</h1>"
      + String(
        repeating: "<p>The mill by the river grinds the corn of three villages, as it always did.</p>",
        count: 12)
    var converter = Converter()
    converter.registry.articleStages.insert(Tally.self, at: 0)
    let plain = try converter.convert(Array(source.utf8), file: "a.html")
    #expect(Tally.calls.withLock { $0 } == 1)
    converter.options.extraStages = [.outside(OutsideStage(ProgramCommand(program: "cat")))]
    let piped = try converter.convert(Array(source.utf8), file: "a.html")
    #expect(Tally.calls.withLock { $0 } == 2)
    #expect(piped.article == plain.article)
    #expect(piped.article.content.contains(.paragraph([.text("Tallied.")])))
  }

  @Test func threadsDoNotShareAProcess() async throws {
    let programs = OutsidePrograms()
    let command = ProgramCommand(program: "sed", arguments: ["-u", "s/river/brook/"], takesLines: true)
    let titles = try await withThrowingTaskGroup(of: (Int, String?).self) { group in
      for number in 1...100 {
        group.addTask {
          var article = article("The river \(number)")
          _ = try OutsideStage(command, programs: programs).apply(to: &article)
          return (number, article.metadata.title)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    programs.end()
    #expect(titles.count == 100)
    for (number, title) in titles { #expect(title == "The brook \(number)") }
  }

  @Test func aLongLineIsAnswered() throws {
    let long = "The river " + String(repeating: "and the mill ", count: 200_000)
    var article = article(long)
    let programs = OutsidePrograms()
    let command = ProgramCommand(program: "cat", takesLines: true)
    for _ in 1...3 { #expect(try OutsideStage(command, programs: programs).apply(to: &article)) }
    #expect(article.metadata.title == long)
    programs.end()
  }
}
