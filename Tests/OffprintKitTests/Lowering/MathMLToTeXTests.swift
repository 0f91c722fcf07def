import OffprintKit
import Testing

@Suite("MathML of pages becomes TeX")
struct MathMLToTeXTests {
  private func tex(_ mathML: String, display: Bool = false) throws -> Math {
    let html = "<p>a</p><math\(display ? " display=block" : "")>\(mathML)</math><p>b</p>"
    for block in try lowered(html) {
      if case .math(let math) = block { return math }
      if case .paragraph(let inlines) = block {
        for case .math(let math) in inlines { return math }
      }
    }
    Issue.record("no formula")
    return Math("")
  }

  @Test(
    "parts of formulas",
    arguments: [
      ("<mi>a</mi><mo>≠</mo><mn>0</mn>", "a \\neq 0"),
      ("<mi> a </mi> <msup> <mi>x</mi> <mn> 2 </mn> </msup> <mo>+</mo> <mi>b</mi>", "ax^{2} + b"),
      ("<mo>−</mo><mi>b</mi><mo>±</mo><msqrt><mi>d</mi></msqrt>", "-b \\pm \\sqrt{d}"),
      (
        "<mfrac><mn>1</mn><mi>n</mi></mfrac><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi>"
          + "</munderover><msub><mi>x</mi><mi>i</mi></msub>", "\\frac{1}{n}\\sum_{i = 1}^{n}x_{i}"
      ),
      ("<mroot><mi>x</mi><mn>3</mn></mroot>", "\\sqrt[3]{x}"),
      ("<mi>α</mi><mi>β</mi><mi>x</mi>", "\\alpha\\beta x"),
      ("<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>", "\\sin x"),
      (
        "<munder><mo>lim</mo><mrow><mi>n</mi><mo>→</mo><mi>∞</mi></mrow></munder><msub><mi>a</mi><mi>n</mi></msub>",
        "\\lim_{n \\to \\infty}a_{n}"
      ),
      ("<msub><mi>p</mi><mi>group</mi></msub>", "p_{\\mathrm{group}}"),
      ("<msub><mi>r</mi><mtext>top 10%</mtext></msub>", "r_{\\text{top 10\\%}}"),
      (
        "<mi mathvariant=bold>v</mi><mo>∈</mo><msup><mi>ℝ</mi><mn>3</mn></msup>",
        "\\mathbf{v} \\in \\mathbb{R}^{3}"
      ),
      (
        "<mi>𝒙</mi><mo>,</mo><mi>𝔖</mi><mo>,</mo><mi>𝟐</mi><mo>,</mo><mi>𝝎</mi>",
        "\\boldsymbol{x},\\mathfrak{S},\\mathbf{2},\\boldsymbol{\\omega}"
      ),
      (
        "<mover><mi>x</mi><mo>^</mo></mover><mover accent=true><mrow><mi>A</mi><mi>B</mi></mrow><mo>→</mo></mover>",
        "\\hat{x}\\overrightarrow{AB}"
      ),
      (
        "<munder><munder><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mo>⏟</mo></munder><mi>n</mi></munder>",
        "\\underbrace{a + b}_{n}"
      ),
      ("<mover><mo>=</mo><mtext>def</mtext></mover>", "\\overset{\\text{def}}{=}"),
      ("<mi>A</mi><mover><mo>→</mo><mi>f</mi></mover><mi>B</mi>", "A \\xrightarrow{f} B"),
      ("<mi>f</mi><mo>′</mo><mo>(</mo><mi>x</mi><mo>)</mo>", "f'(x)"),
      ("<msup><mi>f</mi><mo>′</mo></msup>", "f^{\\prime}"),
      (
        "<msup><mrow><mo>(</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>)</mo></mrow><mn>2</mn></msup>",
        "\\left(\\frac{a}{b}\\right)^{2}"
      ),
      (
        "<mo stretchy=false>(</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo stretchy=false>)</mo>",
        "(\\frac{a}{b})"
      ),
      ("<mo>(</mo><mfrac linethickness=0><mi>n</mi><mi>k</mi></mfrac><mo>)</mo>", "\\binom{n}{k}"),
      ("<msup><msup><mi>x</mi><mi>a</mi></msup><mi>b</mi></msup>", "{x^{a}}^{b}"),
      ("<mfenced open='[' close=']' separators=';'><mi>a</mi><mi>b</mi><mi>c</mi></mfenced>", "[a;b;c]"),
      (
        "<mmultiscripts><mi>C</mi><mn>6</mn><none></none><mprescripts></mprescripts><mn>6</mn><mn>12</mn></mmultiscripts>",
        "{}_{6}^{12}C_{6}"
      ),
      ("<mn>1,000</mn><mspace width=1em></mspace><mn>2</mn>", "1{,}000\\quad 2"),
      ("<menclose notation=box><mi>x</mi></menclose>", "\\boxed{x}"),
      ("<mo>{</mo><mi>x</mi><mo>|</mo><mi>x</mi><mo>&gt;</mo><mn>0</mn><mo>}</mo>", "\\{x|x > 0\\}"),
    ])
  func parts(mathML: String, expected: String) throws {
    #expect(try tex(mathML).value == expected)
  }

  private static let rows =
    "<mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr>"

  @Test(
    "tables",
    arguments: [
      ("<mtable>\(rows)</mtable>", "\\begin{matrix} a & b \\\\ c & d \\end{matrix}"),
      ("<mo>(</mo><mtable>\(rows)</mtable><mo>)</mo>", "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}"),
      ("<mo>|</mo><mtable>\(rows)</mtable><mo>|</mo>", "\\begin{vmatrix} a & b \\\\ c & d \\end{vmatrix}"),
      (
        "<mi>f</mi><mo>=</mo><mo>{</mo><mtable columnalign='left left'>\(rows)</mtable>",
        "f = \\begin{cases} a & b \\\\ c & d \\end{cases}"
      ),
      (
        "<mtable columnalign='right left'>\(rows)</mtable>",
        "\\begin{aligned} a & b \\\\ c & d \\end{aligned}"
      ),
      (
        "<mtable columnalign='right center'>\(rows)</mtable>",
        "\\begin{array}{rc} a & b \\\\ c & d \\end{array}"
      ),
      (
        "<mtable><mlabeledtr><mtd><mtext>(7)</mtext></mtd><mtd><mi>a</mi></mtd></mlabeledtr></mtable>",
        "a \\tag{7}"
      ),
      (
        "<mtable><mlabeledtr><mtd><mo>(</mo><mo>⋆</mo><mo>)</mo></mtd><mtd><mi>a</mi></mtd></mlabeledtr></mtable>",
        "a \\qquad (\\star)"
      ),
    ])
  func tables(mathML: String, expected: String) throws {
    #expect(try tex(mathML, display: true).value == expected)
  }

  @Test("the MathML is kept; what has no equivalent stays MathML")
  func beside() throws {
    let known = try tex("<mi>x</mi>")
    #expect(known.notation == .tex)
    #expect(known.mathML == "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>")
    let unknown = try tex("<mstack><mn>1</mn></mstack>")
    #expect(unknown.notation == .mathML)
    #expect(unknown.mathML == nil)
  }

  @Test("nothing in a page's MathML becomes a command of its own")
  func commands() throws {
    let math = try tex("<mtext>\\input{x} $ ^^5c</mtext><mi>\\write</mi><mo>\\def</mo><mn>\\x</mn>")
    #expect(
      math.value
        == "\\text{\\textbackslash{}input\\{x\\} \\$ \\textasciicircum{}\\textasciicircum{}5c}\\mathrm{\\backslash write}"
        + "\\backslash def\\backslash x")
  }

  @Test(
    "unusual formulas are valid TeX",
    arguments: [
      ("<mi>a</mi><mo>^</mo>", "a\\hat{}"),
      ("<msup><mi>x</mi><mn>2</mn></msup><mo>°</mo>", "x^{2}{}^{\\circ}"),
      ("<mfenced open='a' close='b'><mfrac><mn>1</mn><mn>2</mn></mfrac></mfenced>", "a\\frac{1}{2}b"),
      ("<munder><mo>→</mo><mo>]</mo></munder>", "\\xrightarrow[{]}]{}"),
      (
        "<mtable columnalign='}x left'><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mo>[</mo></mtd>"
          + "</mtr></mtable>", "\\begin{array}{cl} a & b \\\\ {}[ \\end{array}"
      ),
    ])
  func unusual(mathML: String, expected: String) throws {
    #expect(try tex(mathML).value == expected)
  }

  @Test("accents around accents take no more time than their size")
  func nested() throws {
    let depth = 90
    let formula =
      String(repeating: "<mover>", count: depth) + "<mo>∑</mo>"
      + String(repeating: "<mo>^</mo></mover>", count: depth)
    #expect(try tex(formula).value.hasPrefix("{{"))
  }

  @Test("many broken tags in a formula need no deep stack")
  func broken() throws {
    let math = Math(String(repeating: "<>", count: 200_000), notation: .mathML)
    try onSmallStack { _ = written(Article(content: [.math(math)]), by: MarkdownWriter()) }
  }

  @Test("formats write what they hold")
  func formats() throws {
    let math = try tex("<msup><mi>q</mi><mn>2</mn></msup>")
    let article = Article(content: [.paragraph([.math(math)])])
    #expect(written(article, by: MarkdownWriter()) == "$q^{2}$\n")
    #expect(
      written(article, by: XHTMLWriter()).contains(
        " class=\"tex\" alttext=\"q^{2}\"><msup><mi>q</mi><mn>2</mn></msup></math>"))
    #expect(written(article, by: JSONWriter()).contains("\"value\": \"q^{2}\", \"mathml\": \"<math "))
  }

  @Test("MathML with unknown elements next to TeX is not written")
  func unsafe() {
    let math = Math("q", mathML: "<math><mi>q</mi><script>x</script></math>")
    let output = written(Article(content: [.math(math)]), by: XHTMLWriter())
    #expect(!output.contains("script"))
    #expect(output.contains("<code class=\"math tex\">q</code>"))
  }
}
