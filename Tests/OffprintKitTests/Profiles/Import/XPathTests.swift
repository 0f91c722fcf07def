import Markup
import Testing

@testable import OffprintKit

@Suite struct XPathTests {
  @Test func steps() throws {
    #expect(
      try XPath("//div[@id='a']/p")
        == .path(
          isAbsolute: true,
          [
            XPath.Step(
              axis: .child, test: .name("div"),
              predicates: [
                .operation(
                  .equal, .path(isAbsolute: false, [XPath.Step(axis: .attribute, test: .name("id"))]),
                  .string("a"))
              ], isDeep: true),
            XPath.Step(axis: .child, test: .name("p")),
          ]))
    #expect(try XPath("..") == .path(isAbsolute: false, [XPath.Step(axis: .parent, test: .node)]))
  }

  @Test func operatorsBindAsTheStandardSays() throws {
    func name(_ name: String) -> XPath {
      .path(isAbsolute: false, [XPath.Step(axis: .child, test: .name(name))])
    }
    #expect(
      try XPath("a or b and c") == .operation(.or, name("a"), .operation(.and, name("b"), name("c"))))
    #expect(try XPath("android") == name("android"))
    #expect(try XPath("a - 1") == .operation(.minus, name("a"), .number(1)))
    #expect(try XPath("a-1") == name("a-1"))
  }

  @Test(arguments: ["", "//", "//div[", "//div[@]", "//div]", "//a:b", "id('x'", "'x", "//p[foo::a]", "//p)"])
  func faults(_ text: String) {
    #expect(throws: XPath.Fault.self) { try XPath(text) }
  }

  @Test func nestingIsBounded() {
    let deep = String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000)
    #expect(throws: XPath.Fault.self) { try XPath(deep) }
    let predicates = String(repeating: "a[", count: 100_000)
    #expect(throws: XPath.Fault.self) { try XPath(predicates) }
  }

  @Test func sizesAreBounded() throws {
    let long = "//a[" + Array(repeating: "@b", count: 10_000).joined(separator: " or ") + "]"
    #expect(throws: XPath.Fault.self) { try XPath(long) }
    let selves = try XPath("//a" + String(repeating: "/descendant-or-self::a", count: 100))
    #expect(throws: ImportReason.nested) { try XPathSelector.target(selves) }
    let places = try XPath(String(repeating: "a[", count: 30) + "b" + String(repeating: "][1]", count: 30))
    #expect(throws: ImportReason.self) { try XPathSelector.target(places) }
  }

  @Test(arguments: [
    ("//div", "div"),
    ("//DIV[@class='a b']/p", "div[class=\"a b\"] > p"),
    ("//div//p", "div p"),
    ("//*[@id=\"x\"]", "[id=\"x\"]"),
    ("/html/body/main", ":root > body > main"),
    ("//p[contains(@class, 'lead')]", "p[class*=\"lead\"]"),
    ("//p[contains(concat(' ', normalize-space(@class), ' '), ' lead ')]", "p.lead"),
    ("//ul/li[2]", "ul > li:nth-child(2 of li)"),
    ("//div[@id='a'][last()]", "div[id=\"a\"]:nth-last-child(1 of div[id=\"a\"])"),
    ("//li[position() > 1]", "li:nth-child(n+2 of li)"),
    ("//p[not(@id)]", "p:not([id])"),
    ("//p[@a or @b]", "p:is([a], [b])"),
    ("//p[a/@href]", "p:has(> a[href])"),
    ("//p[.//a[contains(@href, 'x')]]", "p:has(a[href*=\"x\"])"),
    ("//p[contains(., 'Read')]", "p:contains(\"Read\")"),
    ("//a[@id='x']/parent::p", "p:has(> a[id=\"x\"])"),
    ("//a[@id='x']/..", "*:has(> a[id=\"x\"])"),
    ("//h2/following-sibling::p", "h2 ~ p"),
    ("//h2/following-sibling::*[1]", "h2 + *"),
    ("//h2/preceding-sibling::p", "p:has(~ h2)"),
    ("//p[preceding-sibling::h2]", "p:is(h2 ~ *)"),
    ("//a[ancestor::nav]", "a:is(nav *)"),
    ("//a | //b", "a, b"),
    ("(//a | //b)/i", ":is(a, b) > i"),
  ])
  func selectors(_ text: String, _ selector: String) throws {
    let target = try XPathSelector.target(try XPath(text))
    #expect(target == XPathTarget(selector: selector))
    _ = try Selector(selector)
  }

  @Test func whatIsMoreThanASelector() throws {
    func target(_ text: String) throws -> XPathTarget { try XPathSelector.target(try XPath(text)) }
    #expect(try target("(//p)[1]") == XPathTarget(selector: "p", nth: 1))
    #expect(try target("(//p)[last()]/@id") == XPathTarget(selector: "p", nth: -1, attribute: "id"))
    #expect(try target("//a/ancestor::div[1]") == XPathTarget(selector: "a", closest: "div"))
    #expect(try target("//p[text()='A (b)']") == XPathTarget(selector: "p", text: "^A \\(b\\)$"))
    #expect(try target("//p/text()") == XPathTarget(selector: "p", isText: true))
    #expect(try target("//@datetime") == XPathTarget(selector: "[datetime]", attribute: "datetime"))
  }

  @Test(arguments: [
    ("//p[text()='x']/b", ImportReason.nested), ("//p/following::b", .axis),
    ("//a/ancestor::p[2]", .position),
    ("h1", .neverMatches), ("//p[0]", .neverMatches), ("//p[count(a) > 1]", .function),
    ("//p/text()[1]", .textNode),
  ])
  func whatIsNone(_ text: String, _ reason: ImportReason) throws {
    let expression = try XPath(text)
    #expect(throws: reason) { try XPathSelector.target(expression) }
  }
}
