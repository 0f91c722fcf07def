import OffprintKit
import Testing

@Suite("Program text of pages")
struct CodeLoweringTests {
  @Test(
    "numbers of lines are no program text",
    arguments: [
      // Chroma's table and its spans, styles only, rows of flex boxes, a table without any class.
      """
      <table class=lntable><tr><td class=lntd><pre><code><span class=lnt>1
      </span><span class=lnt>2
      </span></code></pre></td><td class=lntd><pre><code>a
      b
      </code></pre></td></tr></table>
      """,
      """
      <pre><code><span class=line><span class=ln>1</span><span class=cl>a
      </span></span><span class=line><span class=ln>2</span><span class=cl>b
      </span></span></code></pre>
      """,
      """
      <pre><code><span style="display:flex"><span style="user-select:none;color:gray">1</span><span>a
      </span></span><span style="display:flex"><span style="user-select:none;color:gray">2</span><span>b
      </span></span></code></pre>
      """,
      "<pre><div class=r><span>7</span><div>a</div></div><div class=r><span>8</span><div>b</div></div></pre>",
      "<pre><span class='hl-line-number'>1 </span>a\n<span class='hl-line-number'>2 </span>b</pre>",
      "<table><tr><td><pre>1\n2</pre></td><td><pre>a\nb</pre></td></tr></table>",
      """
      <table class=file>
      <tr><td class="line-number" data-line-number=1></td> <td class="blob-code">a</td></tr>
      <tr><td class="line-number" data-line-number=2></td> <td class="blob-code">b</td></tr></table>
      """,
      "<table><tr><td class=nums><div>1</div><div>2</div></td><td class=code><div>a</div><div>b</div></td></tr></table>",
    ])
  func gutters(html: String) throws {
    #expect(try lowered(html) == [.code(CodeBlock(value: "a\nb"))])
  }

  @Test(
    "lines that only a style sheet separates",
    arguments: [
      "<pre><code><span data-line>a</span><span data-line>b</span></code></pre>",
      "<pre><code><span class=line><i>a</i></span><span class='line new'>b</span></code></pre>",
      "<div><div class='line n1'><code>a</code></div><div class='line n2'><code>b</code></div></div>",
    ])
  func lines(html: String) throws { #expect(try lowered(html) == [.code(CodeBlock(value: "a\nb"))]) }

  @Test("spaces that keep indentation are plain")
  func spaces() throws {
    #expect(try lowered("<pre>a\n&nbsp; b</pre>") == [.code(CodeBlock(value: "a\n  b"))])
  }

  @Test("numbers that do not count on, and a table of numbers alone, are program text")
  func numbers() throws {
    #expect(
      try lowered("<pre><p><b>4</b> a</p><p><b>9</b> b</p></pre>") == [.code(CodeBlock(value: "4 a\n9 b"))])
    #expect(
      try lowered("<table><tr><td class=ln><pre>1</pre></td></tr></table>") == [.code(CodeBlock(value: "1"))])
  }

  @Test(
    "the language is read from classes and bars",
    arguments: [
      ("<pre class='hl ruby block'>a</pre>", "ruby"),
      ("<pre class='sourceCode numberLines haskell'>a</pre>", "haskell"),
      (
        "<pre><div><div>Python</div><div><button>Copy</button></div></div><div><code>a</code></div></pre>",
        "python"
      ),
      ("<pre><div><span>C++</span><button>Run</button></div><code>a</code></pre>", "cpp"),
    ])
  func languages(html: String, language: String) throws {
    #expect(try lowered(html) == [.code(CodeBlock(language: language, value: "a"))])
  }

  @Test("a bar without a language goes, and text beside a button stays")
  func bars() throws {
    #expect(try lowered("<pre><div><button>Copy</button></div>a</pre>") == [.code(CodeBlock(value: "a"))])
    #expect(
      try lowered("<pre><div>apples <button>Copy</button></div>a</pre>")
        == [.code(CodeBlock(value: "apples \na"))])
  }

  @Test(
    "code that is set as a block is one",
    arguments: [
      "<p>x</p><code class='hl block'>\n  a <a href=/n>b</a>\n</code><p>y</p>",
      "<p>x</p><div><code style='white-space: pre'>a b</code></div><p>y</p>",
    ])
  func blocks(html: String) throws {
    #expect(try lowered(html)[1] == .code(CodeBlock(value: "a b")))
  }

  @Test("code in a line is none, whatever its class")
  func inline() throws {
    #expect(try loweredText("<p>x <code class=block>a</code></p>") == [.text("x "), .code("a")])
  }

  @Test("several code elements in one pre are its lines")
  func severalElements() throws {
    #expect(
      try lowered("<pre><code><span>for x in y:</span></code><code>    print(x)</code></pre>")
        == [.code(CodeBlock(value: "for x in y:\n    print(x)"))])
    #expect(
      try lowered("<pre><code>a</code> <code>b</code></pre>") == [.code(CodeBlock(value: "a b"))])
  }
}
