import OffprintKit
import SiteProfile
import Testing

/// What `profiles check` warns of though a profile is valid.
@Suite("Rules without effect")
struct IdleRuleTests {
  private func profile(_ text: String) throws -> Profile {
    let source = ProfileSource(name: "p", file: "p.yaml", text: Array("offprint: 1\n\(text)\n".utf8))
    return try Profile.read(source) { name in
      ProfileSource(name: name, file: "\(name).yaml", text: Array("offprint: 1\nremove: [.ad, .ad]\n".utf8))
    }
  }

  @Test(
    "a rule that an earlier one of its list shadows, with both places",
    arguments: [
      ("remove: [.ad, p, .ad]", 18, 10), ("keep: [.a, {selector: .a, text: x}]", 12, 8),
      ("cut: [{after: .e}, {before: .e}, {after: .e}]", 42, 15),
      ("body: [body, .story]", 14, 8), ("body: [[.a, .b], .c, [.b, .a]]", 22, 8),
      ("lines: [{match: a, mark: body}, {match: a, then: end}]", 33, 9),
      ("lines: [{match: [a, b], mark: body}, {run: [{match: b, mark: kind}, {match: c}]}]", 38, 9),
      ("metadata: {title: [h1, 'meta:t', h1]}", 34, 20),
      ("metadata: {title: [{value: x}, h1]}", 32, 20),
      ("metadata: {authors: [{none: true}, .by]}", 36, 22),
      ("remove: [p, {selector: p, part: x}]", 13, 10),
      ("remove: [{selector: p, part: x}, {selector: p, part: x, nth: 1}]", 34, 10),
    ])
  func shadowed(_ text: String, _ column: Int, _ earlier: Int) throws {
    let warnings = ProfileCheck.shadowedRules(of: try profile(text))
    #expect(warnings.count == 1)
    let warning = try #require(warnings.first)
    #expect(warning.severity == .warning && warning.fix != nil)
    #expect(warning.place?.column == column && warning.notes.first?.place?.column == earlier)
  }

  @Test(
    "a rule with conditions shadows nothing, and neither does one of another list or file",
    arguments: [
      "remove: [{selector: .ad, text: x}, .ad, {selector: .ad, closest: p}]", "remove: [.a]\nkeep: [.a]",
      "keep: [{selector: p, nth: 1}, {selector: p, nth: 2}]", "cut: {after: .e, end: .e}",
      "body: [{selector: .a, nth: 1}, .a]", "lines: [{match: a, then: start}, {match: a, mark: body}]",
      "lines: [{match: a, mark: body}, {run: [{match: a, mark: kind, optional: true}, {match: b}]}]",
      "metadata: {title: [{selector: h1, pattern: x}, h1], tags: [{value: x}, .tag]}",
      "extends: families/f\nremove: [.ad]", "metadata: {authors: [{none: true, when: .a}, .by]}",
      "remove: [{selector: p, part: x}, {selector: p, part: y}, p]", "remove: [{selector: p, own: true}, p]",
    ])
  func notShadowed(_ text: String) throws {
    #expect(ProfileCheck.shadowedRules(of: try profile(text)).isEmpty)
  }

  @Test("a time zone that does not exist")
  func zones() throws {
    let read = try profile(
      """
      metadata:
        published: {from: time, timezone: Europe/Berlni}
        modified: {from: time, timezone: Asia/Kolkata}
        custom.read: {from: time, timezone: UTC}
      """)
    let warnings = ProfileCheck.unknownZones(in: read)
    #expect(warnings.map(\.message) == ["there is no time zone 'Europe/Berlni' on this machine"])
    #expect(warnings.first?.place?.line == 3 && warnings.first?.fix?.contains("Europe/Berlin") == true)
  }
}
