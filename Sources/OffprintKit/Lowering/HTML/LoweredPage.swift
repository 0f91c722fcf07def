import Markup

/// A page as lowering reads it: the tree, what its nodes are held to be, and what a profile reads otherwise.
///
/// It never changes. It is shared and not copied, since all that read a part of it would count dozens of references.
final class LoweredPage {
  let document: Document
  /// The document's nodes, for what is asked for at each of them.
  let nodes: Tree
  let tree: TreeMarks
  let marks: Marks
  let names: AttributeNames
  let survey: PageSurvey
  let formulaBoxes: FormulaBoxes
  let base: BaseAddress
  let notes: Footnotes
  private let hasChanges: Bool

  /// Surveys a page, whose nodes must last as long as this does.
  init(_ page: HTMLPage, _ nodes: Tree, _ marks: Marks, address: String?) {
    document = page.document
    self.nodes = nodes
    self.marks = marks
    tree = TreeMarks(marks, in: document)
    names = AttributeNames(document)
    formulaBoxes = FormulaBoxes(document)
    survey = PageSurvey(document, nodes, tree, marks, names, formulaBoxes)
    var notes = marks.notes ?? FootnoteFinder.find(document, nodes, names)
    notes.drop { [document, survey] note in !document.nodes(of: note).contains { survey[$0].kept > 0 } }
    self.notes = notes
    hasChanges = !marks.changes.isEmpty
    let href = survey.base.flatMap { [document] in document.attribute("href", of: $0) }
    base = BaseAddress(page: address ?? survey.canonical, base: href)
  }

  /// How a profile reads a node.
  func change(of id: NodeID) -> NodeChanges.Change? { hasChanges ? marks.changes[id] : nil }

  /// The value of an attribute as a profile has it read.
  func attribute(_ attribute: AttributeName, of id: NodeID) -> String? {
    if hasChanges, let change = marks.changes[id] {
      if let value = change.attributes[attribute.text] { return value }
      if change.removedAttributes.contains(attribute.text) { return nil }
    }
    guard let name = attribute.name, let value = nodes.value(name, id.index) else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  /// Whether an attribute's value may be what is looked for: a look at the bytes, which may be wrong to say yes, spares
  /// making text of them.
  @inline(__always)
  func may(_ attribute: AttributeName, _ id: NodeID, _ test: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    if hasChanges { return true }
    guard let name = attribute.name, let value = nodes.value(name, id.index) else { return false }
    return test(value)
  }

  /// Whether an element has an attribute.
  func has(_ attribute: AttributeName, _ id: NodeID) -> Bool {
    if hasChanges, let change = marks.changes[id] {
      if change.attributes[attribute.text] != nil { return true }
      if change.removedAttributes.contains(attribute.text) { return false }
    }
    guard let name = attribute.name else { return false }
    return nodes.value(name, id.index) != nil
  }

  /// A number of CSS pixels, or any other that an attribute begins with.
  func number(_ attribute: AttributeName, of id: NodeID) -> Int? {
    guard let value = self.attribute(attribute, of: id) else { return nil }
    return value.leadingNumber
  }

  /// Whether the generic stages have chosen text below an element, one by one: then it is shown although the page hides
  /// it until a script or a reader asks for it.
  func isChosen(_ id: NodeID) -> Bool { survey[id].chosen > 0 }

  /// Whether what is no text counts as content: where it is marked so, or unmarked in a region that is mostly content.
  func keeps(_ id: NodeID, in region: Bool) -> Bool {
    let role = tree[id]
    return role.isContent || role == .unmarked && region
  }
}

extension String {
  /// The whole number, not negative, that the text begins with, if that is all or only a unit or fraction follows.
  var leadingNumber: Int? {
    var number: Int?
    for byte in utf8.drop(while: isHTMLSpace) {
      guard byte.isASCIIDigit else { return byte == 0x25 ? nil : number }
      number = (number ?? 0) * 10 + Int(byte - 0x30)
      if let number, number > 1_000_000_000 { return number }
    }
    return number
  }
}
