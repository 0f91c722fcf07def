import Markup

/// A page as lowering reads it: the tree, the effective marks, and the changes of a profile.
///
/// It is immutable and shared by reference, since copying it would retain dozens of buffers.
final class LoweredPage {
  let document: Document
  let view: PageView
  /// The document's nodes, for direct access.
  let nodes: Tree
  let tree: TreeMarks
  let marks: Marks
  let names: AttributeNames
  let survey: PageSurvey
  let base: BaseAddress
  let notes: Footnotes
  /// The language that the metadata state.
  let statedLanguage: String?
  /// Whether the whole page is the article.
  let isWhole: Bool
  private let hasChanges: Bool
  /// Whether a profile takes text out of blocks.
  let hasOmissions: Bool

  /// Surveys a page, whose nodes must outlive this object; `renamesNotes` if their names need not be the page's.
  init(
    _ page: HTMLPage, _ nodes: Tree, _ marks: Marks, address: String?, language: String?, renamesNotes: Bool
  ) {
    statedLanguage = language
    document = page.document
    view = page.view
    self.nodes = nodes
    self.marks = marks
    tree = TreeMarks(marks, in: document)
    isWhole = tree[document.root].isContent
    names = AttributeNames(document)
    survey = PageSurvey(view, nodes, tree, marks, names)
    var notes = marks.notes ?? FootnoteFinder.find(view, nodes, names)
    notes.drop { [document, survey] note in !document.nodes(of: note).contains { survey[$0].kept > 0 } }
    if renamesNotes, !notes.notes.isEmpty { notes.nameByLabel() }
    self.notes = notes
    hasChanges = !marks.changes.isEmpty
    hasOmissions = !marks.omitted.isEmpty
    let href = survey.base.flatMap { [document] in document.attribute("href", of: $0) }
    base = BaseAddress(page: address ?? survey.canonical, base: href, isArchived: view.isArchived)
  }

  /// A profile's change of a node.
  func change(of id: NodeID) -> NodeChanges.Change? { hasChanges ? marks.changes[id] : nil }

  /// The value of an attribute, with a profile's changes.
  func attribute(_ attribute: AttributeName, of id: NodeID) -> String? {
    if hasChanges, let change = marks.changes[id] {
      let text = "\(attribute.text)"
      if let value = change.attributes[text] { return value }
      if change.removedAttributes.contains(text) { return nil }
    }
    guard let name = attribute.name, let value = nodes.value(name, id.index) else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  /// Whether an attribute's value may be relevant: testing the bytes, with false positives allowed, avoids
  /// making a string.
  @inline(__always)
  func may(_ attribute: AttributeName, _ id: NodeID, _ test: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    if hasChanges { return true }
    guard let name = attribute.name, let value = nodes.value(name, id.index) else { return false }
    return test(value)
  }

  /// Whether an element has an attribute.
  func has(_ attribute: AttributeName, _ id: NodeID) -> Bool {
    if hasChanges, let change = marks.changes[id] {
      let text = "\(attribute.text)"
      if change.attributes[text] != nil { return true }
      if change.removedAttributes.contains(text) { return false }
    }
    guard let name = attribute.name else { return false }
    return nodes.value(name, id.index) != nil
  }

  /// Whether one of an element's classes fulfils a condition on its bytes, with a profile's changes.
  func hasClass(_ id: NodeID, _ test: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    if hasChanges {
      return Array((attribute(names.class, of: id) ?? "").utf8).withUnsafeBufferPointer {
        ClassTokens($0).contains(where: test)
      }
    }
    return may(names.class, id) { ClassTokens($0).contains(where: test) }
  }

  /// What an element's class says, with a profile's changes.
  func clues(of id: NodeID) -> ClassClues {
    if let change = change(of: id) {
      let value = change.attributes["class"] ?? (change.removedAttributes.contains("class") ? "" : nil)
      if let value { return Array(value.utf8).withUnsafeBufferPointer { ClassClues($0) } }
    }
    return view.clues(of: id)
  }

  /// The words of an element's class.
  func classWords(of id: NodeID) -> ClassWords { clues(of: id).words }

  /// An attribute's leading number, such as of CSS pixels.
  func number(_ attribute: AttributeName, of id: NodeID) -> Int? {
    guard let value = self.attribute(attribute, of: id) else { return nil }
    return value.leadingNumber
  }

  /// Whether the generic stages chose individual texts below an element: then it is kept although the page
  /// hides it until a script or a reader shows it.
  func isChosen(_ id: NodeID) -> Bool { survey[id].chosen > 0 }

  /// The role that a mark gives to this element itself.
  func ownRole(of id: NodeID) -> Marks.Role? { tree.decider(of: id) == id ? tree[id] : nil }

  /// Whether content without text is kept: if it is marked as content, or unmarked in a region that is mostly
  /// content.
  func keeps(_ id: NodeID, in region: Bool) -> Bool {
    let role = tree[id]
    return role.isContent || role == .unmarked && region
  }
}

extension String {
  /// The leading non-negative integer, if only a unit or fraction follows.
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
