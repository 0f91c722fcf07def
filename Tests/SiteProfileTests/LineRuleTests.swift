import SiteProfile
import Testing

@Suite struct LineRuleTests {
  private func rule(_ items: String) throws -> LineRule {
    try #require(try profile("offprint: 1\nlines:\n- run: [\(items)]\n  then: end\n").lines.first)
  }

  @Test(arguments: [
    ("a\nb\nc", ["0:0", "1:1", "2:2"]), ("a\nc", ["0:0", "1:2"]), ("b\nc", nil), ("a\nb", nil),
    ("a\nb\nb\nc", nil),
  ])
  func optionalItems(_ text: String, _ expected: [String]?) throws {
    let rule = try rule("{match: ^a}, {match: ^b, optional: true}, {match: ^c}")
    #expect(Lines(text).match(rule, at: 0) == expected)
  }

  @Test func optionalItemsAreFilledFirstAndGivenUpIfNeeded() throws {
    let rule = try rule(
      "{match: ., optional: true}, {match: '^(?<title>.+)'}, {match: '^(?<deck>.)', optional: true}, {match: ^E}"
    )
    #expect(
      Lines("x\ny\nz\nE").match(rule, at: 0) == [
        "0:0", "1:1 field(SiteProfile.MetadataField.title)=y", "2:2 field(SiteProfile.MetadataField.deck)=z",
        "3:3",
      ])
    #expect(
      Lines("x\nE").match(rule, at: 0) == ["0:1 field(SiteProfile.MetadataField.title)=x", "1:3"])
    #expect(Lines("E").match(rule, at: 0) == nil)
  }

  @Test func sixteenOptionalItemsTakeNoTime() throws {
    let rule = try rule(
      Array(repeating: "{match: '^(a|b)+$', optional: true}", count: 15).joined(separator: ", ")
        + ", {match: ^c$}")
    let text = String(repeating: "ab\n", count: 20)
    let time = fastest { #expect(Lines(text).match(rule, at: 0) == nil) }
    #expect(time < .milliseconds(250))
  }

  @Test func theFirstOfSeveralPatternsIsTaken() throws {
    let rule = try #require(
      try profile(
        """
        offprint: 1
        lines:
        - match: ['^\\|(?<caption>.+) \\((?<credit>.+)\\)$', '^\\|(?<caption>.+)$', '^(?<custom_house>H)']
        """
      ).lines.first)
    #expect(rule.items[0].role == .furniture)
    #expect(Lines("|é (x)").match(rule, at: 0) == ["0:0 caption=é credit=x"])
    #expect(Lines("|é x").match(rule, at: 0) == ["0:0 caption=é x"])
    #expect(Lines("H").match(rule, at: 0) == ["0:0 custom(\"house\")=H"])
  }

  @Test func aPatternThatIsStoppedEndsTheAttempt() throws {
    let rule = try rule("{match: '^(a+)+$', optional: true}, {match: .}")
    let line = Array((String(repeating: "a", count: 5000) + "!").utf8)
    #expect(rule.match(at: 0) { $0 == 0 ? line[...] : nil } == .limitReached)
  }
}
