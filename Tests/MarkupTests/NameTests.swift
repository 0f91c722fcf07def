import Testing

@testable import Markup

@Suite struct NameTests {
  @Test func everyTagHasItsNumber() {
    let document = Document()
    for tag in Tag.allCases.dropFirst() {
      let spelling = tag == .annotationXML ? "annotation-xml" : "\(tag)"
      #expect(document.text(of: Name(tag)) == spelling)
      #expect(document.name(spelling) == Name(tag))
    }
  }

  @Test func namedConstantsHaveTheirNumbers() {
    let document = Document()
    let constants: [(Name, String)] = [
      (.class, "class"), (.id, "id"), (.href, "href"), (.src, "src"), (.content, "content"),
      (.charset, "charset"), (.httpEquiv, "http-equiv"), (.type, "type"), (.lang, "lang"), (.name, "name"),
      (.encoding, "encoding"), (.color, "color"), (.face, "face"), (.size, "size"),
      (.definitionurl, "definitionurl"), (.publicID, "public"), (.systemID, "system"),
      (.disabled, "disabled"), (.checked, "checked"), (.selected, "selected"),
      (.foreignObject, "foreignObject"), (.glyphref, "glyphref"),
    ]
    for (name, text) in constants {
      #expect(document.text(of: name) == text)
      #expect(document.name(text) == name)
    }
  }

  @Test func foreignSpellings() throws {
    let document = Document()
    func text(_ adjust: (Name) -> Name, _ name: String) throws -> String {
      document.text(of: adjust(try #require(document.name(name))))
    }
    #expect(try text(\.adjustedForSVGElement, "lineargradient") == "linearGradient")
    #expect(try text(\.adjustedForSVGAttribute, "viewbox") == "viewBox")
    #expect(try text(\.adjustedForSVGAttribute, "glyphref") == "glyphRef")
    #expect(try text(\.adjustedForMathMLAttribute, "definitionurl") == "definitionURL")
    #expect(try text(\.adjustedForMathMLAttribute, "viewbox") == "viewbox")
    #expect(try #require(document.name("xlink:href")).adjustedForMathMLAttribute.isNamespaced)
  }
}
