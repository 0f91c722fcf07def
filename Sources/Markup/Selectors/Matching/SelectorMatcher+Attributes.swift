import SelectorSyntax

extension SelectorMatcher {
  /// The value of a test.
  @inline(__always)
  mutating func value(of test: SelectorProgram.Test) -> ByteRun {
    ByteRun(start: bytes + Int(test.start), count: Int(test.count))
  }

  /// The value of an attribute; `nil` if the element does not have it.
  @inline(__always)
  mutating func attribute(_ name: Name, of node: UInt32) -> ByteRun? {
    let run = arena.pointee.attributes(of: nodes[Int(node)])
    work &+= run.count >> 6
    for attribute in run where attribute.name == name {
      return arena.pointee.bytes(start: attribute.start, count: attribute.count)
    }
    return nil
  }

  @inline(__always)
  mutating func hasID(_ test: SelectorProgram.Test, _ node: UInt32) -> Bool {
    let run = arena.pointee.attributes(of: nodes[Int(node)])
    work &+= run.count >> 6
    for attribute in run where attribute.name == .id {
      if attribute.count != test.count { return false }
      return equals(
        arena.pointee.bytes(start: attribute.start, count: attribute.count), value(of: test),
        ignoringCase: isFolding)
    }
    return false
  }

  @inline(__always)
  mutating func hasClass(_ test: SelectorProgram.Test, _ node: UInt32) -> Bool {
    let run = arena.pointee.attributes(of: nodes[Int(node)])
    work &+= run.count >> 6
    for attribute in run where attribute.name == .class {
      if attribute.count < test.count { return false }
      work &+= Int(attribute.count >> 7)
      let value = arena.pointee.bytes(start: attribute.start, count: attribute.count)
      // Only the source is followed by readable bytes.
      if attribute.start & Arena.sideBit != 0 {
        return hasWord(value, self.value(of: test), ignoringCase: isFolding)
      }
      return hasClass(value, test)
    }
    return false
  }

  @inline(__always)
  private mutating func hasClass(_ value: ByteRun, _ test: SelectorProgram.Test) -> Bool {
    guard var place = value.baseAddress else { return false }
    let end = place + value.count
    while place < end {
      if isHTMLSpace(place.pointee) {
        place += 1
        continue
      }
      let start = place
      guard TokenHash.ofToken(&place, end) == test.hash, place - start == Int(test.count) else { continue }
      let token = ByteRun(start: start, count: Int(test.count))
      if equals(token, self.value(of: test), ignoringCase: isFolding) { return true }
    }
    return false
  }

  /// Whether an element has the attribute of a test with a matching value.
  mutating func hasAttribute(_ test: SelectorProgram.Test, _ node: UInt32) -> Bool {
    let name = names.base[Int(test.index)]
    let run = arena.pointee.attributes(of: nodes[Int(node)])
    work &+= run.count >> 6
    for attribute in run
    where name.equals(attribute.name) || test.ofType && isNamed(attribute.name, inItsNamespace: test) {
      if test.detail == AttributeSelector.Operator.exists.rawValue { return true }
      work &+= Int(attribute.count >> 7)
      let value = arena.pointee.bytes(start: attribute.start, count: attribute.count)
      if isWanted(value, by: test, node) { return true }
    }
    return false
  }

  /// Whether an attribute in a namespace has the name of a test as its local name.
  private mutating func isNamed(_ name: Name, inItsNamespace test: SelectorProgram.Test) -> Bool {
    guard name.isNamespaced else { return false }
    let text = arena.pointee.names.text(name)
    let local = text.split(separator: UInt8(ascii: ":")).last ?? text[...]
    return local.elementsEqual(program.nameTexts[Int(test.index)].utf8)
  }

  private mutating func isWanted(_ value: ByteRun, by test: SelectorProgram.Test, _ node: UInt32) -> Bool {
    let wanted = self.value(of: test)
    let ignoringCase =
      switch test.option {
      case AttributeSelector.Case.ignored.rawValue: true
      case AttributeSelector.Case.ignoredInHTML: nodes[Int(node)].kind == .html
      default: false
      }
    switch AttributeSelector.Operator(rawValue: test.detail) {
    case .equals:
      return value.count == wanted.count && equals(value, wanted, ignoringCase: ignoringCase)
    case .includes:
      return hasWord(value, wanted, ignoringCase: ignoringCase)
    case .dash:
      guard value.count >= wanted.count else { return false }
      return (value.count == wanted.count || value[wanted.count] == UInt8(ascii: "-"))
        && equals(ByteRun(rebasing: value[..<wanted.count]), wanted, ignoringCase: ignoringCase)
    case .prefix:
      guard value.count >= wanted.count, wanted.count > 0 else { return false }
      return equals(ByteRun(rebasing: value[..<wanted.count]), wanted, ignoringCase: ignoringCase)
    case .suffix:
      guard value.count >= wanted.count, wanted.count > 0 else { return false }
      let end = ByteRun(rebasing: value[(value.count - wanted.count)...])
      return equals(end, wanted, ignoringCase: ignoringCase)
    case .substring:
      return wanted.count > 0 && hasPart(value, wanted, ignoringCase: ignoringCase)
    case .exists: return true
    case nil: return false
    }
  }
}

/// Whether one of the words separated by white space is the given one.
@inline(__always)
func hasWord(_ value: ByteRun, _ wanted: ByteRun, ignoringCase: Bool) -> Bool {
  guard let base = value.baseAddress, wanted.count > 0 else { return false }
  var index = 0
  while index < value.count {
    while index < value.count, isHTMLSpace(base[index]) { index &+= 1 }
    let start = index
    while index < value.count, !isHTMLSpace(base[index]) { index &+= 1 }
    if index &- start == wanted.count,
      equals(ByteRun(start: base + start, count: wanted.count), wanted, ignoringCase: ignoringCase)
    {
      return true
    }
  }
  return false
}

/// Whether a non-empty run occurs in another.
private func hasPart(_ value: ByteRun, _ wanted: ByteRun, ignoringCase: Bool) -> Bool {
  guard value.count >= wanted.count, let base = value.baseAddress, let part = wanted.baseAddress else {
    return false
  }
  if !ignoringCase { return Occurrences.contains(value, wanted) }
  if value.count &* wanted.count > 4096 {
    return Occurrences.first(of: wanted.map(folded), in: value.map(folded)) != nil
  }
  let first = folded(part[0])
  for start in 0...value.count &- wanted.count where folded(base[start]) == first {
    if equals(ByteRun(start: base + start, count: wanted.count), wanted, ignoringCase: true) { return true }
  }
  return false
}
