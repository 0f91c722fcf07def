/// What matters of a `style` attribute.
enum InlineStyle {
  /// Whether it may hide the element: whether `disp` or `visi` stands in it, white space aside, and `none` or `hidd`
  /// behind, in whatever case.
  static func mayHide(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    var window: UInt32 = 0
    var hasProperty = false
    for byte in style {
      if !hasProperty {
        guard byte > 0x20 else { continue }
        window = window << 8 | UInt32(byte | 0x20)
        hasProperty = window == 0x6469_7370 || window == 0x7669_7369
      } else {
        window = window << 8 | UInt32(byte | 0x20)
        if window == 0x6E6F_6E65 || window == 0x6869_6464 { return true }
      }
    }
    return false
  }

  /// Whether it hides the element.
  static func hides(_ style: String) -> Bool {
    has(style, "display", "none") || has(style, "visibility", "hidden")
  }

  /// Whether it gives a property this value.
  static func has(_ style: String, _ property: String, _ value: String) -> Bool {
    self.value(of: property, in: style)?.hasPrefix(value) ?? false
  }

  /// The value of a property, in lower case; the last one counts.
  static func value(of property: String, in style: String) -> String? {
    guard style.utf8.count >= property.utf8.count + 2 else { return nil }
    var found: String?
    for declaration in style.utf8.split(separator: 0x3B) {
      guard let colon = declaration.firstIndex(of: 0x3A) else { continue }
      let name = declaration[..<colon].filter { !isHTMLSpace($0) }
      guard name.count == property.utf8.count, zip(name, property.utf8).allSatisfy({ $0 | 0x20 == $1 }) else {
        continue
      }
      found = WhiteSpace.collapsed(
        String(decoding: declaration[declaration.index(after: colon)...], as: UTF8.self)
      )
      .lowercased()
    }
    return found
  }
}
