/// Inline HTML elements, for formatting without a Markdown notation.
enum InlineHTML {
  /// An opening tag; attributes with a `nil` value are omitted.
  static func opening(_ name: String, _ attributes: [(String, String?)] = []) -> String {
    var tag = "<" + name
    for case (let name, let value?) in attributes { tag += " \(name)=\"\(attribute(value))\"" }
    return tag + ">"
  }

  /// A code element, for a span that backticks cannot represent; or, without its tags, its text.
  static func code(_ code: some Sequence<UInt8>, tag: Bool) -> [UInt8] {
    let text = code.flatMap { $0 == 0x0A ? [0x20] : $0.isASCIIPunctuation ? Array("&#\($0);".utf8) : [$0] }
    return tag ? Array("<code>".utf8) + text + Array("</code>".utf8) : text
  }

  /// An attribute's value. Backticks, pipes and brackets are escaped too: they would end a code span, a cell
  /// or a definition.
  private static func attribute(_ value: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(cleaned: value)
    let escaped = bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x0A, 0x09: [0x20]
      case 0x22, 0x26, 0x3C, 0x3E, 0x5B, 0x5D, 0x60, 0x7C: Array("&#\(byte);".utf8)
      default: [byte]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
