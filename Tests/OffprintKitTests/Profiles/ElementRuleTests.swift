import Markup
import SiteProfile
import Testing

@testable import OffprintKit

/// The effects of body, keep, remove, cut and change on a page.
@Suite struct ElementRuleTests {
  private let story = """
    <nav>menu</nav><header><h1>Title</h1></header>
    <div class=hero>hero</div><p>between</p>
    <div class=text><p>one</p><p class=ad>ad</p><div class=more><p><a href=x>Read more on it</a></p></div><p>two</p></div>
    <footer>foot</footer>
    """

  @Test func theFirstBodyThatMatchesAnything() throws {
    let page = try ProfiledPage(story, "body: [.gone, .text, footer]")
    #expect(page.content == "one ad Read more on it two")
    #expect(page.warnings.isEmpty)
    #expect(page.marks.origin(of: 0).why == "the profile's body is elsewhere: .text")
    #expect(page.marks.origin(of: 0).rule?.description == "p.yaml:2:15")
  }

  @Test func regionsAreJoined() throws {
    #expect(try ProfiledPage(story, "body: [[.text, .hero]]").content == "hero one ad Read more on it two")
    // A missing region does not affect the others, and one inside another is not a second one.
    #expect(
      try ProfiledPage(story, "body: [[.gone, .text, .text p]]").content == "one ad Read more on it two")
  }

  @Test func aBodyThatIsNotThereIsLeftToOthers() throws {
    let page = try ProfiledPage(story, "body: [.gone, [.lost]]")
    #expect(page.content.isEmpty && page.unmarked.contains("one"))
    #expect(page.warnings == ["2:8 the rules for the body matched nothing: the generic stages decide"])
  }

  @Test func removing() throws {
    let rules = "body: [.text]\nremove:\n- .ad\n- {selector: a, text: '^Read more', closest: div}\n"
    #expect(try ProfiledPage(story, rules).content == "one two")
    #expect(
      try ProfiledPage(story, "body: [.text]\nremove: [{selector: p, text: '^t'}]").content
        == "one ad Read more on it")
    // A condition on the page.
    let condition = "body: [.text]\nremove: [{selector: .ad, when: WHEN}]"
    let met = condition.replacing("WHEN", with: "nav")
    #expect(try ProfiledPage(story, met).content == "one Read more on it two")
    let unmet = condition.replacing("WHEN", with: "aside")
    #expect(try ProfiledPage(story, unmet).content == "one ad Read more on it two")
  }

  @Test func anAncestorThatIsNotThereIsNotTaken() throws {
    let page = try ProfiledPage("<p>one</p><a>Read</a>", "remove: [{selector: a, closest: section}]")
    #expect(page.unmarked == "one Read")
    #expect(page.context.ruleHits.isEmpty)
  }

  @Test func aRegionInARemovedElementIsLeftOut() throws {
    let html = "<div class=text>one</div><aside><div class=text>two</div></aside><div class=more>three</div>"
    #expect(try ProfiledPage(html, "body: [.text]\nremove: [aside]").content == "one")
    // Unless the article is in no other.
    #expect(try ProfiledPage(html, "body: [aside .text, .more]\nremove: [aside]").content == "two")
    #expect(
      try ProfiledPage(html, "body: [.text]\nremove: [aside]\nkeep: [aside .text]").content == "one two")
    let sentence = "The miller opened the sluice at five, and the wheel went round until noon. "
    let text = (0..<9).map { "<p class=n\($0)>\(sentence)\(sentence)</p>" }.joined()
    let page = "<title>x</title><div class=text>one</div><article><div class=text>\(text)</div></article>"
    #expect(try ProfiledPage(page, "body: [.text]\nremove: [article]").content.contains("noon"))
  }

  @Test func keepingOutranksEverything() throws {
    let page = try ProfiledPage(story, "body: [.text]\nremove: [.more, .more a, nav]\nkeep: [.more, nav]")
    #expect(page.content == "menu one ad Read more on it two")
    #expect(page.marks.origin(of: 0).rank == .profile)
  }

  @Test func genericStagesMayStillFindFurnitureInside() throws {
    let page = try ProfiledPage(story, "body: [.text]\nkeep: [.more]")
    var marks = page.marks
    let id = marks.enter(Marks.Origin(stage: "x", why: "y"))
    let document = page.page.document
    for selector in ["nav", ".ad", ".more p"] {
      guard let node = document.first(try Selector(selector)) else { continue }
      marks.set(selector == "nav" ? .body : .furniture, at: Int(node.index), by: id)
    }
    let tree = TreeMarks(marks, in: document)
    let content = document.descendants(of: document.root)
      .filter { document.isText($0) && tree[$0].isContent }.map { document.data(of: $0) }
    #expect(content == ["one", "Read more on it", "two"])
  }

  @Test func cutting() throws {
    let html = """
      <p>zero</p><div class=b><p>one</p><div><p>two</p><h2>Stop here</h2><p>three</p></div><p>four</p></div>
      <div class=b><p>five</p></div><h2>Stop here too</h2>
      """
    #expect(try ProfiledPage(html, "body: [.b]\ncut: {after: h2}").content == "one two Stop here")
    #expect(try ProfiledPage(html, "body: [.b]\ncut: {before: h2}").content == "Stop here three four five")
    #expect(
      try ProfiledPage(html, "body: [.b]\ncut: [{after: {selector: p, text: '^three$'}}, {before: .b h2}]")
        .content
        == "Stop here three")
    #expect(try ProfiledPage(html, "body: [.b]\ncut: {after: h3}").content.hasPrefix("one two Stop"))
    // Without a body the page is cut.
    #expect(try ProfiledPage(html, "cut: {after: h2}").unmarked == "zero one two Stop here")
    // Kept elements stay.
    #expect(
      try ProfiledPage(html, "body: [.b]\ncut: {after: h2}\nkeep: [.b + .b]").content
        == "one two Stop here five")
  }

  @Test func changing() throws {
    let page = try ProfiledPage(
      """
      <div class=q>quote</div><span class=w>text</span>
      <div class=lazy><img src=blank.gif data-src="https://cdn.example/?u=a.jpg&w=1"><a data-full="big.jpg"></a></div>
      <figure><img></figure>
      """,
      """
      change:
      - {selector: .q, rename: blockquote}
      - {selector: .q, wrap: figure}
      - {selector: .w, unwrap: true}
      - {selector: img, attribute: src, from: data-src, after: 'u=', before: '&'}
      - {selector: .lazy, attribute: data-picture, from: 'a@data-full'}
      - {selector: p, rename: div}
      """)
    func change(_ selector: String) throws -> NodeChanges.Change? {
      page.page.document.first(try Selector(selector)).flatMap { page.marks.changes[$0] }
    }
    #expect(try change(".q")?.name == "blockquote")
    #expect(try change(".q")?.wrapper == "figure")
    #expect(try change(".w")?.isUnwrapped == true)
    #expect(try change(".lazy img")?.attributes == ["src": "a.jpg"])
    #expect(try change(".lazy")?.attributes == ["data-picture": "big.jpg"])
    #expect(try change("figure img") == nil)
  }

  @Test func markingGivesTheFieldToo() throws {
    let html =
      "<div class=b><p class=k>Kicker</p><h2>The <i>title</i></h2><p class=by>Ann Lee</p><p class=by>Bo Ray</p><p>one</p></div>"
    let rules = """
      body: [.b]
      change:
      - {selector: .k, mark: kicker}
      - {selector: h2, mark: title}
      - {selector: .by, mark: byline}
      """
    let page = try ProfiledPage(html, rules)
    #expect(page.content == "one")
    #expect(page.values("title") == ["The title"])
    #expect(page.values("kicker") == ["Kicker"])
    #expect(page.values("authors") == ["Ann Lee", "Bo Ray"])
    // Sources for a field take precedence.
    let stated = try ProfiledPage(html, "metadata: {authors: .none}\n" + rules)
    #expect(stated.values("authors").isEmpty)
  }

  @Test func theInnermostRuleDecides() throws {
    let html = "<div class=b><div class=x><p class=y>in</p><p>out</p></div></div>"
    let rules = "body: [.b]\nremove: [.x]\nchange: [{selector: .y, mark: body}]"
    #expect(try ProfiledPage(html, rules).content == "in")
  }

  @Test func whatMatchesIsCounted() throws {
    let page = try ProfiledPage(
      story, "body: [.text]\nremove: [p, .none]\ncut: {after: .ad}\nmetadata: {title: [.none, h1]}")
    let hits = page.context.ruleHits.map { "\($0.key.line):\($0.key.column) \($0.value)" }.sorted()
    #expect(hits == ["2:8 1", "3:10 5", "4:14 1", "5:12 1", "5:27 1"])
    let idle = page.context.profile?.placesOfPageRules.filter { page.context.ruleHits[$0] == nil }
    #expect(idle?.map(\.description) == ["p.yaml:3:13"])
  }

  @Test func textIsThatOfAReader() throws {
    let html = "<div class=b><p>Read<br>more<script>x</script> on\u{A0} <b>th</b>is</p><p>one</p></div>"
    #expect(
      try ProfiledPage(html, "body: [.b]\nremove: [{selector: p, text: '^Read more on this$'}]").content
        == "one")
  }

  /// A rule for labels does not remove a whole article because it contains one of the words.
  @Test func longElementsDoNotMatchATextRule() throws {
    let long = Array(repeating: "word", count: 2_000).joined(separator: " ")
    let page = try ProfiledPage("<div>Read \(long)</div>", "remove: [{selector: div, text: Read}]")
    #expect(page.context.ruleHits.isEmpty)
  }

  @Test func aPatternThatRunsAwayIsStopped() throws {
    let html = String(repeating: "<p>\(String(repeating: "a", count: 60))!</p>", count: 50)
    let page = try ProfiledPage(html, "remove: [{selector: p, text: '^(a+)+$'}]")
    #expect(
      page.warnings == ["2:10 a pattern of this rule took too many steps; it was left out from there on"])
  }
}
