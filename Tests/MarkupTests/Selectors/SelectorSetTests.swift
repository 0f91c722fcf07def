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

  @Test func findsClassesOfAnyLength() throws {
    let names = (1...40).map { String(repeating: "abcdefghi", count: 5).prefix($0) }
    let set = SelectorSet(try names.map { try Selector(".\($0)") } + names.map { try Selector("#\($0)") })
    for (place, name) in names.enumerated() {
      for value in ["\(name)", " \(name) x", "xxxxxxx\n\(name)\t", "&amp; \(name)", "\(name)\u{1} \(name) "] {
        let found = set.matches(in: pageOf("<!DOCTYPE html><p class='\(value)'>1</p>")).map(\.count)
        #expect(found.indices.filter { found[$0] == 1 } == [place], "\(value)")
      }
      let found = set.matches(in: pageOf("<!DOCTYPE html><p id='\(name)'>1</p><p id='\(name) '>")).map(
        \.count)
      #expect(found.indices.filter { found[$0] == 1 } == [names.count + place], "\(name)")
    }
  }

  @Test func classesWithControlCharactersCount() throws {
    let set = SelectorSet(try [".a\\1 b", ".b", "#a\\ b", "[class*='b c']"].map { try Selector($0) })
    let document = pageOf("<!DOCTYPE html><p class='a\u{1}b'>1</p><p class='b c' id='a b'>2</p>")
    #expect(set.matches(in: document).map(\.count) == [1, 1, 1, 1])
  }

  @Test func onlyTheNearTextsAreAskedFor() throws {
    let set = SelectorSet(
      try ["h2:contains('ab')", "div:contains('ab')", "p:contains('')"].map { try Selector($0) })
    let long = String(repeating: "<b>x</b>", count: 40)
    let document = pageOf(
      "<!DOCTYPE html><h2></h2><h2>a<i>b</i></h2><h2>a b</h2><div>a</div>b<div>\(long)ab</div><p>")
    #expect(set.matches(in: document).map(\.count) == [1, 1, 1])
  }
}
