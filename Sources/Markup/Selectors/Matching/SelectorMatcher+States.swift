import SelectorSyntax

extension SelectorMatcher {
  mutating func isInState(_ state: ElementState, _ node: UInt32) -> Bool {
    switch state {
    case .root: isRoot(node)
    case .scope: scope == 0 ? isRoot(node) : scope == node
    case .empty: isEmpty(node)
    case .firstChild: previousElement(node) == 0
    case .lastChild: nextElement(node) == 0
    case .onlyChild: previousElement(node) == 0 && nextElement(node) == 0
    case .firstOfType: isFirstOfType(node)
    case .lastOfType: isLastOfType(node)
    case .onlyOfType: isFirstOfType(node) && isLastOfType(node)
    case .link: isLink(node)
    case .open: tag(node) == .details && has("open", node) || tag(node) == .dialog && has("open", node)
    case .defined: nodes[Int(node)].kind != .html || !isCustom(nodes[Int(node)].name)
    case .checked: isChecked(node)
    case .disabled: canBeDisabled(node) && isDisabled(node)
    case .enabled: canBeDisabled(node) && !isDisabled(node)
    case .required: canBeRequired(node) && has("required", node)
    case .optional: canBeRequired(node) && !has("required", node)
    case .readWrite: isWritable(node)
    case .readOnly: !isWritable(node)
    case .default: isDefault(node)
    case .inRange: inputRange(node).map { $0.holds } ?? false
    case .outOfRange: inputRange(node).map { !$0.holds } ?? false
    }
  }

  /// The tag of an HTML element; `.other` for any other element.
  @inline(__always)
  mutating func tag(_ node: UInt32) -> Tag {
    nodes[Int(node)].kind == .html ? nodes[Int(node)].name.tag : .other
  }

  /// Whether an element has an attribute known to HTML.
  mutating func has(_ name: String, _ node: UInt32) -> Bool { attribute(name, of: node) != nil }

  /// The value of an attribute known to HTML.
  mutating func attribute(_ name: String, of node: UInt32) -> ByteRun? {
    arena.pointee.attributes(of: nodes[Int(node)]).isEmpty
      ? nil : arena.pointee.names.find(name.utf8).flatMap { attribute($0, of: node) }
  }

  /// Whether an attribute's value is one of these words, ignoring case.
  mutating func attribute(_ name: String, of node: UInt32, isOneOf words: Set<String>) -> Bool {
    guard let value = attribute(name, of: node), value.count < 32 else { return false }
    return words.contains(String(decoding: value, as: UTF8.self).asciiLowercased)
  }

  private mutating func isCustom(_ name: Name) -> Bool {
    arena.pointee.names.text(name).contains(UInt8(ascii: "-")) && name.tag == .other
  }

  private mutating func isLink(_ node: UInt32) -> Bool {
    let element = nodes[Int(node)]
    switch element.kind {
    case .html:
      return (element.name.tag == .a || element.name.tag == .area) && attribute(.href, of: node) != nil
    case .svg:
      guard element.name.tag == .a else { return false }
      return arena.pointee.attributes(of: element).contains { attribute in
        if attribute.name == .href { return true }
        let isLinking =
          attribute.name.isNamespaced && attribute.name.number > Name.foreignAttributes.lowerBound
        return isLinking && arena.pointee.names.text(attribute.name).elementsEqual("xlink:href".utf8)
      }
    default: return false
    }
  }
}
