/// Text and addresses in HTML output.
enum HTMLText {
  /// Appends a text with markup escaped as character references.
  static func append(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
    for byte in text {
      switch byte {
      case 0x22: html += "&quot;".utf8
      case 0x26: html += "&amp;".utf8
      case 0x3C: html += "&lt;".utf8
      case 0x3E: html += "&gt;".utf8
      default: html.append(byte)
      }
    }
  }

  /// Appends an address with invalid characters percent-encoded.
  static func appendAddress(_ address: String, to html: inout [UInt8]) {
    let digits: StaticString = "0123456789ABCDEF"
    for byte in address.utf8 {
      switch byte {
      case 0x26: html += "&amp;".utf8
      case 0x27: html += "&#x27;".utf8
      case _ where byte.isLetterOrDigit || isSafe(byte): html.append(byte)
      default: html += [0x25, digits.utf8Start[Int(byte >> 4)], digits.utf8Start[Int(byte & 15)]]
      }
    }
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
    default: false
    }
  }
}
