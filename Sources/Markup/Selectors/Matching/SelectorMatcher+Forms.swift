/// Cached results about forms: the first `legend` of a `fieldset`, the default button of a `form`.
struct FormMemo {
  var legends: [UInt32: UInt32] = [:]
  var defaultButtons: [UInt32: UInt32] = [:]
}

/// The initial states of form controls.
///
/// See HTML, section 4.16.3, pseudo-classes.
extension SelectorMatcher {
  mutating func isChecked(_ node: UInt32) -> Bool {
    switch tag(node) {
    case .input: attribute(.checked, of: node) != nil && isInput(node, ["checkbox", "radio"])
    case .option: attribute(.selected, of: node) != nil
    default: false
    }
  }

  private mutating func isInput(_ node: UInt32, _ types: Set<String>) -> Bool {
    attribute("type", of: node, isOneOf: types)
  }

  mutating func canBeDisabled(_ node: UInt32) -> Bool {
    switch tag(node) {
    case .button, .input, .select, .textarea, .optgroup, .option, .fieldset: true
    default: false
    }
  }

  mutating func isDisabled(_ node: UInt32) -> Bool {
    if attribute(.disabled, of: node) != nil { return true }
    let tag = tag(node)
    if tag == .option { return isInDisabledGroup(node) }
    return tag != .optgroup && isInDisabledFieldset(node)
  }

  private mutating func isInDisabledGroup(_ option: UInt32) -> Bool {
    var ancestor = parentElement(option)
    while ancestor != 0 {
      switch tag(ancestor) {
      case .optgroup: return attribute(.disabled, of: ancestor) != nil
      case .select, .datalist, .option: return false
      default: ancestor = parentElement(ancestor)
      }
    }
    return false
  }

  private mutating func isInDisabledFieldset(_ node: UInt32) -> Bool {
    var child = node
    var ancestor = parentElement(child)
    while ancestor != 0 {
      if tag(ancestor) == .fieldset, attribute(.disabled, of: ancestor) != nil,
        firstLegend(of: ancestor) != child
      {
        return true
      }
      child = ancestor
      ancestor = parentElement(child)
    }
    return false
  }

  private mutating func firstLegend(of fieldset: UInt32) -> UInt32 {
    if let known = forms.legends[fieldset] { return known }
    var child = nodes[Int(fieldset)].first
    while child != 0, tag(child) != .legend { child = nodes[Int(child)].next }
    forms.legends[fieldset] = child
    return child
  }

  mutating func canBeRequired(_ node: UInt32) -> Bool {
    switch tag(node) {
    case .select, .textarea: true
    case .input: !isInput(node, ["hidden", "range", "color", "submit", "image", "reset", "button"])
    default: false
    }
  }

  mutating func isWritable(_ node: UInt32) -> Bool {
    switch tag(node) {
    case .textarea: return !has("readonly", node) && !isDisabled(node)
    case .input:
      let fixed: Set<String> = [
        "button", "checkbox", "color", "file", "hidden", "image", "radio", "range", "reset", "submit",
      ]
      return !has("readonly", node) && !isInput(node, fixed) && !isDisabled(node)
    default: return isEditable(node)
    }
  }

  private mutating func isEditable(_ node: UInt32) -> Bool {
    if let own = ownEditability(node) { return own }
    let parent = parentElement(node)
    if parent == 0 { return false }
    if let known = memo[.isEditable, parent] { return known == 1 }
    var result: Bool?
    var ancestor = parent
    while ancestor != 0, result == nil {
      result = ownEditability(ancestor)
      ancestor = parentElement(ancestor)
    }
    memo[.isEditable, parent] = result == true ? 1 : 0
    return result == true
  }

  /// The element's own setting; `nil` if it inherits that of the parent.
  private mutating func ownEditability(_ node: UInt32) -> Bool? {
    guard nodes[Int(node)].kind == .html, has("contenteditable", node) else { return nil }
    if attribute("contenteditable", of: node, isOneOf: ["", "true", "plaintext-only"]) { return true }
    return attribute("contenteditable", of: node, isOneOf: ["false"]) ? false : nil
  }

  mutating func isDefault(_ node: UInt32) -> Bool {
    if isChecked(node) { return true }
    guard isSubmitButton(node) else { return false }
    var form = parentElement(node)
    while form != 0, tag(form) != .form { form = parentElement(form) }
    return form != 0 && defaultButton(of: form) == node
  }

  private mutating func isSubmitButton(_ node: UInt32) -> Bool {
    switch tag(node) {
    case .button: !isInput(node, ["button", "reset"])
    case .input: isInput(node, ["submit", "image"])
    default: false
    }
  }

  private mutating func defaultButton(of form: UInt32) -> UInt32 {
    if let known = forms.defaultButtons[form] { return known }
    let button = document.descendants(of: NodeID(index: form)).first { isSubmitButton($0.index) }
    forms.defaultButtons[form] = button?.index ?? 0
    return button?.index ?? 0
  }
}
