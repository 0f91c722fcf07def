import Markup
import Testing

@Suite struct LabelTests {
  @Test func everyEncodingHasItsName() {
    #expect(Encoding.allCases.count == 40)
    for encoding in Encoding.allCases { #expect(Encoding(label: encoding.name) == encoding) }
  }

  @Test func labelsOfTheStandard() {
    let labels: [(Encoding, String)] = [
      (.utf8, "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
      (.ibm866, "866 cp866 csibm866 ibm866"),
      (
        .iso8859x2,
        "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"
      ),
      (
        .iso8859x6,
        "arabic asmo-708 csiso88596e csiso88596i ecma-114 iso-8859-6-e iso-8859-6-i iso_8859-6:1987"
      ),
      (.iso8859x7, "csisolatingreek ecma-118 elot_928 greek greek8 sun_eu_greek"),
      (.iso8859x8, "csiso88598e hebrew iso-8859-8 iso-8859-8-e visual"),
      (.iso8859x8i, "csiso88598i iso-8859-8-i logical"),
      (.iso8859x15, "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"),
      (.koi8R, "cskoi8r koi koi8 koi8-r koi8_r"), (.koi8U, "koi8-ru koi8-u"),
      (.macintosh, "csmacintosh mac macintosh x-mac-roman"),
      (.windows874, "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"),
      (.windows1252, "ansi_x3.4-1968 ascii cp1252 cp819 iso-8859-1 l1 latin1 us-ascii windows-1252 x-cp1252"),
      (.windows1254, "cp1254 csisolatin5 iso-8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"),
      (.xMacCyrillic, "x-mac-cyrillic x-mac-ukrainian"),
      (.gbk, "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"),
      (.gb18030, "gb18030"), (.big5, "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
      (.eucJP, "cseucpkdfmtjapanese euc-jp x-euc-jp"), (.iso2022JP, "csiso2022jp iso-2022-jp"),
      (.shiftJIS, "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"),
      (.eucKR, "cseuckr csksc56011987 euc-kr korean ks_c_5601-1987 ksc5601 ksc_5601 windows-949"),
      (.replacement, "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement"),
      (.utf16BE, "unicodefffe utf-16be"),
      (.utf16LE, "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"),
      (.xUserDefined, "x-user-defined"),
    ]
    for (encoding, names) in labels {
      for name in names.split(separator: " ") {
        #expect(Encoding(label: String(name)) == encoding, "\(name)")
      }
    }
  }

  @Test func caseAndSpaceAroundDoNotMatter() {
    #expect(Encoding(label: " \t\r\n\u{0C}Shift_JIS\n") == .shiftJIS)
    #expect(Encoding(label: "UTF8") == .utf8)
    for label in ["", " ", "utf 8", "utf-8\u{0B}", "utf-8\u{A0}", "utf-7", "ıso-8859-1", "K\u{212A}oi8-r"] {
      #expect(Encoding(label: label) == nil, "\(label)")
    }
    #expect(Encoding(label: String(repeating: "utf-8", count: 100_000)) == nil)
  }
}
