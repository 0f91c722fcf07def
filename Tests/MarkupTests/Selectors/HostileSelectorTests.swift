import Markup
import Testing

/// Selectors and pages made to take long. Each bound is many times what a linear search takes.
@Suite(.serialized) struct HostileSelectorTests {
  private func time(_ selector: String, in document: Document) throws -> (count: Int, time: Duration) {
    let selector = try Selector(selector)
    var count = 0
    let time = ContinuousClock().measure { count = document.all(selector).count }
    return (count, time)
  }

  @Test(arguments: [
    "p:nth-child(2n+1)", "p:nth-last-child(3n of p)", "p:nth-last-of-type(2n)", "i ~ p", "i ~ p ~ p", "p + p",
    "p:has(~ b)", "p:not(:has(~ i))", "p:last-of-type", "p:only-of-type", "p:nth-child(2n of p)",
    "i ~ :is(i ~ p)",
  ])
  func manySiblings(_ selector: String) throws {
    let document = pageOf("<!DOCTYPE html><body>" + String(repeating: "<p></p>", count: 10_000))
    #expect(try time(selector, in: document).time < .seconds(5))
  }

  @Test(arguments: ["div:empty > p", "p:first-child", "p:nth-child(2)", "b + div > p"])
  func manyComments(_ selector: String) throws {
    let comments = String(repeating: "<!---->", count: 10_000)
    let document = pageOf(
      "<!DOCTYPE html><body><b></b>\(comments)<div>\(comments)" + String(repeating: "<p></p>", count: 10_000))
    #expect(try time(selector, in: document).time < .seconds(5))
  }

  @Test(arguments: [
    "i div div div b", "i > div div > div b", "div:has(b):has(u)", "div:contains(\"y\")",
    ":has(div b) :not(:has(u)) b", "div > div > div > div > div i",
  ])
  func deepPages(_ selector: String) throws {
    let document = pageOf(
      "<!DOCTYPE html><body>" + String(repeating: "<div>", count: 500)
        + String(repeating: "<b>xxxxxxxx</b>", count: 4_000))
    #expect(try time(selector, in: document).time < .seconds(5))
  }

  @Test func longChains() throws {
    let document = pageOf("<!DOCTYPE html><body>" + String(repeating: "<div>", count: 500))
    for combinator in [" ", ">", "~", "+"] {
      let chain = Array(repeating: "div", count: 10_000).joined(separator: combinator)
      #expect(try time(chain, in: document).time < .seconds(5))
    }
  }

  @Test func aLongClassIsReadOnceForManyChildren() throws {
    let document = pageOf(
      "<!DOCTYPE html><body class='\(String(repeating: "x ", count: 500_000))'>"
        + String(repeating: "<p></p>", count: 5_000))
    #expect(try time(".y p, .y > p, [class*=y] p, [class*=y] > p", in: document).time < .seconds(5))
  }

  @Test func limits() {
    #expect(throws: SelectorError.self) { try Selector(String(repeating: "div ", count: 25_000)) }
    for name in ["not", "is", "nth-child"] {
      let open = name == "nth-child" ? ":nth-child(1 of " : ":\(name)("
      let text = String(repeating: open, count: 3_000) + "p" + String(repeating: ")", count: 3_000)
      #expect(throws: SelectorError.self) { try Selector(text) }
    }
  }
}
