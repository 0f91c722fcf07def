import Testing

@testable import Markup

/// XML documents as trees.
@Suite struct XMLParsingTests {
  private func tree(_ source: String) throws -> String {
    let document = try Document(parsingXML: Array(source.utf8))
    return dump(document, below: document.root)
  }

  @Test func elementsOfAllNamespaces() throws {
    let source = """
      <?xml version="1.0"?><h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns:e="http://www.idpf.org/2007/ops">
      <h:p e:type="note" xml:lang="de">a<svg xmlns="http://www.w3.org/2000/svg" viewBox="0"><linearGradient/></svg>
      <m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mi>x</m:mi></m:math></h:p></h:html>
      """

    #expect(
      try tree(source) == """
        | <html>
        |   "\n"
        |   <p>
        |     epub:type="note"
        |     xml:lang="de"
        |     "a"
        |     <svg svg>
        |       viewBox="0"
        |       <svg linearGradient>
        |     "\n"
        |     <math math>
        |       <math mi>
        |         "x"
        """)
  }

  @Test func selectorsWork() throws {
    let document = try Document(
      parsingXML: Array("<html xmlns='http://www.w3.org/1999/xhtml'><p class='a b'>x</p></html>".utf8))
    #expect(document.all(try Selector("html > p.b")).count == 1)
  }

  @Test(arguments: [
    "<a>1&nbsp;2&eacute;&ngE;&amp;&lt;</a>", "<!DOCTYPE a><a>1&nbsp;2&eacute;&ngE;&amp;&lt;</a>",
    "<!DOCTYPE a PUBLIC 'x' 'http://x.example/x.dtd'><a>1&nbsp;2&eacute;&ngE;&amp;&lt;</a>",
    "<!DOCTYPE a [<!ENTITY b '1'>]><a>&b;&nbsp;2&eacute;&ngE;&amp;&lt;</a>",
  ])
  func namedReferencesOfHTML(source: String) throws {
    let expected = "1\u{A0}2é≧̸&<"
    #expect(try tree(source) == "| <a>\n|   \"\(expected)\"")
    let inAttribute = source.replacing("<a>", with: "<a b='").replacing("</a>", with: "'/>")
    #expect(try tree(inAttribute) == "| <a>\n|   b=\"\(expected)\"")
  }

  @Test func textIsOneNodeHoweverItIsWritten() throws {
    #expect(try tree("<a>1&amp;2<![CDATA[<3>]]>4\r\n5<!-- c -->6</a>") == "| <a>\n|   \"1&2<3>4\n56\"")
  }

  @Test(arguments: [
    ("<a><b></a>", "1:9: the end tag is not that of the element that is open"),
    ("<a>\n<b c=1/></a>", "2:6: not well-formed: this is not allowed here"),
    ("<a b='1' b='2'/>", "1:10: the element has an attribute twice"),
    ("<a/>x", "1:5: something follows the end of the document's element"),
    ("", "1:1: there is no element in it"),
    ("<a>&b;</a>", "1:4: an entity that is not declared"),
    ("<a>é&nbsp;&b;</a>", "1:11: unknown entity &b;"),
    ("<a b:c=''/>", "1:1: a prefix of a namespace that is not declared"),
    ("<a>\u{1}</a>", "1:4: not well-formed: this is not allowed here"),
  ])
  func faults(source: String, fault: String) {
    #expect(throws: XMLFault.self) {
      do {
        _ = try Document(parsingXML: Array(source.utf8))
      } catch let found as XMLFault {
        #expect(found.description == fault)
        throw found
      }
    }
  }

  @Test func encodings() throws {
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<a>é</a>".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("<a>é</a>".utf8)
    for bytes in [latin, wide, marked] {
      let document = try Document(parsingXML: bytes)
      #expect(document.textContent(of: document.root) == "é")
    }
  }

  @Test func nothingOutsideIsRead() throws {
    let source =
      "<!DOCTYPE a [<!ENTITY x SYSTEM '/etc/passwd'><!ENTITY % y SYSTEM '/etc/passwd'> %y;]><a>1&x;&nbsp;</a>"
    let document = try? Document(parsingXML: Array(source.utf8))
    #expect(document?.textContent(of: document?.root ?? NodeID(index: 0)).contains("root") != true)
  }

  @Test func entitiesAreBounded() {
    var laughs = "<!DOCTYPE a [<!ENTITY e0 'ha'>"
    for level in 1..<60 {
      laughs += "<!ENTITY e\(level) '" + String(repeating: "&e\(level - 1);", count: 10) + "'>"
    }
    var chain = "<!DOCTYPE a [<!ENTITY e0 'ha'>"
    for level in 1..<100_000 { chain += "<!ENTITY e\(level) '&e\(level - 1);'>" }
    let blow =
      "<!DOCTYPE a [<!ENTITY e '\(String(repeating: "x", count: 100_000))'>]><a>"
      + String(repeating: "&e;", count: 20_000) + "</a>"
    for source in [laughs + "]><a>&e59;&nbsp;</a>", chain + "]><a>&e99999;</a>", blow] {
      #expect(throws: XMLFault.self) { try Document(parsingXML: Array(source.utf8)) }
    }
  }

  @Test func deepElementsBecomeSiblings() throws {
    let depth = 100_000
    let source = String(repeating: "<a>", count: depth) + "x" + String(repeating: "</a>", count: depth)
    let document = try Document(parsingXML: Array(source.utf8))
    #expect(document.descendants(of: document.root).count { document.isElement($0) } == depth)
    let text = try #require(document.descendants(of: document.root).first { document.isText($0) })
    #expect(document.ancestors(of: text).reduce(0) { count, _ in count + 1 } <= 513)
  }
}
