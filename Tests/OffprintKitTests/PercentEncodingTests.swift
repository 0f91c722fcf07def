import OffprintKit
import Testing

@Test(
  "escapes of addresses need two hexadecimal digits",
  arguments: [
    ("a%20b", "a b"), ("%C3%A9", "é"), ("%+1", "%+1"), ("%-1", "%-1"), ("%1", "%1"), ("100%", "100%"),
    ("%FF", "\u{FFFD}"),
  ])
func percentEncoding(encoded: String, decoded: String) {
  #expect(PercentEncoding.decoded(encoded) == decoded)
}
