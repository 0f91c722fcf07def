import Testing

/// Inputs that have made Markdown parsers slow: those that cmark and commonmark.js publish, and our own.
enum HostileMarkdown {
  struct Shape: Sendable, CustomTestStringConvertible {
    var name: String
    /// A text with approximately this number of bytes.
    var text: @Sendable (Int) -> String

    init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
      self.name = name
      self.text = text
    }

    /// Makes an input of a repeated text.
    init(_ name: String, repeating unit: String) {
      self.init(name) { String(repeating: unit, count: $0 / unit.utf8.count) }
    }

    var testDescription: String { name }

    /// Makes an input with equal numbers of openers and closers.
    init(_ name: String, _ opener: String, _ middle: String, _ closer: String) {
      self.init(name) { size in
        let count = size / (opener.utf8.count + closer.utf8.count)
        return String(repeating: opener, count: count) + middle + String(repeating: closer, count: count)
      }
    }
  }

  static let all: [Shape] = [
    Shape("nested strong emphasis", "*a **a ", "b", " a** a*"),
    Shape("many emphasis closers", repeating: "a_ "),
    Shape("many emphasis openers", repeating: "_a "),
    Shape("many link closers", repeating: "a]"),
    Shape("many link openers", repeating: "[a"),
    Shape("alerts in one quotation", repeating: "> [!NOTE]\n"),
    Shape("mismatched openers and closers", repeating: "*a_ "),
    Shape("emphasis of one letter", repeating: "*a*b"),
    Shape("strong and emphasis", repeating: "***a** b* "),
    Shape(
      "a long run of stars",
      { String(repeating: "*", count: $0 / 2) + "a" + String(repeating: "*", count: $0 / 2) }),
    Shape("openers and closers, multiple of three", { "a**b" + String(repeating: "c* ", count: $0 / 3) }),
    Shape("openers and closers of emphasis by thirds", "a***", "b", "c* "),
    Shape("link openers and emphasis closers", repeating: "[ a_"),
    Shape("pattern [ (](", repeating: "[ (]("),
    Shape("pattern ![[]()", repeating: "![[]()"),
    Shape("hard link and emphasis", repeating: "**x [a*b**c*](d)"),
    Shape("nested brackets", "[", "a", "]"),
    Shape("nested images", "![", "a", "]()"),
    Shape("nested links", "[", "a", "](b)"),
    Shape("nested brackets of notes") { size in
      let nest = String(repeating: "[^", count: 300) + String(repeating: "]", count: 300)
      return "[^a]: b\n\n" + String(repeating: nest + " ", count: size / 901)
    },
    Shape("pattern [](", repeating: "[]("),
    Shape("backslashes in a link", { "[" + String(repeating: "\\", count: $0) }),
    Shape("many references") { size in
      var text = ""
      var number = 0
      while text.utf8.count < size / 2 {
        text += "[\(number)]: u\n"
        number += 1
      }
      return text + String(repeating: "[0] ", count: size / 8)
    },
    Shape("tags that others close", "<b>", "a", "</i>"),
    Shape("tags that their own close", "<b>", "a", "</b>"),
    Shape("tags that close behind emphasis") { size in
      "<b>*" + String(repeating: "<i>", count: size / 8) + String(repeating: "</b>", count: size / 8) + "*"
    },
    Shape("programs without an end", repeating: "<script>a "),
    Shape("formulas without an end", repeating: "<math>*a* "),
    Shape("blocks of HTML", repeating: "<i>\n\na\n\n"),
    Shape("open blocks of HTML", repeating: "<div>\n\na\n\n"),
    Shape("closed blocks of HTML", repeating: "<div>\n\na\n\n</div>\n\n"),
    Shape("different blocks of HTML", { size in (0..<size / 15).map { "<div>\($0)\n\na\n\n" }.joined() }),
    Shape("players", repeating: "a <video> "),
    Shape("paragraphs with players", repeating: "a<video>\n\n"),
    Shape("comments", repeating: "a <!---> "),
    Shape(
      "notes and their references",
      { size in
        (0..<size / 24).map { "[^\($0)]\n\n[^\($0)]: a\n\n" }.joined()
      }),
    Shape("nested notes", { String(repeating: "[^a]: ", count: $0 / 6) }),
    Shape("alerts", repeating: "> [!NOTE]\n> a\n\n"),
    Shape("tables of one column", repeating: "|a|\n|-|\n|b|\n\n"),
    Shape("cells", { "|a|\n|-|\n" + String(repeating: "|b|\n", count: $0 / 4) }),
    Shape("thematic breaks", repeating: "***\n"),
    Shape("headings", repeating: "#\n"),
    Shape("quotes side by side", repeating: ">a\n\n"),
    Shape("items side by side", repeating: "* \n"),
    Shape("hard line breaks", repeating: "a\\\n"),
    Shape("code in lines", repeating: "`a`"),
    Shape("nested block quotes", { String(repeating: "> ", count: $0 / 2) + "a" }),
    Shape(
      "nested lists",
      { size in
        var text = ""
        var depth = 0
        while text.utf8.count < size {
          text += String(repeating: "  ", count: depth) + "* a\n"
          depth += 1
        }
        return text
      }),
    Shape("nested lists on a line", repeating: "- "),
    Shape(
      "nested lists, then blank lines",
      { size in
        String(repeating: "- ", count: size / 4) + "a\n" + String(repeating: "\n", count: size / 2)
      }),
    Shape("nested empty items, blank lines", repeating: "- - - - - - - -\n\n"),
    Shape(
      "nested empty items, deeper",
      { size in
        String(repeating: "- ", count: 500) + "\n" + String(repeating: " \n", count: size / 2)
      }),
    Shape("items with tabs", repeating: "-\t"),
    Shape("items with tabs on lines", repeating: "-\t-\t-\t-\t-\t-\n"),
    Shape("quotes with items", repeating: "> - "),
    Shape("quotes with items on lines", repeating: "> - > - > - > -\n"),
    Shape(
      "quotes and a*",
      { size in
        String(repeating: ">", count: size / 2) + String(repeating: "a*\n", count: size / 6)
      }),
    Shape("a* in quotes", repeating: ">a*"),
    Shape(
      "quotes, then lazy lines",
      { size in
        String(repeating: "> ", count: 1000) + "a\n" + String(repeating: "a*\n", count: size / 3)
      }),
    Shape(
      "lists of all depths",
      { size in
        String(repeating: "* ", count: 50) + "a\n"
          + String(repeating: " \n" + String(repeating: " ", count: 98) + "b\n", count: size / 102)
      }),
    Shape("U+0000", { "abc" + String(repeating: "\u{0}", count: $0) + "de" }),
    Shape(
      "grave accents",
      { size in
        var text = ""
        var length = 1
        while text.utf8.count < size {
          text += "e" + String(repeating: "`", count: length)
          length += 1
        }
        return text
      }),
    Shape("grave accents without an end", repeating: "`a``"),
    Shape("unclosed links, angle", repeating: "[a](<b"),
    Shape("unclosed links", repeating: "[a](b"),
    Shape("unclosed links, title", repeating: "[a](b \"c"),
    Shape("unclosed links, titles of three kinds", repeating: "[a](b \"c[a](b 'c[a](b (c"),
    Shape("unclosed <!--", repeating: "a <!-- b\n"),
    Shape("unclosed <!--, one line", repeating: "</<!--"),
    Shape("unclosed <?", repeating: "<?"),
    Shape("unclosed <!A", repeating: "<!A "),
    Shape("unclosed CDATA", repeating: "<![CDATA["),
    Shape("tags in quotations", repeating: "<a b=\"<c d='"),
    Shape("tags in quotations, spaced", repeating: "<a b=\" ' c=\" ' "),
    Shape("tags with many attributes", repeating: "<a b c='"),
    Shape("addresses in angles", repeating: "<a:"),
    Shape(
      "empty lines in lists",
      { size in
        "- a\n" + String(repeating: " \n", count: size / 2) + "- b\n"
      }),
    Shape("code in a list", { "- ```\n" + String(repeating: "  a\n\n", count: $0 / 5) }),
    Shape(
      "reference definitions",
      { size in
        var text = ""
        var number = 0
        while text.utf8.count < size {
          text += "[\(number)]: u\n"
          number += 1
        }
        return text
      }),
    Shape("the same definition", repeating: "[a]: u\n\n"),
    Shape("definitions, unclosed titles", repeating: "[a]: u\n'b\n"),
    Shape(
      "reference collisions",
      { size in
        "[a]: /\(String(repeating: "u", count: size / 2))\n\n" + String(repeating: "[a]", count: size / 6)
      }),
    Shape(
      "long labels",
      { size in
        let label = String(repeating: "x", count: 990)
        return "[\(label)]: /u\n\n" + String(repeating: "[\(label)]", count: size / 992)
      }),
    Shape("long labels of brackets", repeating: "[a][\(String(repeating: "b", count: 900))"),
    Shape("labels without an end", repeating: "[a]["),
    Shape("bare hosts", repeating: "www.a_"),
    Shape("bare hosts in underscores", repeating: "_www.a"),
    Shape("bare addresses", repeating: "http://"),
    Shape("bare addresses in parentheses", repeating: "(http://a)"),
    Shape("closing parentheses", { "http://a" + String(repeating: ")", count: $0) }),
    Shape("semicolons", { "http://a" + String(repeating: "&a;", count: $0 / 3) }),
    Shape("mail", repeating: "a@b.c"),
    Shape("mail with a colon", repeating: ":a@b.c "),
    Shape("mail without a space", repeating: "a@"),
    Shape("long local part", repeating: "a.b_"),
    Shape("dollar signs", repeating: "$a "),
    Shape("double dollar signs", repeating: "$$a $"),
    Shape("references to characters", repeating: "&a&#1"),
    Shape("tables side by side", repeating: "|a|\n|-|\n"),
    Shape(
      "wide table",
      { size in
        String(repeating: "a|", count: size / 4) + "\n" + String(repeating: "-|", count: size / 4) + "\na\n"
      }),
    Shape(
      "wide table, many rows",
      { size in
        String(repeating: "a|", count: size / 12) + "\n" + String(repeating: "-|", count: size / 12) + "\n"
          + String(repeating: "a\n", count: size / 3)
      }),
    Shape(
      "almost a table",
      { size in
        String(repeating: "|", count: size / 2) + "\n" + String(repeating: "-|\n", count: size / 6)
      }),
    Shape("delimiter rows", repeating: "-|-\n:-\n"),
    Shape("footnotes", repeating: "[^a]: [^a] "),
    Shape("footnotes on lines", repeating: "[^a]: b\n[^a]\n"),
    Shape("setext underlines", repeating: "[a\n=\n"),
    Shape("thematic breaks that are none", repeating: "* * * a "),
    Shape("strikethrough", repeating: "~a ~~b "),
    Shape("backslashes", repeating: "\\"),
    Shape("white space", { size in String(repeating: " ", count: size) + "a" }),
    Shape("tabs in items", { size in "- a\n" + String(repeating: "\t\t\t\t\n", count: size / 5) }),
    Shape("blank lines", repeating: "\n"),
  ]
}
