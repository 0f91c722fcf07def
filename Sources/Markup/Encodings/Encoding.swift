/// A character encoding of the web, by the Encoding Standard, whose name for it is the raw value.
public enum Encoding: String, CaseIterable, Sendable {
  /// UTF-8, the encoding of nearly all pages.
  case utf8 = "UTF-8"
  /// The DOS code page for Cyrillic.
  case ibm866 = "IBM866"
  /// Latin-2, Central European.
  case iso8859x2 = "ISO-8859-2"
  /// Latin-3, South European.
  case iso8859x3 = "ISO-8859-3"
  /// Latin-4, North European.
  case iso8859x4 = "ISO-8859-4"
  /// Cyrillic.
  case iso8859x5 = "ISO-8859-5"
  /// Arabic.
  case iso8859x6 = "ISO-8859-6"
  /// Greek.
  case iso8859x7 = "ISO-8859-7"
  /// Hebrew in visual order.
  case iso8859x8 = "ISO-8859-8"
  /// Hebrew in logical order; the same characters as ``iso8859x8``.
  case iso8859x8i = "ISO-8859-8-I"
  /// Latin-6, Nordic.
  case iso8859x10 = "ISO-8859-10"
  /// Latin-7, Baltic.
  case iso8859x13 = "ISO-8859-13"
  /// Latin-8, Celtic.
  case iso8859x14 = "ISO-8859-14"
  /// Latin-9, Western with the euro sign.
  case iso8859x15 = "ISO-8859-15"
  /// Latin-10, South-East European.
  case iso8859x16 = "ISO-8859-16"
  /// Russian on Unix.
  case koi8R = "KOI8-R"
  /// Ukrainian on Unix.
  case koi8U = "KOI8-U"
  /// Western on the classic Mac.
  case macintosh = "macintosh"
  /// Thai.
  case windows874 = "windows-874"
  /// Central European.
  case windows1250 = "windows-1250"
  /// Cyrillic.
  case windows1251 = "windows-1251"
  /// Western; what pages mean by ISO-8859-1 and ASCII.
  case windows1252 = "windows-1252"
  /// Greek.
  case windows1253 = "windows-1253"
  /// Turkish; what pages mean by ISO-8859-9.
  case windows1254 = "windows-1254"
  /// Hebrew.
  case windows1255 = "windows-1255"
  /// Arabic.
  case windows1256 = "windows-1256"
  /// Baltic.
  case windows1257 = "windows-1257"
  /// Vietnamese.
  case windows1258 = "windows-1258"
  /// Cyrillic on the classic Mac.
  case xMacCyrillic = "x-mac-cyrillic"
  /// Simplified Chinese; decoded as ``gb18030``.
  case gbk = "GBK"
  /// Chinese, with all of Unicode.
  case gb18030 = "gb18030"
  /// Traditional Chinese, with the additions of Hong Kong.
  case big5 = "Big5"
  /// Japanese on Unix.
  case eucJP = "EUC-JP"
  /// Japanese in seven bits, as in mail.
  case iso2022JP = "ISO-2022-JP"
  /// Japanese on Windows.
  case shiftJIS = "Shift_JIS"
  /// Korean on Windows and Unix.
  case eucKR = "EUC-KR"
  /// Encodings that are unsafe to decode: any text in them is decoded to one U+FFFD.
  case replacement = "replacement"
  /// UTF-16 with the high byte first.
  case utf16BE = "UTF-16BE"
  /// UTF-16 with the low byte first.
  case utf16LE = "UTF-16LE"
  /// ASCII, with the other bytes as private-use characters from U+F780 on.
  case xUserDefined = "x-user-defined"

  /// The name in the standard, such as `windows-1252` or `Shift_JIS`.
  public var name: String { rawValue }
}
