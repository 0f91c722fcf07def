import SiteProfile
import Testing

@testable import OffprintKit

/// Rules that take a part of the text out of elements that stay.
@Suite struct TextPartTests {
  private static let mill = """
    <main><p>The wheel turned all night. <b>Read more:</b> <a href=/1>The <i>old</i> mill</a></p>
    <p>The sluice at noon  (Photo:&nbsp;Ann Lee)</p>
    <p>Advertisement<br>The ferry left the quay an hour late.</p><div class=box>Loose words<p>A paragraph.</p>and others</div></main>
    """

  private func blocks(_ remove: String, _ more: String = "", html: String = mill) throws -> [String] {
    try ConvertedPage(html, "body: [main]\nstages: {skip: [page-body]}\nremove: [\(remove)]\n\(more)").blocks
  }

  private func remaining(_ remove: String, _ more: String = "") throws -> String {
    try blocks(remove, more).joined(separator: " | ")
  }

  @Test func aMatchIsTakenAcrossElements() throws {
    let all = "The wheel turned all night. | The sluice at noon (Photo: Ann Lee) | Advertisement The ferry"
    #expect(try remaining("{selector: p, part: ' Read more: .*$'}").hasPrefix(all))
    #expect(
      try remaining("{selector: p, part: 'Read more: The old'}").hasPrefix(
        "The wheel turned all night. mill |"))
  }

  @Test func whiteSpaceIsCollapsedAndGoesWithTheMatch() throws {
    #expect(try blocks(#"{selector: main, part: ' \(Photo: .+?\)'}"#).contains("The sluice at noon"))
    // A gap between words remains one.
    let html = "<main><p>one (X)\n two (X), three</p></main>"
    #expect(try blocks(#"{selector: p, part: '\(X\)'}"#, html: html) == ["one two , three"])
    #expect(try blocks(#"{selector: p, part: ' \(X\)'}"#, html: html) == ["one two, three"])
  }

  @Test func linesEndAtBlocksAndBreaks() throws {
    // The same for any element around the line.
    for selector in ["p", "main", "body", "'body, main, p'"] {
      let left = try blocks("{selector: \(selector), part: '^Advertisement$'}")
      #expect(left.contains("The ferry left the quay an hour late."), "\(selector): \(left)")
      #expect(!left.joined().contains("Advertisement"))
    }
    #expect(try remaining("{selector: b, part: 'more.*$'}").hasPrefix("The wheel turned all night. Read The"))
  }

  @Test func aBlockWithoutTextIsGone() throws {
    let html = "<main><h2>Ad</h2><ul><li>Ad<li>one</ul><p><a href=/x>Ad</a></p><p>two</p></main>"
    #expect(try blocks("{selector: main, part: '^Ad$'}", html: html) == ["one", "two"])
  }

  @Test func allMatchesAreTaken() throws {
    let html = "<main><p>One[1] two[23], three[4].</p></main>"
    #expect(try blocks(#"{selector: p, part: '\[\d+\]'}"#, html: html) == ["One two, three."])
    // The start of a line is not in the middle of it, and a match of nothing takes nothing.
    #expect(try blocks("{selector: p, part: '^O?'}", html: html) == ["ne[1] two[23], three[4]."])
    #expect(try blocks("{selector: p, part: 'x*'}", html: html) == ["One[1] two[23], three[4]."])
    // Two rules may want the same text.
    #expect(
      try blocks("{selector: p, part: 'ne.* tw'}, {selector: p, part: 'two.*$'}", html: html) == ["O"])
  }

  @Test func conditionsChooseTheElements() throws {
    let html = "<main><p>A cat</p><p>B cat</p><p>A dog <b class=x></b> cat</p></main>"
    #expect(
      try blocks("{selector: p, text: ^A, part: ' cat$'}", html: html) == ["A", "B cat", "A dog"])
    #expect(try blocks("{selector: p, nth: 2, part: ' cat'}", html: html) == ["A cat", "B", "A dog cat"])
    #expect(
      try blocks("{selector: .x, closest: p, part: cat}", html: html) == ["A cat", "B cat", "A dog"])
    #expect(try blocks("{selector: p, when: aside, part: cat}", html: html).count == 3)
  }

  @Test func keptTextStays() throws {
    let html = "<main><p>A cat</p><p class=k>B cat</p><p>C <i class=k>cat</i> cat</p></main>"
    #expect(
      try blocks("{selector: p, part: cat}", "keep: [.k]", html: html) == ["A", "B cat", "C cat"])
  }

  @Test func textDirectlyInAnElement() throws {
    #expect(
      try blocks("{selector: .box, own: true}").suffix(2)
        == ["Advertisement The ferry left the quay an hour late.", "A paragraph."])
    #expect(
      try blocks("{selector: .box, own: true, part: '^.*others$'}").suffix(2)
        == ["Loose words", "A paragraph."])
  }

  @Test func itIsExplained() throws {
    let rules = "body: [main]\nremove: [{selector: p, part: Advertisement}, {selector: p, part: Nothing}]"
    let explanation = try ConvertedPage(Self.mill, rules).explanation
    #expect(explanation.omissions.map(\.text) == ["Advertisement"])
    #expect(explanation.omissions.first?.line == 3)
    #expect(explanation.omissions.first?.origin.rule?.description == "p.yaml:3:10")
    #expect(explanation.idleRules.map(\.description) == ["p.yaml:3:46"])
  }

  @Test func aGuardedRuleTakesLittle() throws {
    let sentence = "The miller opened the sluice at five, and the wheel went round until noon. "
    let text = (0..<9).map { "<p class=n\($0)>\(sentence)\(sentence)</p>" }.joined()
    let html = "<title>x</title><article>\(text)<p>\(sentence) Advertisement</p></article>"
    let rules = #"remove: [{selector: p, part: ' The miller .*$'}, {selector: p, part: ' Advertisement$'}]"#
    #expect(try !ConvertedPage(html, rules).blocks.joined().contains("noon. The"))
    let guarded = try ConvertedPage(html, "guard: true\n" + rules)
    #expect(guarded.blocks.joined().contains("noon. The"))
    #expect(!guarded.blocks.joined().contains("Advertisement"))
    #expect(guarded.conversion.diagnostics.map(\.message).contains { $0.contains("it was left out") })
  }

  @Test func aPatternThatTakesTooManyStepsIsLeftOut() throws {
    let html = "<main><p>\(String(repeating: "a", count: 4_000))!</p></main>"
    let page = try ConvertedPage(html, "body: [main]\nremove: [{selector: p, part: '(a+)+$'}]")
    #expect(page.conversion.diagnostics.contains { $0.message.contains("too many steps") })
    #expect(page.blocks.joined().count > 4_000)
  }

  @Test func deepAndWidePagesTakeNoLonger() throws {
    let deep = String(repeating: "<div>a ", count: 20_000)
    let left = try blocks(
      "{selector: div, part: a}, {selector: 'div, main', own: true}", html: "<main>\(deep)")
    #expect(left.isEmpty)
  }
}
