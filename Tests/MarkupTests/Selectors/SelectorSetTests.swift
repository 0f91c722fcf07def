import Markup
import Testing

@Suite struct SelectorSetTests {
  @Test func givesTheRulesOfEachElementInOrder() throws {
    let document = pageOf("<!DOCTYPE html><div class='b a' id=x><p lang=en>1</p></div><p id=y>2</p>")
    let set = SelectorSet(
      try ["p", "#x p", ".a, .b, div", ":is(.a, .b) > [lang]", "div ~ p", "video", "*"].map {
        try Selector($0)
      })
    var lines: [String] = []
    set.forEachMatch(in: document) { id, rule in lines.append("\(document.tagName(of: id) ?? "") \(rule)") }
    let all = [
      "html 6", "head 6", "body 6", "div 2", "div 6", "p 0", "p 1", "p 3", "p 6", "p 0", "p 4", "p 6",
    ]
    #expect(lines == all)
  }

  @Test func ancestorsOfTheScopeCount() throws {
    let document = pageOf("<!DOCTYPE html><main id=m><div class=c><p><b>1</b></p></div></main><b>2</b>")
    let set = SelectorSet(try ["#m b", ".c b", ":scope > p", "b"].map { try Selector($0) })
    let scope = try #require(document.first(Selector(".c")))
    #expect(set.matches(in: document, below: scope).map(\.count) == [1, 1, 1, 1])
    #expect(set.matches(in: document).map(\.count) == [1, 1, 0, 2])
  }

  @Test func quirksModeFoldsCase() throws {
    let set = SelectorSet(try [".AD", "#Main p", "div.Ad > p"].map { try Selector($0) })
    let html = "<div class='x aD' id=main><p>1</p></div>"
    #expect(set.matches(in: pageOf(html)).map(\.count) == [1, 1, 1])
    #expect(set.matches(in: pageOf("<!DOCTYPE html>\(html)")).map(\.count) == [0, 0, 0])
  }

  @Test func aListOfNoneMatchesNothing() {
    #expect(SelectorSet([]).matches(in: pageOf("<p>1</p>")).isEmpty)
  }
}
