/// The relevant declarations of a `style` attribute.
enum InlineStyle {
  /// Whether it may hide or show the element: whether it contains `disp`, `visi` or `clip`, which most are without.
  static func mayHide(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    hasAny(of: 0x6469_7370, 0x7669_7369, 0x636C_6970, in: style)
  }

  /// Whether it hides the element, or shows it whatever a style sheet says; `nil` if neither.
  static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool? {
    let display = bytes(of: "display", in: style)
    if display?.starts(withLowercase: "none") == true { return true }
    if let visibility = bytes(of: "visibility", in: style),
      visibility.starts(withLowercase: "hidden") || visibility.starts(withLowercase: "collapse")
    {
      return true
    }
    if isClipped(style) { return true }
    return display == nil ? nil : false
  }

  /// Whether it shows only a point of the element, which is then for screen readers.
  private static func isClipped(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let clip = bytes(of: "clip", in: style),
      clip.starts(withLowercase: "rect(0") || clip.starts(withLowercase: "rect(1px")
    else { return false }
    return bytes(of: "position", in: style)?.starts(withLowercase: "absolute") == true
  }

  /// Whether it puts the element far outside of the screen.
  static func isOffScreen(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    guard hasAny(of: 0x2D39_3939, 0x2D39_3939, 0x2D39_3939, in: style),
      let position = bytes(of: "position", in: style),
      position.starts(withLowercase: "absolute") || position.starts(withLowercase: "fixed")
    else { return false }
    return bytes(of: "left", in: style)?.starts(withLowercase: "-999") == true
      || bytes(of: "top", in: style)?.starts(withLowercase: "-999") == true
  }

  private static func bytes(
    of property: StaticString, in style: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    property.withUTF8Buffer { last(of: $0, in: style) }.map {
      UnsafeBufferPointer(rebasing: style[$0].drop(while: isHTMLSpace))
    }
  }

  /// Whether it may set formatting: whether it contains `font-`, `deco` or `-ali`.
  static func mayMark(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    hasAny(of: 0x666F_6E74, 0x6465_636F, 0x2D61_6C69, in: style)
  }

  /// Whether it may preserve line ends: whether it contains `e-sp`, as in `white-space`.
  static func mayKeepLines(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    hasAny(of: 0x652D_7370, 0x652D_7370, 0x652D_7370, in: style)
  }

  /// Whether it may be one of Word's: whether it contains `mso-`.
  static func isOfWord(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    hasAny(of: 0x6D73_6F2D, 0x6D73_6F2D, 0x6D73_6F2D, in: style)
  }

  private static func hasAny(
    of first: UInt32, _ second: UInt32, _ third: UInt32, in style: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var window: UInt32 = 0
    for byte in style {
      window = window << 8 | UInt32(byte | 0x20)
      if window == first || window == second || window == third { return true }
    }
    return false
  }

  /// Whether it sets bold or normal weight; `nil` if neither.
  static func isBold(_ style: String) -> Bool? {
    guard let weight = value(of: "font-weight", in: style) else { return nil }
    if let number = weight.leadingNumber { return number >= 600 }
    return weight.hasPrefix("bold") ? true : weight.hasPrefix("normal") ? false : nil
  }

  /// Whether it sets italic or normal style; `nil` if neither.
  static func isItalic(_ style: String) -> Bool? {
    guard let slant = value(of: "font-style", in: style) else { return nil }
    return slant.hasPrefix("italic") || slant.hasPrefix("oblique")
      ? true : slant.hasPrefix("normal") ? false : nil
  }

  /// Whether it sets a property to this value.
  static func has(_ style: String, _ property: String, _ value: String) -> Bool {
    self.value(of: property, in: style)?.hasPrefix(value) ?? false
  }

  /// The value of a property, in lower case; the last declaration is used.
  static func value(of property: String, in style: String) -> String? {
    guard style.utf8.count >= property.utf8.count + 2 else { return nil }
    var (style, property) = (style, property)
    return style.withUTF8 { style in
      property.withUTF8 { property in
        last(of: property, in: style).map {
          WhiteSpace.collapsed(String(decoding: style[$0], as: UTF8.self)).lowercased()
        }
      }
    }
  }

  /// Where the last value of a property is.
  private static func last(
    of property: UnsafeBufferPointer<UInt8>, in style: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    var found: Range<Int>?
    var start = 0
    while start < style.count {
      let end = style.firstIndex(of: 0x3B, from: start)
      // The number of bytes of the name read so far, without white space.
      var matched = 0
      var place = start
      while place < end, style[place] != 0x3A {
        let byte = style[place]
        if !isHTMLSpace(byte) {
          guard matched < property.count, byte | 0x20 == property[matched] else { break }
          matched += 1
        }
        place += 1
      }
      if place < end, style[place] == 0x3A, matched == property.count { found = (place + 1)..<end }
      start = end + 1
    }
    return found
  }
}
