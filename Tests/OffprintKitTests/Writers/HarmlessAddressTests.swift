import OffprintKit
import Testing

/// Addresses and formulas that must not reach a program which opens the output.
struct HarmlessAddressTests {
  private func link(_ url: String) -> Block { .paragraph([.link(Link(url: url, children: [.text("x")]))]) }

  private func image(_ url: String) -> Block { .paragraph([.image(Image(url: url, alt: "x"))]) }

  @Test(
    "addresses of schemes that do no more than show, dial or fetch, and relative ones, stay",
    arguments: [
      "http://a.example/", "HTTPS://a.example/", "mailto:a@a.example", "tel:+4122", "ftp://a.example/b",
      "xmpp:a@a.example",
      "magnet:?xt=urn:btih:1", "geo:46.2,6.1", "b.html", "/b", "#b", "?b=1", "//a.example/b", "a/b:c",
      "./a:b",
    ])
  func harmless(url: String) {
    #expect(markdown(link(url)).hasPrefix("[x]("), "\(url)")
    #expect(written(Article(content: [link(url)]), by: XHTMLWriter()).contains("href=\""), "\(url)")
  }

  @Test(
    "all others are text, whatever hides their scheme",
    arguments: [
      "javascript:a", "java\tscript:a", " \u{1}vbscript:a", "data:text/html,a", "file:///etc/hosts", "FILE:b",
      "smb://a/b",
      "ms-settings:a", "ms-msdt:/id", "search-ms:query=a", "vscode://a/b", "intent:#Intent;end", "ldap://a/b",
      "ssh://a",
      "gopher://a", "chrome://a", "x-a.b+c:d", "blob:https://a.example/1", "view-source:https://a.example",
      "\\\\a\\b",
      "/\\a/b", "\\/a/b", "C:\\a.png",
    ])
  func harmful(url: String) {
    #expect(markdown(link(url)) == "x", "\(url)")
    #expect(!written(Article(content: [link(url)]), by: XHTMLWriter()).contains("href="), "\(url)")
    #expect(
      !String(decoding: pandoc(Article(content: [link(url)])), as: UTF8.self).contains("\"Link\""), "\(url)")
  }

  @Test("of addresses that hold what they name, those of pictures without programs stay, in pictures")
  func data() {
    for type in ["png", "jpeg", "gif", "webp", "avif"] {
      #expect(markdown(image("data:image/\(type);base64,AAAA")) == "![x](data:image/\(type);base64,AAAA)")
      #expect(markdown(link("data:image/\(type);base64,AAAA")) == "x")
    }
    #expect(markdown(image("data:image/svg+xml,a")) == "x")
    #expect(markdown(image("data:image/pngx,a")) == "x")
  }

  @Test(
    "pandoc gets no picture from outside the folder that it runs in",
    arguments: [
      "/a.png", "../a.png", "a/../../b.png", "%2e%2e/a.png", "%2Fa.png", "..\\a.png", "a/..%5C..%5Cb.png",
      "///a.png",
      "//./a.png", "file:a.png", "c:a.png", "c%3A/a.png", "\\\\a\\b.png", "///etc/a.png", "./../a.png",
    ])
  func pandocPictures(url: String) {
    let figure = Block.figure(Figure(images: [Image(url: url, alt: "x")]))
    let document = String(decoding: pandoc(Article(content: [image(url), figure])), as: UTF8.self)
    #expect(!document.contains("a.png") && !document.contains("b.png"), "\(document)")
  }

  @Test(
    "pandoc gets the pictures of the web and of the folder",
    arguments: [
      "https://a.example/a.png", "//a.example/a.png", "a.png", "./b/a.png", "b/../a.png",
      "data:image/png;base64,AA",
    ])
  func harmlessPandocPictures(url: String) {
    #expect(String(decoding: pandoc(Article(content: [image(url)])), as: UTF8.self).contains("\"Image\""))
  }

  private static let unsafe = [
    "\\input{/etc/hosts}", "\\input /etc/hosts", "a\\write18{b}", "\\immediate\\openout1=a", "\\include{a}",
    "\\@@input a",
    "\\begin{input}a\\end{input}", "\\begin{ input }", "\\csname inp\\string ut\\endcsname",
    "\\catcode`!=0 !input a",
    "^^5cinput{a}", "\\^^69nput{a}", "\\filedump{a}", "\\BVerbatimInput{a}", "\\\\\\input{a}",
    "\\includegraphics{a}", "\\directlua{a}", "\\luaexec{a}",
    "\\href{javascript:a}{b}",
    "\\href{\\x}{b}", "\\url{file:a}", "\\mmlToken{mi}[href=\"a:b\"]{x}", "\\lstinputlisting{a}",
    "\\input@x{a}", "\\inputencoding{a}", "\\subfileinclude{a}", "\\embedfile{a}", "\\readdef{a}\\b",
    "\\ReadFileAsLines a", "\\loadglsentries{a}", "\\usetheme{a}", "\\font\\b=a", "\\includemedia{a}{b}",
  ]

  @Test("formulas that read, write or lead elsewhere are program text", arguments: unsafe)
  func unsafeFormulas(tex: String) throws {
    let article = Article(content: [.paragraph([.math(Math(tex))]), .math(Math(tex))])
    for bytes in [pandoc(article), Array(written(article, by: MarkdownWriter()).utf8)] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("\"Math\"") && !text.contains("$"), "\(text)")
      #expect(text.contains(tex.split(separator: "\\").last.map(String.init)?.prefix(4) ?? ""), "\(text)")
    }
  }

  @Test(
    "other formulas are formulas",
    arguments: [
      "\\frac{a}{b}", "\\mathrm{input}", "\\mathopen{(}", "\\spread", "a^{b^{c}}",
      "\\begin{aligned}a&=b\\end{aligned}",
      "\\displaystyle x",
      "\\text{write}", "a \\\\ input", "\\href{https://a.example/}{b}", "\\mathfrak{use}",
    ])
  func harmlessFormulas(tex: String) {
    #expect(
      String(decoding: pandoc(Article(content: [.math(Math(tex))])), as: UTF8.self).contains("\"Math\""),
      "\(tex)")
  }
}
