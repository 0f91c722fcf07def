import Testing

@testable import Markup

@Suite struct ByteClassTests {
  @Test func everyByteHasItsBits() {
    #expect(ByteClass.table.utf8CodeUnitCount == 256)
    for value in 0...255 {
      let bits = ByteClass.table.utf8Start[value]
      let scalar = Unicode.Scalar(UInt8(value))
      func expects(_ bit: UInt8, _ characters: String) -> Bool {
        (bits & bit != 0) == characters.unicodeScalars.contains(scalar)
      }
      let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
      #expect(expects(ByteClass.isUpper, upper))
      #expect(expects(ByteClass.isAlpha, upper + upper.lowercased()))
      #expect(expects(ByteClass.isSpace, "\t\n\u{C} "))
      #expect(expects(ByteClass.endsTagName, "\t\n\u{C} />\0"))
      #expect(expects(ByteClass.endsAttributeName, "\t\n\u{C} />=\0"))
      #expect(expects(ByteClass.isWrongInAttributeName, "\"'<"))
      #expect(expects(ByteClass.stopsValue, "\t\n\u{C} >&\0\"'<=`"))
    }
  }
}
