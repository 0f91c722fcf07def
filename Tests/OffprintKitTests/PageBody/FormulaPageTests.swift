import OffprintKit
import Testing

@Suite("Formulas among the text that the model chooses")
struct FormulaPageTests {
  private func text(_ middle: String) throws -> String {
    let html = """
      <title>On tanks</title><body><nav><a href=/>Home</a> <a href=/news>News</a></nav><article class=post><h1>On tanks</h1>
      <p>The three tanks of the barge are filled one after the other, and the barge lies even when the last is full.</p>
      \(middle)
      <p>Nobody on the quay has ever worked it out, since the skipper goes by the sound that the pump makes at the end.</p>
      </article><footer>All rights reserved</footer></body>
      """
    return written(try genericArticle(of: html), by: MarkdownWriter())
  }

  @Test(
    "a formula in a wrapper of its own stays",
    arguments: [
      "<div class=equation><math display=block><mi>q</mi><mo>∈</mo><mi>Q</mi></math></div>",
      "<p>It takes <span class=eq><math><mi>q</mi><mo>∈</mo><mi>Q</mi></math></span> hours to fill them when the pump is new and clean.</p>",
      "<div><div><mjx-container display=true><mjx-math aria-hidden=true><mjx-mi>q</mjx-mi></mjx-math><mjx-assistive-mml>"
        + "<math><mi>q</mi><mo>∈</mo><mi>Q</mi></math></mjx-assistive-mml></mjx-container></div></div>",
    ])
  func wrapped(html: String) throws {
    let found = try text(html)
    #expect(found.components(separatedBy: "q \\in Q").count == 2)
  }

  @Test(
    "a formula in a box by itself stays with its source",
    arguments: [
      "<div class=eq><div class=eq__content><span class=mathjax-tex>$$q \\in Q$$</span></div><div class=no>(3)</div></div>",
      "<div class=latex-rendered data-attrs='{\"persistentExpression\":\"q \\\\in Q\",\"id\":\"A\"}'></div>",
      "<p>It is <span class=token>\(Self.katex)<span>\u{FEFF}</span></span> that counts when the pump is new and clean.</p>",
    ])
  func sources(html: String) throws { #expect(try text(html).contains("q \\in Q")) }

  private static let katex =
    "<span class=katex><span class=katex-mathml><math><annotation encoding='application/x-tex'>q \\in Q</annotation></math>"
    + "</span><span class=katex-html aria-hidden=true>q</span></span>"

  @Test("a sentence is not cut at its formulas")
  func sentence() throws {
    let formula = "<span class=katex><span class=katex-html aria-hidden=true>q</span></span>"
    let source = formula.replacing("class=katex>", with: "class=katex data-tex='q_1'>")
    let found = try text(
      "<p>If \(source) is full then \(source) is not, so \(source) holds what is left.</p>")
    #expect(found.contains("If $q_1$ is full then $q_1$ is not, so $q_1$ holds what is left."))
  }
}
