import Markup

/// Pictures set by an element's style: `background-image: url(…)`.
enum BackgroundPicture {
  /// Whether an element's style contains an address.
  static func mayBeOne(_ id: UInt32, _ nodes: Tree, _ names: AttributeNames) -> Bool {
    guard let name = names.style.name, let style = nodes.value(name, id) else { return false }
    var window: UInt32 = 0
    for byte in style {
      window = window << 8 | UInt32(byte | 0x20)
      // url(
      if window == 0x7572_6C28 { return true }
    }
    return false
  }

  /// The address of the picture.
  static func address(in style: String) -> String? {
    // A semicolon need not end the declaration: addresses may contain them.
    let bytes = Array(style.utf8)
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let property = lower.firstIndex(of: "background"),
      let start = lower.firstIndex(of: "url(", from: property),
      let end = bytes[(start + 4)...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let inner = bytes[(start + 4)..<end].filter { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 }
    return inner.isEmpty ? nil : String(decoding: inner, as: UTF8.self)
  }
}
