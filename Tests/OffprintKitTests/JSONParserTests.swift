import Diagnostics
import OffprintKit
import Testing

@Suite("JSON parser")
struct JSONParserTests {
  @Test("values keep their digits and order")
  func values() throws {
    let value = try parse(
      " {\"b\" : [1.50, -0, 1e9 , true,false,null],\r\n\t\"a\": {\"\": \"\"}, \"c\": [ ] , \"d\": { } } ")
    #expect(
      value
        == .object([
          JSONMember(
            "b", .array([.number("1.50"), .number("-0"), .number("1e9"), .bool(true), .bool(false), .null])),
          JSONMember("a", .object([JSONMember("", .string(""))])), JSONMember("c", .array([])),
          JSONMember("d", .object([])),
        ]))
    #expect(value["a"]?[""] == .string(""))
  }

  @Test("escapes stand for what they say, NUL for U+FFFD")
  func escapes() throws {
    let value = try parse(#""\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\uDE00\u0000é""#)
    #expect(value == .string("\"\\/\u{8}\u{C}\n\r\tAé😀\u{FFFD}é"))
  }

  @Test("a byte order mark is passed over")
  func byteOrderMark() throws {
    #expect(try JSONParser.parse([0xEF, 0xBB, 0xBF] + Array("1".utf8), file: "x") == .number("1"))
  }

  @Test(
    "what is no JSON is refused with its place",
    arguments: [
      ("", "x:1:1: expected a value, found the end of the input"),
      ("[1,]", "x:1:4: expected an element after the comma, found “]”"),
      ("{\"a\":1,}", "x:1:8: expected a member after the comma, found “}”"),
      ("[1 2]", "x:1:4: expected a comma or “]” after an element, found “2”"),
      ("{\"a\" 1}", "x:1:6: expected a colon after the member’s name, found “1”"),
      ("{a:1}", "x:1:2: expected a member’s name in double quotes, found “a”"),
      ("{'a':1}", "x:1:2: expected a member’s name in double quotes, found “'”"),
      ("[\n  é]", "x:2:3: expected a value, found “é”"),
      ("[\r\n\"é\", \u{1}]", "x:2:6: expected a value, found the control character U+0001"),
      ("[1] [2]", "x:1:5: expected the end of the input after the document, found “[”"),
      ("01", "x:1:1: a number does not begin with a zero before other digits"),
      ("1.", "x:1:3: expected a digit after the decimal point, found the end of the input"),
      ("-", "x:1:2: expected a digit, found the end of the input"),
      ("1e+", "x:1:4: expected a digit of the exponent, found the end of the input"),
      ("+1", "x:1:1: expected a value, found “+”"),
      ("nul", "x:1:1: expected a value, and the only words that are one are true, false and null"),
      ("\"a", "x:1:1: the string that begins here is never closed"),
      ("\"a\\", "x:1:3: the input ends within a string"),
      ("\"a\nb\"", "x:1:3: the control character U+000A within a string"),
      ("\"\\x41\"", "x:1:3: expected one of \"\\/bfnrtu after the backslash, found “x”"),
      ("\"\\u12g4\"", "x:1:2: “\\u” needs four hexadecimal digits"),
      ("\"a\\ud800b\"", "x:1:3: half of a surrogate pair, which is no character"),
      ("\"\\udc00\\ud800\"", "x:1:2: half of a surrogate pair, which is no character"),
      ("{\"a\": [1, {\"b\": 1, \"b\": 2}]}", "x:1:20: a[1]: the member “b” is there twice"),
    ])
  func refused(text: String, message: String) {
    #expect(fault(Array(text.utf8)) == message)
  }

  @Test("bytes that are no UTF-8 are refused where they stand")
  func encoding() {
    #expect(fault([0x22, 0x61, 0xFF, 0x22]) == "x:1:3: the byte 0xFF is not UTF-8 here")
    #expect(fault(Array("\"\\n\\n".utf8) + [0xC3, 0x28, 0x22]) == "x:1:6: the byte 0xC3 is not UTF-8 here")
    #expect(fault([0xFF, 0xFE, 0x22, 0x00]) == "x:1:1: this is UTF-16, and JSON is UTF-8")
  }

  @Test("the source line is shown, a long one cut around the place")
  func excerpt() {
    #expect(diagnostic(Array("[\n\t1,\u{7F}]\n".utf8))?.excerpt == " 1,\u{FFFD}]")
    let excerpt =
      diagnostic(
        Array(("[" + String(repeating: "1,", count: 500) + "?" + String(repeating: "é", count: 99)).utf8))?
      .excerpt ?? ""
    #expect(excerpt.hasPrefix("…,1,1") && excerpt.hasSuffix("éé…"))
    #expect(Array(excerpt)[40] == "?" && excerpt.count == 101)
  }

  @Test("depth has a limit, and up to it the stack of a small thread is enough", arguments: ["[", "{\"a\":"])
  func depth(opening: String) throws {
    let closing = opening == "[" ? "]" : "}"
    let deep = Array(
      (String(repeating: opening, count: 1000) + "1" + String(repeating: closing, count: 1000)).utf8)
    let tooDeep = Array(String(repeating: opening, count: 100_000).utf8)
    try onSmallStack {
      _ = try JSONParser.parse(deep, file: "x")
      #expect(diagnostic(tooDeep)?.message == "nested more than 1000 levels deep")
    }
  }

  private func parse(_ text: String) throws(Diagnostic) -> JSONValue {
    try JSONParser.parse(Array(text.utf8), file: "x")
  }

  private func diagnostic(_ bytes: [UInt8]) -> Diagnostic? {
    do {
      _ = try JSONParser.parse(bytes, file: "x")
      return nil
    } catch { return error }
  }

  private func fault(_ bytes: [UInt8]) -> String? {
    diagnostic(bytes).map { "\($0.place?.description ?? ""): \($0.message)" }
  }
}
