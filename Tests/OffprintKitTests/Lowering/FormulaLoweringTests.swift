import OffprintKit
import Testing

@Suite("Formulas of pages")
struct FormulaLoweringTests {
  private static let katex = """
    <span class="katex"><span class="katex-mathml"><math><semantics><mi>q</mi><annotation
    encoding="application/x-tex">q^2</annotation></semantics></math></span><span class="katex-html"
    aria-hidden="true"><span class="mord">q</span><span class="vlist">2</span></span></span>
    """

  @Test(
    "what a program has set is read from its source, once",
    arguments: [
      katex, "<span class='math-inline' data-math='q^2'><span class=katex-html>q2</span></span>",
      "<span data-tex='q^2'>q2</span>", "<span class=ql-formula data-value='q^2'>q2</span>",
      "<mjx-container class=MathJax><mjx-math data-latex='q^2'><mjx-mi data-latex=q>q</mjx-mi></mjx-math></mjx-container>",
      "<span class=MathJax_Preview>q2</span><span class=MathJax data-mathml='<math><mi>q</mi></math>'>q2</span>"
        + "<script type='math/tex'>q^2</script>",
      "<span class=mwe-math-element><span style='display:none'><math alttext='{\\displaystyle q^2}'><mi>q</mi></math>"
        + "</span><img alt='{\\displaystyle q^2}' class=mwe-math-fallback-image-inline src=q.svg></span>",
      "<math alttext='q^2' class=ltx_Math><mi>q</mi></math>",
      "<math><mi>q</mi><annotation encoding=TeX>q^2</annotation></math>",
      "<math-renderer class=js-inline-math>$q^2$</math-renderer>", "<d-math>q^2</d-math>",
      "<span class='math inline'>q^2</span>",
      "<span class=math-container>$q^2$</span>", "<span class=math-tex>\\(q^2\\)</span>",
      "<span class=mathjax-tex>\\(q^2\\)</span>",
      "<span class=filter_mathjaxloader_equation><span class=nolink>\\( q^2 \\)</span></span>",
      "<tex-math>\\documentclass{minimal}\\begin{document}$$q^2$$\\end{document}</tex-math>",
      "<img src='https://latex.example.com/svg.image?%5Cinline%20q%5E2'>",
      "<img src='https://blog.example.com/latex.php?latex=q%5E2&bg=ffffff' alt=''>",
      "<img src='https://chart.example.com/chart?cht=tx&chl=q%5E2'>",
    ])
  func sources(html: String) throws {
    let inlines = try loweredText("<p>a \(html) b</p>")
    guard inlines.count == 3, case .math(let math) = inlines[1] else {
      return #expect(Bool(false), "\(inlines)")
    }
    #expect(math.notation == .tex && math.value == "q^2")
    #expect(inlines[0] == .text("a ") && inlines[2] == .text(" b"))
  }

  @Test(
    "what is displayed is a block",
    arguments: [
      "<span class=katex-display>\(katex)</span>", "<div class='math-block' data-math='q^2'>q2</div>",
      "<mjx-container display=true><mjx-assistive-mml><math><annotation encoding=TeX>q^2</annotation></math>"
        + "</mjx-assistive-mml></mjx-container>",
      "<div class=MathJax_Display><span class=MathJax>q2</span></div><script type='math/tex; mode=display'>q^2</script>",
      "<p><img src='https://tex.example.com/formula/%5Cdisplaystyle%20q%5E2' alt='\\displaystyle q^2'></p>",
    ])
  func displayed(html: String) throws {
    let found = try lowered("<p>a</p>\(html)<p>b</p>")
    #expect(found.count == 3)
    guard case .math(let math)? = found.dropFirst().first else { return #expect(Bool(false), "\(found)") }
    #expect(math.value.hasSuffix("q^2"))
  }

  @Test("attributes that only switch something hold no formula")
  func switches() throws {
    let html = "<p>a <span data-math=inline>b</span> <span data-value='c_d'>e</span></p>"
    #expect(try loweredText(html) == [.text("a b e")])
  }

  @Test("words to be read out are no TeX")
  func spoken() throws {
    let found = try loweredText("<p><math alttext='q squared'><mi>q</mi></math></p>")
    guard case .math(let math)? = found.first else { return #expect(Bool(false), "\(found)") }
    #expect(math.value == "q")
  }

  @Test("a formula that MathJax has only painted is read from the paint")
  func painted() throws {
    let html = """
      <mjx-container><mjx-math><mjx-mfrac><mjx-frac><mjx-num><mjx-mi><mjx-c class="mjx-c1D45E TEX-I"></mjx-c></mjx-mi>
      </mjx-num><mjx-dbox><mjx-row><mjx-den><mjx-msubsup><mjx-mi><mjx-c>r</mjx-c></mjx-mi><mjx-script><mjx-mn>2</mjx-mn>
      <mjx-spacer></mjx-spacer><mjx-mi>i</mjx-mi></mjx-script></mjx-msubsup></mjx-den></mjx-row></mjx-dbox></mjx-frac>
      </mjx-mfrac></mjx-math></mjx-container>
      """
    let expected =
      "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mfrac><mrow><mi>q</mi></mrow><mrow><msubsup><mrow><mi>r</mi>"
      + "</mrow><mrow><mi>i</mi></mrow><mrow><mn>2</mn></mrow></msubsup></mrow></mfrac></math>"
    #expect(try loweredText("<p>\(html)</p>") == [.math(Math("\\frac{q}{r_{i}^{2}}", mathML: expected))])
  }

  @Test("an equation of LaTeXML keeps its number")
  func numbered() throws {
    let html = """
      <table class="ltx_equation ltx_eqn_table"><tr><td></td><td><math alttext="\\displaystyle q=r" display="block"></math>
      </td><td></td><td><span class="ltx_tag">(4)</span></td></tr><tr><td><math alttext="\\displaystyle s"></math></td><td>
      <math alttext="\\displaystyle=t^{2}"></math></td></tr></table>
      """
    #expect(try lowered(html) == [.math(Math("q=r \\tag{4}")), .math(Math("s =t^{2}"))])
  }

  private static let mathJax = "<script src='https://cdn.example.com/mathjax@3/tex-chtml.js'></script>"

  @Test(
    "pages that load a script for it have TeX in their text",
    arguments: [
      mathJax, "<script defer src='/js/contrib/auto-render.min.js'></script>",
      "<script type='text/x-mathjax-config'>x</script>", "<script>window.MathJax = {}</script>",
      "<script>addEventListener('load', () => renderMathInElement(document.body))</script>",
    ])
  func textual(script: String) throws {
    let html = "<head>\(script)</head><p>So $q_1 + q_2$ and \\(r\\), <em>with $s$</em>.</p>"
    #expect(
      try loweredText(html) == [
        .text("So "), .math(Math("q_1 + q_2")), .text(" and "), .math(Math("r")), .text(", "),
        .emphasis([.text("with "), .math(Math("s"))]), .text("."),
      ])
  }

  @Test(
    "prices are no formulas",
    arguments: [
      "It costs $5 for one and $9 for two.", "From $5/$9 on, or 10$.", "A $ and a $ b", "$5 (or US$) a year",
    ])
  func prices(text: String) throws {
    #expect(try loweredText("\(Self.mathJax)<p>\(text)</p>") == [.text(text)])
  }

  @Test("delimiters of displayed formulas, and environments, part a paragraph")
  func textualDisplay() throws {
    let html = """
      \(Self.mathJax)<p>a $$q<br>=r$$ b</p><p>\\[s\\]</p><p>\\begin{align}t &amp;= u\\end{align}</p><h2>On $$v$$</h2>
      <pre>$w$</pre><p>\\$5 <code>$x$</code></p>
      """
    #expect(
      try lowered(html) == [
        .paragraph([.text("a ")]), .math(Math("q =r")), .paragraph([.text(" b")]), .math(Math("s")),
        .math(Math("\\begin{align}t &= u\\end{align}")),
        .heading(Heading(depth: 2, children: [.text("On "), .math(Math("v"))])),
        .code(CodeBlock(value: "$w$")),
        .paragraph([.text("$5 "), .code("$x$")]),
      ])
  }

  @Test("three dollar signs stand on either side of a formula amid text")
  func threeDollarSigns() throws {
    let inlines = try loweredText("\(Self.mathJax)<p>So $$$q_1 < 2$$$ is, and $$$ is not.</p>")
    #expect(inlines == [.text("So "), .math(Math("q_1 < 2")), .text(" is, and $$$ is not.")])
  }

  @Test("without such a script dollar signs are dollar signs")
  func plain() throws {
    #expect(try loweredText("<p>So $q_1$ is.</p>") == [.text("So $q_1$ is.")])
  }
}
