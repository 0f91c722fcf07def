/// Tags whose content would include the Markdown after them are text in GFM (its section “Disallowed Raw
/// HTML”).
///
/// `script`, `style` and `iframe` from its list are missing here: their contents are never shown.
enum TagFilter {
  private static let names: Set<String> = ["noembed", "noframes", "plaintext", "textarea", "title", "xmp"]

  /// Whether a tag with a name, in lower case, is treated as text.
  static func isText(_ name: String) -> Bool { names.contains(name) }

  /// Returns an HTML fragment with such tags escaped.
  static func filtered(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var filtered: [UInt8] = []
    var run = 0
    var place = 0
    while let start = bytes[place...].firstIndex(of: 0x3C) {
      place = start + 1
      let nameStart = place < bytes.count && bytes[place] == 0x2F ? place + 1 : place
      let nameEnd = bytes[nameStart...].firstIndex { !$0.isASCIIAlphanumeric } ?? bytes.count
      guard nameEnd < bytes.count, bytes[nameEnd].isBlank || [0x2F, 0x3E].contains(bytes[nameEnd]),
        isText(String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased())
      else { continue }
      filtered += bytes[run..<start] + Array("&lt;".utf8)
      run = place
    }
    return run == 0 ? html : String(decoding: filtered + bytes[run...], as: UTF8.self)
  }
}
