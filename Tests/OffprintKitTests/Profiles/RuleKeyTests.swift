import SiteProfile
import Testing

@testable import OffprintKit

/// Keys of element rules beyond selector and text.
@Suite struct RuleKeyTests {
  private let page = "<body><p>one</p><h2>Related</h2><p>two</p><p>three</p>"

  @Test(arguments: [(1, "one"), (3, "three"), (-1, "three"), (4, "")])
  func nthIsCountedOverThePage(_ nth: Int, _ removed: String) throws {
    let result = try ProfiledPage(page, "remove: [{selector: p, nth: \(nth)}]")
    #expect(result.texts { $0 == .furniture } == removed)
  }

  @Test func aCutCanEndBeforeItsElement() throws {
    let result = try ProfiledPage(page, "body: [body]\ncut: {end: h2}")
    #expect(result.texts { $0 == .furniture } == "Related two three")
  }

  @Test func anAddressIsRewritten() throws {
    let html = "<img src='/w200/a.jpg'><img src='/b.jpg'>"
    let rules =
      "change: [{selector: img, attribute: src, from: src, pattern: '/w(\\d)00/', replace: '/$1000$$/'}]"
    let result = try ProfiledPage(html, rules)
    let document = result.page.document
    let values = document.descendants(of: document.root).compactMap {
      result.marks.changes[$0]?.attributes["src"]
    }
    #expect(values == ["/2000$/a.jpg"])
  }

  @Test func anAttributeIsLeftOut() throws {
    let result = try ProfiledPage("<p class=x>a", "change: [{selector: p, removeAttribute: class}]")
    let document = result.page.document
    let changes = document.descendants(of: document.root).compactMap { result.marks.changes[$0] }
    #expect(changes.map(\.removedAttributes) == [["class"]])
  }

  @Test func aFallbackYieldsToWhatIsFoundOtherwise() throws {
    let result = try ProfiledPage("<p class=a>x", "metadata: {deck: {from: [.a], fallback: true}}")
    var marks = result.marks
    #expect(marks.finding("deck")?.value == "x")
    marks.find("deck", "generic", at: nil, by: marks.enter(Marks.Origin(stage: "s", why: "w")))
    #expect(marks.finding("deck")?.value == "generic" && Findings.metadata(marks).deck == "generic")
  }

  @Test func aGuardedRuleTakesNoText() throws {
    let sentence = "The miller opened the sluice at five, and the wheel went round until noon. "
    let text = (0..<9).map { "<p class=n\($0)>\(sentence)\(sentence)</p>" }.joined()
    let html = "<title>x</title><nav><a href=/>Home</a></nav><article>\(text)</article>"
    let rules = "remove: [article, nav]"
    #expect(try ProfiledPage(html, rules).texts { $0 == .furniture }.contains("miller"))
    let guarded = try ProfiledPage(html, "guard: true\n" + rules)
    #expect(guarded.texts { $0 == .furniture } == "Home")
    #expect(guarded.warnings.count == 1)
  }
}
