import OffprintKit
import TestSupport
import Testing

/// Drawings that try to run, load or link something: what is written of them only shows.
struct HostileDrawingTests {
  private static let shape = "<path d='M0 0h9v9z' fill='red'/>"

  private func made(_ body: String, attributes: String = "") -> Drawing? {
    Drawing(
      file: Array(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='300' \(attributes)>\(body)\(Self.shape)</svg>"
          .utf8))
  }

  private func text(_ drawing: Drawing?) -> String { String(decoding: drawing?.markup ?? [], as: UTF8.self) }

  @Test(
    "only the shape is left",
    arguments: [
      "<script>alert(1)</script>", "<script href='https://a.example/x.js'/>",
      "<script xlink:href='data:,alert(1)'/>",
      "<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>",
      "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
      "<h:div xmlns:h='http://www.w3.org/1999/xhtml'><h:script>alert(1)</h:script></h:div>",
      "<SCRIPT>alert(1)</SCRIPT>",
      "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='x'/></foreignObject>",
      "<set attributeName='href' to='javascript:alert(1)'/>",
      "<animate attributeName='href' values='javascript:alert(1)'/>",
      "<animateTransform onbegin='alert(1)'/>",
      "<handler xmlns='http://www.w3.org/2001/xml-events'>x</handler>",
      "<use href='https://a.example/x.svg#x'/>", "<use xlink:href='data:image/svg+xml,x#x'/>", "<use/>",
      "<use href='#none'/>", "<use href='javascript:alert(1)'/>", "<image href='https://a.example/x.png'/>",
      "<image href='data:image/svg+xml,%3Csvg/%3E'/>", "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>",
      "<image href='data:image/png;base64,PHN2Zy8+'/>", "<image xlink:href='javascript:alert(1)'/>",
      "<image/>",
      "<feImage href='https://a.example/x.png'/>", "<metadata><x/></metadata>",
      "<?xml-stylesheet href='x.css'?>",
      "<!-- <script>alert(1)</script> -->", "<style>@import url(https://a.example/x.css);</style>",
      "<style>@import 'https://a.example/x.css';</style>",
      "<style>path { fill: url(https://a.example/x.svg#x) }</style>",
      "<style>@font-face { font-family: x; src: url(https://a.example/x.woff) }</style>",
      "<style>path { background: url(https://a.example/x) ; behavior: url(x.htc); -moz-binding: url(x.xml) }</style>",
      "<style>path { fill: u\\72l(https://a.example/x) }</style>",
      "<style>path { width: expression(alert(1)) }</style>",
      "<style>path { fill: image-set('x.png' 1x) }</style>",
      "<style>p/**/ath{fill:url(/**/https://a.example/x)}</style>",
      "<style type='text/x'>path { fill: red }</style>",
      "<unknown/>", "<video src='x'/>", "<cursor href='x'/>", "<tref xlink:href='x.svg#x'/>",
      "<mpath href='#x'/>",
    ])
  func hostileElements(body: String) {
    #expect(
      text(made(body)) == """
        <svg xmlns="http://www.w3.org/2000/svg" width="300"><path d="M0 0h9v9z" fill="red"/></svg>
        """)
  }

  @Test(
    "only harmless attributes are left",
    arguments: [
      "onload='alert(1)'", "onclick='alert(1)'", "ONLOAD='alert(1)'", "x:onload='alert(1)' xmlns:x='urn:x'",
      "ev:event='load' xmlns:ev='http://www.w3.org/2001/xml-events'", "xml:base='https://a.example/'",
      "href='#x'", "xlink:href='javascript:alert(1)'", "style='fill:url(https://a.example/x)'",
      "style='fill:url(&quot;https://a.example/#x&quot;)'", "style='background-image:url(#x)'",
      "style='fill:url(java&#10;script:alert(1))'", "style='-moz-binding:url(#x)'",
      "style='behavior:url(#x)'",
      "style='fill:u\\72l(x)'", "style='fill:red;}path{fill:url(x)' fill='url(x)'", "style='@import x'",
      "style='fill:var(--x, url(https://a.example))'", "style='--x:url(#a)'",
      "fill='url(https://a.example/#x)'",
      "fill='url(x#x)'", "fill='url( &apos;x#x&apos; )'", "mask='url(data:image/svg+xml,x#x)'",
      "filter='url(//a.example#x)'", "clip-path='URL(x)'", "marker-end='url(javascript:alert(1))'",
      "cursor='url(x)'", "fill='url(#a)) url(x'", "fill='/**/url(x)'", "fill='attr(x)'",
      "fill='&#1632;url(x)'",
      "fill='red&#59;x:url(x)'", "class='a{b'", "id='a b'", "attributeName='x'", "requiredExtensions='x'",
      "xmlns:xlink2='x'", "style='width:expression(alert(1))'", "fill=\"url('\"", "fill='url('",
      "fill='rgb(1'",
    ])
  func hostileAttributes(attribute: String) throws {
    let drawing = try #require(made("<g \(attribute)><rect width='5'/></g>"))
    #expect(DrawingFaults.of(drawing.markup).isEmpty)
    let left = text(drawing).split(separator: "<").first { $0.hasPrefix("g") }
    #expect(left == "g>" || left == "g style=\"fill:red\">", "\(text(drawing))")
  }

  @Test func linksBecomeGroups() {
    let drawing = made(
      "<a href='javascript:alert(1)' fill='red'><text>Go <a xlink:href='https://a.example'>on</a></text></a>")
    #expect(text(drawing).contains("<g fill=\"red\"><text>Go <tspan>on</tspan></text></g>"))
  }

  @Test(
    "what is not well-formed, shows nothing or may become large is no drawing",
    arguments: [
      "", "x", "<svg>", "<svg/>", "<svg width='9'><path d='M0 0h9'/></svg>",
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "<svg xmlns='http://www.w3.org/2000/svg'><defs><rect/></defs></svg>",
      "<html xmlns='http://www.w3.org/1999/xhtml'><svg xmlns='http://www.w3.org/2000/svg'><rect/></svg></html>",
      "<!DOCTYPE svg [<!ENTITY a 'x'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&a;</text></svg>",
      "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&a;</text></svg>",
      "<!DOCTYPE svg [<!ATTLIST rect x CDATA '1'>]><svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>",
      "<svg xmlns='http://www.w3.org/2000/svg'><text>&a;</text></svg>",
      "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>Words</p></foreignObject><rect/></svg>",
      "<svg xmlns='http://www.w3.org/2000/svg'><switch><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>Words</p></foreignObject><text>[Not shown]</text></switch></svg>",
      "<svg xmlns='http://www.w3.org/2000/svg'><g id='a'><use href='#a'/></g><rect/></svg>",
      "<svg xmlns='http://www.w3.org/2000/svg'><style>g{fill:url(#a)}</style><pattern id='a'><rect/></pattern><rect/></svg>",
    ])
  func noDrawings(source: String) {
    #expect(Drawing(file: Array(source.utf8)) == nil)
  }

  @Test(
    "references that multiply the drawing are refused",
    arguments: [
      ("<use href='#%'/>", ""), ("<rect fill='url(#%)'/>", "pattern"), ("<rect mask='url(#%)'/>", "mask"),
      ("<g stroke='url(#%)'><rect/><rect/><rect/></g>", "pattern"),
    ])
  func bombs(reference: String, tag: String) {
    let name = tag.isEmpty ? "g" : tag
    var levels = "<\(name) id='l0'><rect/></\(name)>"
    for level in 1...12 {
      let one = reference.split(separator: "%").joined(separator: "l\(level - 1)")
      levels += "<\(name) id='l\(level)'>\(String(repeating: one, count: 10))</\(name)>"
    }
    #expect(
      made("<defs>\(levels)</defs>" + reference.split(separator: "%").joined(separator: "l12")) == nil)
    #expect(
      made("<defs>\(levels)</defs>" + reference.split(separator: "%").joined(separator: "l2")) == nil)
    let few = levels.split(separator: "<\(name) id='l4'")
    #expect(
      made("<defs>\(few[0])</defs>" + reference.split(separator: "%").joined(separator: "l2")) != nil)
  }

  @Test("colours that patterns inherit and clipping by classes are counted too")
  func hiddenBombs() {
    let paths = String(repeating: "<path d='M0 0h9v9'/>", count: 10)
    let patterns = (0..<12).map {
      "<g fill='url(#p\($0 + 1))'><pattern id='p\($0)' width='1' height='1'>\(paths)</pattern></g>"
    }
    #expect(made(patterns.joined() + "<path d='M0 0h9' fill='url(#p0)'/>") == nil)
    let classed = { (level: Int) in String(repeating: "<path class='k\(level)' d='M0 0h9v9'/>", count: 10) }
    let rules = (0..<12).map { ".k\($0){clip-path:url(#c\($0 + 1))}" }.joined()
    let clips = (0..<12).map { "<clipPath id='c\($0)'>\(classed($0))</clipPath>" }.joined()
    let clipped = made("<style>\(rules)</style>\(clips)<path class='k0' d='M0 0h9'/>")
    #expect(text(clipped).components(separatedBy: "class=").count == 2)
    for rule in ["path{clip-path:url(#c0)}", ".a .b{clip-path:url(#c0)}", "*{filter:url(#f)}"] {
      #expect(
        made("<style>\(rule)</style><clipPath id='c0'><rect/></clipPath><filter id='f'><feFlood/></filter>")
          == nil)
    }
  }

  @Test("style sheets in each other are read once")
  func nestedSheets() {
    let rules = String(repeating: ".a{fill:red}", count: 20_000)
    let start = String(repeating: "<style>", count: 200)
    #expect(made(start + rules + String(repeating: "</style>", count: 200)) != nil)
  }

  @Test func sizesAreLimited() throws {
    #expect(made(String(repeating: "<g>", count: 500) + String(repeating: "</g>", count: 500)) == nil)
    #expect(made(String(repeating: "<rect/>", count: 200_000)) == nil)
    #expect(made("<text>" + String(repeating: "x", count: 3 << 20) + "</text>") == nil)
    #expect(made("<text>" + String(repeating: "&amp;", count: 1 << 19) + "</text>") == nil)
    for step in [-1, 1] {
      let chain = (1...5_000).map { "<g id='c\($0)'><use href='#c\($0 + step)'/></g>" }.joined()
      try onSmallStack { #expect(HostileDrawingTests().made(chain) == nil) }
    }
  }

  @Test(arguments: ["<text>Words …</text>", "<image href='data:image/gif;base64,R0lGODlh'/>"])
  func replacedWords(other: String) {
    let words = "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>Words and more</p></foreignObject>"
    let written = text(made("<switch>\(words)\(other)</switch>"))
    #expect(written.contains("<switch><text>Words …</text></switch>") || written.contains("<switch><image"))
  }

  @Test func sizesOfDrawingsAreTheirCoordinates() {
    #expect(text(made("", attributes: "height='20.5px'")).contains("viewBox=\"0 0 300 20.5\""))
    #expect(!text(made("", attributes: "height='50%'")).contains("viewBox"))
  }

  @Test func writingIsStable() throws {
    let sources = [
      "<style>.a , b>c{ fill : red;stroke:url( '#g' ) !important} #x.y:hover{opacity:.5}</style>",
      "<text xml:lang='de' x='1' style='font: 12px \"A B\", serif'>  a <tspan>b&#10;c</tspan>\t&lt;d&gt; </text>",
      "<linearGradient id='g' xlink:href='#h'><stop offset='5%' stop-color='#fff'/></linearGradient>",
      "<use x='2' href='#g'/><title> A  b </title><switch><foreignObject><b/></foreignObject><text>x</text></switch>",
      "<image width='3' href='data:image/gif;base64,R0lG\n ODlh'/>",
      "<g style='/* x */transform:rotate(calc(1deg + 2deg));--a-b: 3px'><circle r='var(--a-b, 4)'/></g>",
    ]
    for source in sources {
      let first = try #require(made(source))
      let again = try #require(Drawing(file: first.markup))
      #expect(again == first, "\(text(first))")
      #expect(Drawing(address: first.address) == first)
      #expect(DrawingFaults.of(first.markup).isEmpty, "\(text(first))")
    }
  }

  @Test func harmlessPartsStay() throws {
    let parts = [
      "<style>.a,.b &gt; c{fill:red;stroke:url(#g) !important}</style>",
      "<g id=\"g1\" class=\"a b\" opacity=\".5\">",
      "<image width=\"3\" xlink:href=\"data:image/gif;base64,R0lGODlh\"/>",
      "<rect style=\"fill:rgb(1, 2, 3);stroke:var(--a, #fff)\" clip-path=\"url(#c)\"/>",
      "<clipPath id=\"c\"><circle cx=\"1\" r=\"2\"/></clipPath>", "<use xlink:href=\"#c\"/>",
      "<text xml:space=\"preserve\"> a  b </text>", "<desc>What it is</desc>",
      "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter>",
    ]
    let body = parts.joined() + "</g>"
    let written = text(made(body))
    for part in parts { #expect(written.contains(part), "\(part) in \(written)") }
  }

  @Test("of any few bytes only harmless drawings are written")
  func randomDrawings() {
    let pieces = [
      "<g>", "</g>", "<g ", ">", "/>", "<path d='M0 0'/>", "<style>", "</style>", "fill='", "style='", "'",
      "\"", "url(",
      "#a", ")", "http://a.example", "javascript:x", "/*", "*/", "{", "}", ";", ":", "@import", "\\", "&#34;",
      "&lt;",
      "onload='x'", "<a href='x'>", "</a>", "<use href='#a'/>", "<script>", "</script>", "<![CDATA[", "]]>",
      "<!--",
      "-->", "id='a'", " ", "expression(", "<image href='", "data:image/png;base64,", "<title>", "</title>",
    ]
    var random = SeededGenerator(seed: 5)
    var drawings = 0
    for _ in 0..<20_000 {
      let body = (0..<random.pick(1...8)).map { _ in random.pick(pieces) }.joined()
      guard let drawing = made(body) else { continue }
      drawings += 1
      let faults = DrawingFaults.of(drawing.markup)
      #expect(faults.isEmpty, "\(body)")
      #expect(Drawing(file: drawing.markup) == drawing, "\(body)")
    }
    #expect(drawings > 500)
  }
}
