/// Tags whose content would swallow the Markdown behind them are text in GFM (its section “Disallowed Raw HTML”).
///
/// Of its list `script`, `style` and `iframe` are missing here: what those hold is never shown.
enum TagFilter {
  private static let names: Set<String> = ["noembed", "noframes", "plaintext", "textarea", "title", "xmp"]

  /// Whether a tag of a name, in lower case, is text.
  static func isText(_ name: String) -> Bool { names.contains(name) }

  /// A piece of HTML with such tags as text.
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
