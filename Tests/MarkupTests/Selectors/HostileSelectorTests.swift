import Markup
import Testing

/// Selectors and pages designed to hang.
@Suite(.serialized, .timeLimit(.minutes(5))) struct HostileSelectorTests {
  private func expectAgreement(_ selectors: [String], in document: Document) throws {
    let selectors = try selectors.map { try Selector($0) }
    let found = SelectorSet(selectors).matches(in: document)
    for (selector, found) in zip(selectors, found) { #expect(document.all(selector) == found) }
  }

  private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test func manySiblings() throws {
    try expectAgreement(
      [
        "p:nth-child(2n+1)", "p:nth-last-child(3n of p)", "p:nth-last-of-type(2n)", "i ~ p", "i ~ p ~ p",
        "p + p",
        "p:has(~ b)", "p:not(:has(~ i))", "p:last-of-type", "p:only-of-type", "p:nth-child(2n of p)",
        "i ~ :is(i ~ p)", "p:first-child", "p:lang(en)", "p:dir(rtl)",
        ":nth-last-child(2n+1 of :nth-child(2n of p))", ":read-write",
      ],
      in: pageOf("<!DOCTYPE html><body>\(many("<p></p>", 5_000))"))
  }

  @Test func manyComments() throws {
    let comments = many("<!---->", 3_000)
    try expectAgreement(
      ["div:empty > p", "p:first-child", "p:nth-child(2)", "b + div > p", "b ~ div:has(> p + p)"],
      in: pageOf("<!DOCTYPE html><body><b></b>\(comments)<div>\(comments)\(many("<p></p>", 3_000))"))
  }

  @Test func deepPages() throws {
    try expectAgreement(
      [
        "i div div div b", "i > div div > div b", "div:has(b):has(u)", "div:contains(\"y\")",
        ":has(div b) :not(:has(u)) b", "div > div > div > div > div i", "b:lang(en)", "b:dir(rtl)",
        "b:not(i b, i > div b)",
      ],
      in: pageOf("<!DOCTYPE html><body>\(many("<div>", 500))\(many("<b>xxxxxxxx</b>", 1_000))"))
  }

  @Test func longChains() throws {
    let document = pageOf("<!DOCTYPE html><body>\(many("<div>", 500))")
    for combinator in [" ", ">", "~", "+"] {
      try expectAgreement([Array(repeating: "div", count: 2_000).joined(separator: combinator)], in: document)
    }
  }

  @Test func aLongClassIsReadOnceForManyChildren() throws {
    try expectAgreement(
      [".y p", ".y > p", "[class*=y] p", "[class*=y] > p", "[class~=y] > p", ":not(.y) > p"],
      in: pageOf("<!DOCTYPE html><body class='\(many("x ", 50_000))'>\(many("<p></p>", 2_000))"))
  }

  @Test func manyAttributesAreReadOnceForManyChildren() throws {
    let attributes = (0..<5_000).map { "a\($0)" }.joined(separator: " ")
    try expectAgreement(
      [".y > p", "#y > p", "[y] > p", "[y] p", "p:lang(en)", "p:dir(rtl)"],
      in: pageOf("<!DOCTYPE html><body \(attributes)>\(many("<p></p>", 2_000))"))
  }

  @Test func limits() {
    #expect(throws: SelectorError.self) { try Selector(many("div ", 25_000)) }
    for open in [":not(", ":is(", ":nth-child(1 of "] {
      #expect(throws: SelectorError.self) { try Selector(many(open, 3_000) + "p" + many(")", 3_000)) }
    }
  }
}
