/// The directionality of elements, for `:dir()`.
///
/// See HTML, section 3.2.6.4, the dir attribute.
extension SelectorMatcher {
  mutating func isRightToLeft(_ node: UInt32) -> Bool {
    let parent = parentElement(node)
    if let own = ownDirection(node) { return own }
    if parent == 0 { return false }
    if let known = memo[.isRightToLeft, parent] { return known == 1 }
    var result: Bool?
    var ancestor = parent
    while ancestor != 0, result == nil {
      result = ownDirection(ancestor)
      ancestor = parentElement(ancestor)
    }
    memo[.isRightToLeft, parent] = result == true ? 1 : 0
    return result == true
  }

  /// Whether an element itself sets its direction to right-to-left; `nil` if it does not set it.
  private mutating func ownDirection(_ node: UInt32) -> Bool? {
    guard nodes[Int(node)].kind == .html else { return nil }
    if attribute("dir", of: node, isOneOf: ["rtl"]) { return true }
    if attribute("dir", of: node, isOneOf: ["ltr"]) { return false }
    let isAutomatic = attribute("dir", of: node, isOneOf: ["auto"])
    if isAutomatic || tag(node) == .bdi { return startsRightToLeft(node) }
    return tag(node) == .input && attribute("type", of: node, isOneOf: ["tel"]) ? false : nil
  }

  /// Whether the first character with a strong direction is right-to-left.
  private mutating func startsRightToLeft(_ node: UInt32) -> Bool {
    if let known = memo[.startsRightToLeft, node] { return known == 1 }
    let result = direction(ofTextIn: node) ?? false
    memo[.startsRightToLeft, node] = result ? 1 : 0
    return result
  }

  private mutating func direction(ofTextIn node: UInt32) -> Bool? {
    if tag(node) == .input {
      let withoutText: Set<String> = [
        "checkbox", "color", "date", "datetime-local", "file", "image", "month", "number", "radio", "range",
        "time",
        "week",
      ]
      if attribute("type", of: node, isOneOf: withoutText) { return nil }
      return attribute("value", of: node).flatMap(Self.direction)
    }
    var below = document.descendants(of: NodeID(index: node))
    while let descendant = below.next() {
      let id = descendant.index
      if nodes[Int(id)].kind == .text {
        if let found = Self.direction(of: arena.pointee.bytes(of: nodes[Int(id)])) { return found }
      } else if nodes[Int(id)].kind == .html {
        switch tag(id) {
        case .bdi, .script, .style, .textarea: below.skipChildren(of: descendant)
        default:
          if attribute("dir", of: id, isOneOf: ["ltr", "rtl", "auto"]) { below.skipChildren(of: descendant) }
        }
      }
    }
    return nil
  }

  private static func direction(of text: ByteRun) -> Bool? {
    var rest = text[...]
    while let first = rest.first {
      if first < 0x80 {
        if first | 0x20 >= UInt8(ascii: "a") && first | 0x20 <= UInt8(ascii: "z") { return false }
        rest = rest.dropFirst()
        continue
      }
      let scalar = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
      if let found = direction(of: scalar) { return found }
      rest = rest.dropFirst(max(1, String(scalar).utf8.count))
    }
    return nil
  }

  /// The strong directions of the Unicode Bidirectional Algorithm, by the blocks of right-to-left scripts.
  private static func direction(of scalar: Unicode.Scalar) -> Bool? {
    switch scalar.value {
    case 0x200E: return false
    case 0x200F, 0x61C: return true
    default:
      guard scalar.properties.isAlphabetic else { return nil }
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        return scalar.properties.generalCategory == .nonspacingMark ? nil : true
      default: return false
      }
    }
  }
}
