import SiteProfile
import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    ("^Latest$", "Latest", true), ("^Latest$", "Latest news", false), ("^Latest$", "The Latest", false),
    ("^a\\|b$", "a|b", true), ("^Top (?i)image", "Top IMAGE", true), ("^Top (?i)image", "top image", false),
    ("^ab*$", "a", true), ("^ab?c", "ac", true), ("^a|b", "b", true), ("^(?:a|b)$", "b", true),
    ("^a[(]x|b", "b", true), ("^a\\Q(\\E|b", "b", true), ("^a(?#()|b", "b", true),
    ("^\\d+$", "12", true), ("^x{2}$", "xx", true), ("^é$", "é", true), ("^\\p{Lu}$", "Ä", true),
    ("^.$", "😀", true), ("^a$", "", false), ("^$", "", true), ("b$", "ab", true), ("^a.\\$$", "ab$", true),
  ])
  func matching(_ pattern: String, _ line: String, _ matches: Bool) throws {
    #expect((try Pattern(pattern).firstMatch(in: line) != .none) == matches)
  }

  @Test func rangesAreThoseOfBytes() throws {
    let pattern = try Pattern("^(?<kind>\\w+) (?:\\| (?<section>.+)|(x))?$")
    #expect(pattern.groups.map(\.name) == ["kind", "section"])
    #expect(pattern.groups.map(\.number) == [1, 2])
    #expect(pattern.firstMatch(in: "Été | b") == .match([0..<9, 0..<5, 8..<9, nil]))
  }

  @Test(arguments: ["^(a+)+$", "(a+)+$", "(a|aa)+$", "^(?:a?){50}a{50}$", "(.*)*b", "a*a*a*a*b"])
  func aPatternThatRunsAwayIsStopped(_ source: String) throws {
    let pattern = try Pattern(source)
    let line = String(repeating: "a", count: 10_000) + "!"
    let time = fastest { #expect(pattern.firstMatch(in: line) != .match([])) }
    #expect(time < .seconds(1))
  }

  @Test func aLineBeyondAllLimitsIsNotSearched() throws {
    let line = String(repeating: "a", count: 1_000_000)
    #expect(try Pattern("a+$").firstMatch(in: line) == .limitReached)
    #expect(try Pattern("^Latest (.+)").firstMatch(in: line) == .none)
  }

  @Test func faultsHaveAPlace() {
    #expect(throws: Pattern.Fault(message: "missing closing parenthesis", offset: 4)) { try Pattern("é(ab") }
    #expect(throws: Pattern.Fault.self) { try Pattern(String(repeating: "(", count: 1000)) }
    #expect(throws: Pattern.Fault.self) { try Pattern(String(repeating: "a", count: 10_000)) }
    #expect(throws: Pattern.Fault.self) { try Pattern("\\C") }
  }

  @Test func oneIsSharedByManyTasks() async throws {
    let pattern = try Pattern("^(?<title>[a-z]+)[0-9]$")
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<8 {
        group.addTask {
          (0..<500).allSatisfy { _ in pattern.firstMatch(in: "abc\(task)") == .match([0..<4, 0..<3]) }
        }
      }
      for await all in group { #expect(all) }
    }
  }
}
