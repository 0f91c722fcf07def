import Foundation
import Markup
import OffprintKit
import OffprintWorkbench
import Testing

/// What is served, and how it is kept from doing anything.
@Suite struct ServingTests {
  @Test(arguments: [
    "page/1", "page/-1", "page/0/", "page/0/../../x", "page/../../../../etc/passwd", "page/%2e%2e/",
    "page/0x0", "page/",
    "workbench.js/", "../workbench.js", "etc/passwd", "api/start", "article/x", "index.html",
  ])
  func nothingElseIsServed(_ path: String) async throws {
    let pages = try TrialPages()
    #expect(await pages.get(path, from: try pages.workbench()).status == 404)
  }

  @Test func everyResponseForbidsWhatItDoesNotNeed() async throws {
    let pages = try TrialPages()
    let workbench = try pages.workbench()
    for path in ["", "workbench.css", "workbench.js", "article", "page/0", "gone"] {
      let response = await pages.get(path, from: workbench)
      let policy = try #require(response.headers["content-security-policy"])
      #expect(policy.hasPrefix("default-src 'none'"), "\(path)")
      #expect(response.headers["x-content-type-options"] == "nosniff")
      #expect(response.headers["referrer-policy"] == "no-referrer")
      #expect(response.headers["cache-control"] == "no-store")
      #expect(response.headers["access-control-allow-origin"] == nil)
    }
    for path in ["article", "page/0"] {
      let policy = await pages.get(path, from: workbench).headers["content-security-policy"] ?? ""
      #expect(!policy.contains("script-src"))
      #expect(!policy.contains("font-src"))
      #expect(policy.contains("sandbox allow-same-origin"))
      #expect(!policy.contains("allow-scripts"))
    }
  }

  @Test func callsNeedTheirArguments() async throws {
    let pages = try TrialPages()
    let workbench = try pages.workbench()
    func status(_ call: String, _ values: JSONValue) async -> Int {
      await pages.post(call, values, to: workbench).status
    }
    #expect(await status("convert", .object([])) == 400)
    #expect(await status("convert", .array([])) == 400)
    #expect(
      await status("convert", .object([JSONMember("text", .string("")), JSONMember("page", .number("7"))]))
        == 400)
    #expect(
      await status(
        "insert", .object([JSONMember("text", .string("")), JSONMember("action", .string("run"))])) == 400)
    #expect(await status("gone", .object([])) == 404)
    let element = JSONValue.object([
      JSONMember("text", .string("")), JSONMember("page", .number("0")),
      JSONMember("element", .number("999999")),
    ])
    #expect(await status("propose", element) == 400)
  }

  /// A page that tries everything.
  static let hostile = TrialPages.page(
    head: """
      <base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
      <link rel="stylesheet" href="https://evil.example/a.css"><link rel="dns-prefetch" href="//evil.example">
      <style>@import "https://evil.example/b.css"; p { background: URL(https://evil.example/c.png); color: red }</style>
      <style>a { b: "<!--</STYLE ><script>alert(1)</script>" }</style><script src="https://evil.example/d.js"></script>
      """,
    end: """
      <img src="https://evil.example/e.png" onerror="alert(1)" name="body" alt="a picture"><img src="data:image/png;base64,AAAA">
      <img src="data:image/svg+xml,<svg onload=alert(1)>" srcset="https://evil.example/f.png 2x">
      <form name="documentElement" action="https://evil.example/g"><input name="attributes" value="x" autofocus onfocus="alert(1)">
      <button formaction="javascript:alert(1)">Send</button><textarea>t</textarea></form>
      <a href="javascript:alert(1)" ping="https://evil.example/h" onclick="alert(1)">link</a>
      <iframe srcdoc="<script>alert(1)</script>"></iframe><object data="https://evil.example/i"></object><embed src="j">
      <svg onload="alert(1)"><style><img src=x onerror=alert(1)></style><script>alert(1)</script><a xlink:href="javascript:1">s</a></svg>
      <math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>
      <video poster="https://evil.example/k" src="l" autoplay></video><table background="https://evil.example/m"><tr><td>cell</td></tr></table>
      <p style="background:url(https://evil.example/n)">styled</p><p style="color: green">green</p><p style="b\\61 ckground: u\\72l(//evil.example)">escaped</p>
      <x"y onclick=alert(1)>odd</x"y><my-card data-x="1" is="z">card</my-card><noscript><img src=x onerror=alert(1)></noscript>
      <template><script>alert(1)</script></template><xmp></xmp><script>alert(1)</script></xmp><plaintext><script>alert(1)</script>
      """)

  @Test(arguments: ["", "styles"])
  func aPageIsInert(_ query: String) async throws {
    let pages = try TrialPages()
    let response = await pages.get("page/0", query, from: try pages.workbench([Self.hostile]))
    #expect(response.status == 200)
    Self.expectInert(response.body)
    let text = String(decoding: response.body, as: UTF8.self)
    for word in ["a picture", "cell", "styled", "green", "escaped", "card", "link", "Send"] {
      #expect(text.contains(word))
    }
    #expect(text.contains("color: green") == (query == "styles"))
    #expect(text.contains("data:image/png;base64,AAAA"))
  }

  @Test(arguments: [
    ("p { background: Url(//e.example/a) }", "p { background: no-Url(//e.example/a) }"),
    ("@Import '//e.example/b';@IMPORT 'c';", "no-@Import '//e.example/b';no-@IMPORT 'c';"),
    (
      "a { b: -webkit-Image-Set('d' 1x) iMAGE(e) SRC(f) }",
      "a { b: -webkit-no-Image-Set('d' 1x) no-iMAGE(e) no-SRC(f) }"
    ),
    ("a { b: url(\u{301}) }", "a { b: no-url(\u{301}) }"),
    (
      "p::before { content: \"ß Ü\" } img { color: CURL }",
      "p::before { content: \"ß Ü\" } img { color: CURL }"
    ),
  ])
  func stylesReferToNothing(_ style: String, _ expected: String) async throws {
    let pages = try TrialPages()
    let page = TrialPages.page(head: "<style>\(style)</style>")
    let response = await pages.get("page/0", "styles", from: try pages.workbench([page]))
    #expect(String(decoding: response.body, as: UTF8.self).contains("<style>\(expected)</style>"))
  }

  @Test func theArticleIsInert() async throws {
    let pages = try TrialPages()
    let workbench = try pages.workbench([Self.hostile])
    let text =
      "offprint: 1\npublication: M\nmatch: {hosts: [mill.example]}\nkeep: [body]\nstages: {skip: [page-body]}\n"
    let found = try await pages.call("convert", ["text": .string(text), "page": .number("0")], of: workbench)
    let article = try #require(found["article"]?.text)
    #expect(article.contains("a picture"))
    Self.expectInert(Array("<body>\(article)".utf8))
  }

  @Test func injectionVectorsAreInert() async throws {
    let suites = ProcessInfo.processInfo.environment["OFFPRINT_SUITES"] ?? "../shared/suites"
    guard let data = try? Data(contentsOf: URL(filePath: "\(suites)/xss/vectors.json")) else {
      print("skipped: no suite xss")
      return
    }
    let vectors = try JSONParser.parse(Array(data), file: "vectors.json")["vectors"]?.items ?? []
    #expect(vectors.count > 100)
    let pages = try TrialPages()
    let texts = vectors.map { "<!DOCTYPE html><html><body>" + ($0["payload"]?.text ?? "") }
    let workbench = try pages.workbench(texts)
    for number in texts.indices {
      let response = await pages.get("page/\(number)", "styles", from: workbench)
      #expect(response.status == 200)
      Self.expectInert(response.body, texts[number])
    }
  }

  /// Parses markup as a browser does, and expects only what is harmless.
  private static func expectInert(_ bytes: [UInt8], _ source: String = "") {
    let document = Document(parsing: bytes)
    let active: Set<String> = [
      "script", "iframe", "frame", "object", "embed", "applet", "link", "base", "form", "input", "button",
      "textarea", "select",
      "svg", "math", "video", "audio", "source", "template", "noscript", "plaintext", "xmp", "portal",
    ]
    for id in document.descendants(of: document.root) where document.isElement(id) {
      let name = document.tagName(of: id) ?? ""
      #expect(!active.contains(name), "\(name) of \(source)")
      #expect(document.namespace(of: id) == .html)
      for (attribute, value) in document.attributes(of: id) {
        let attribute = document.text(of: attribute)
        #expect(!attribute.hasPrefix("on"), "\(attribute) of \(source)")
        #expect(
          ![
            "href", "srcset", "srcdoc", "action", "formaction", "ping", "poster", "background", "data",
            "name", "http-equiv",
            "content", "is", "autofocus", "target",
          ].contains(attribute), "\(attribute) of \(source)")
        if attribute == "src" {
          #expect(value.hasPrefix("data:image/") && !value.hasPrefix("data:image/svg"), "\(source)")
        }
        if attribute == "style" {
          #expect(!value.lowercased().contains("url") && !value.contains("\\"), "\(source)")
        }
      }
      if name == "style" {
        let style = document.textContent(of: id).lowercased()
        #expect(!style.replacing("no-url(", with: "").contains("url("), "\(source)")
        #expect(
          !style.replacing("@no-import", with: "").replacing("no-@import", with: "").contains("@import"),
          "\(source)")
      }
    }
  }
}
