import Foundation
import OffprintKit
import SiteProfile
import Testing

/// Footnotes of whole pages: in the markup of various publishing systems, and at various positions.
@Suite("Footnotes of a page")
struct FootnotePageTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    var name: String
    var first: String
    var second: String
    var notes: String
    var testDescription: String { name }
  }

  enum Position: CaseIterable { case inside, behindShareBar, outside }

  @Test(
    "come out whole, wherever they stand",
    arguments: shapes, Position.allCases)
  func comeOut(shape: Shape, position: Position) throws {
    let found = try notes(of: page(shape, position))
    #expect(found.texts == [Self.oil, Self.minutes])
    #expect(found.references == 2)
    #expect(!found.body.contains("lamp burned"))
  }

  @Test("a note without its mark is no note, however a box is called")
  func noReference() throws {
    let shape = Shape(
      name: "", first: "", second: "",
      notes: "<div class=footnotes><p id=f1>\(Self.oil)</p><p id=f2>\(Self.minutes)</p></div>")
    #expect(try notes(of: page(shape, .inside)).texts.isEmpty)
  }

  @Test(
    "raised numbers are not all marks of notes",
    arguments: [
      "<p>The lens is 3 m<sup>2</sup> large and weighs 10<sup>3</sup> kilograms.</p><ol><li>One</li><li>Two</li><li>Three</li></ol>",
      "<p>It has<sup><a href='#comments'>2</a></sup> replies.</p><div id=comments><p>2 comments: nobody asked for it.</p></div>",
      "<p><sup>1</sup>In the beginning there was a lamp. <sup>2</sup>And it was dim.</p><p><sup>3</sup>Then came the lens.</p>",
      "<p>See part <a href='#two'>2</a>.</p><h2 id=two>The second part of it</h2><p>It goes on.</p>",
    ])
  func others(html: String) throws {
    let shape = Shape(name: "", first: "", second: "", notes: html)
    for position in Position.allCases {
      let found = try notes(of: page(shape, position))
      #expect(found.texts.isEmpty)
      #expect(found.references == 0)
    }
  }

  @Test("a note that a note refers to is kept with it")
  func nested() throws {
    let shape = Shape(
      name: "", first: "<sup><a href='#n1' id=r1>1</a></sup>", second: "",
      notes: """
        <section class=notes><ol><li id=n1>\(Self.oil)<sup><a href='#n2' id=r2>2</a></sup> <a href='#r1'>↩</a></li>
        <li id=n2>\(Self.minutes) <a href='#r2'>↩</a></li></ol></section>
        """)
    for position in Position.allCases {
      #expect(try notes(of: page(shape, position)).texts == [Self.oil, Self.minutes])
    }
  }

  @Test("the links back of a note with many references go, numbers and letters too")
  func manyLinksBack() throws {
    let shape = Shape(
      name: "", first: "<sup id=r1><a href='#n1'>[1]</a></sup>",
      second: "<sup id=r2><a href='#n1'>[1]</a></sup>",
      notes: """
        <ol class=references><li id=n1><span class=backlinks>^ <a href='#r1'>a</a> <a href='#r2'>b</a></span>
        <span>\(Self.oil)</span> <a role=doc-backlink href='#r1'>1</a> <a role=doc-backlink href='#r2'>2</a></li></ol>
        """)
    let found = try notes(of: page(shape, .outside))
    #expect(found.texts == [Self.oil])
    #expect(found.references == 2)
  }

  @Test("references in tables and lists of descriptions are references")
  func tables() throws {
    let shape = Shape(
      name: "", first: "", second: "",
      notes: """
        <table><tr><th>Year<th>Lamp</tr><tr><td>1911<td>Oil<sup><a href='#n1' id=r1>1</a></sup></tr></table>
        <dl><dt>Lens</dt><dd>The flat lens that the works at the river made for every coast of the country<sup><a href='#n2'
        id=r2>2</a></sup>, of which no more than three are left, as far as the keeper knows.</dd></dl>
        <ol><li id=n1>\(Self.oil) <a href='#r1'>↩</a></li><li id=n2>\(Self.minutes) <a href='#r2'>↩</a></li></ol>
        """)
    let found = try notes(of: page(shape, .inside))
    #expect(found.texts == [Self.oil, Self.minutes])
    #expect(found.references == 2)
  }

  @Test("a note of several paragraphs is one, and what comes behind the last is none")
  func paragraphs() throws {
    let shape = Shape(
      name: "", first: "<sup><a href='#n1' id=r1>1</a></sup>", second: "<sup><a href='#n2' id=r2>2</a></sup>",
      notes: """
        <hr><p id=n1><a href='#r1'>1</a> \(Self.oil)</p><p>He was paid by the gallon.</p>
        <p id=n2><a href='#r2'>2</a> \(Self.minutes)</p>
        """)
    let found = try notes(of: page(shape, .inside))
    #expect(found.texts == [Self.oil + "He was paid by the gallon.", Self.minutes])
  }

  @Test("a profile's body keeps the notes outside of it that it refers to, unless the profile removes them")
  func profile() throws {
    let shape = Self.shapes[0]
    let html = page(shape, .outside)
    for (rules, count) in [("", 2), ("remove: ['.endmatter']\n", 0)] {
      let profile = EmbeddedProfile(
        name: "lamp.example", file: "lamp.example.yaml", hosts: ["lamp.example"], dump: [],
        text: "offprint: 1\nbody: ['.entry-content']\n\(rules)")
      #expect(try notes(of: html, profile).texts.count == count)
    }
  }

  private func page(_ shape: Shape, _ position: Position) -> String {
    let share =
      "<div class=share-bar>Share: <a href='https://f.example'>F</a> <a href='https://x.example'>X</a></div>"
    let text = """
      <p>The lighthouse on the northern cape has been moved three times, and each time the keeper's family moved with it,
      which is why the stones of the old house are now part of the harbour wall.</p>
      <p>Its first lamp was lit in a winter without snow\(shape.first) and burned through the night, as the log says in a
      hand that nobody has been able to put a name to.\(shape.second)</p>
      <p>Visitors are welcome on Sundays, when the stairs are dry and the keeper's daughter has time to show the lens,
      the clockwork and the room in which the inspectors used to sleep.</p>
      """
    let inside = position == .inside ? shape.notes : ""
    let behind = position == .behindShareBar ? share + shape.notes : share
    let outside = position == .outside ? "<section class=endmatter>\(shape.notes)</section>" : ""
    return """
      <html><head><title>The lamp on the cape - The Signal</title><link rel=canonical href='https://lamp.example/light'></head>
      <body><header><nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav></header>
      <main><article class=post><h1>The lamp on the cape</h1><p class=byline>By Ada Flint</p>
      <div class=entry-content>\(text)\(inside)</div>\(behind)</article></main>
      <aside class=sidebar><h3>Most read</h3><ul><li><a href=/a>Ferry delayed again</a><li><a href=/b>Choir seeks tenors</a>
      </ul></aside>\(outside)<footer><p>© 2025 The Signal. All rights reserved.</p><a href=/privacy>Privacy</a></footer>
      </body></html>
      """
  }

  private struct Found {
    var texts: [String] = []
    var references = 0
    var body = ""
  }

  private func notes(of html: String, _ profile: EmbeddedProfile? = nil) throws -> Found {
    var options = Converter.Options()
    options.format = "html"
    options.profile = profile.map { .named($0.name) } ?? .none
    let library = try ProfileLibrary(directories: [], embedded: profile.map { [$0] } ?? [])
    let article = try Converter(library: library, options: options)
      .convert(Array(html.utf8), file: "page.html").article
    var output = ByteBuffer()
    JSONWriter(options: WriterOptions()).write(article, to: &output)
    let json = try JSONSerialization.jsonObject(with: Data(output.bytes)) as? [String: Any]
    var found = Found()
    read(try #require(json?["content"] as? [String: Any]), isNote: false, &found)
    return found
  }

  private func read(_ node: [String: Any], isNote: Bool, _ found: inout Found) {
    var isNote = isNote
    switch node["type"] as? String {
    case "footnoteDefinition":
      found.texts.append("")
      isNote = true
    case "footnoteReference": found.references += 1
    default: break
    }
    if let value = node["value"] as? String {
      if isNote { found.texts[found.texts.count - 1] += value } else { found.body += value }
    }
    for child in node["children"] as? [[String: Any]] ?? [] { read(child, isNote: isNote, &found) }
  }
}
