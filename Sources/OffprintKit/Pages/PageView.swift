import Markup

/// What several stages ask about an HTML page, worked out once for all of them.
final class PageView: Sendable {
  /// The tree.
  let document: Document
  /// The numbers of attributes.
  let names: PageNames
  /// The elements in the head.
  let head: [NodeID]
  /// The elements with formulas.
  let formulas: FormulaBoxes
  /// Whether it is a copy in a web archive.
  let isArchived: Bool
  /// The address that the program which saved the page wrote into it.
  let savedAddress: String?
  /// The values of `class`.
  let classes: ClassValues
  /// What the values of `class` say, by their numbers.
  private let clues: [ClassClues]

  /// Looks over a page.
  init(_ document: Document) {
    self.document = document
    names = PageNames(document)
    head = Self.head(of: document)
    savedAddress = SavedAddress.found(in: document)
    isArchived = Self.isArchived(document, head)
    formulas = FormulaBoxes(document)
    let classes = ClassValues(document)
    self.classes = classes
    clues = document.withTree { tree in
      classes.examples.map {
        ClassClues(tree.value(.class, $0.index) ?? UnsafeBufferPointer(start: nil, count: 0))
      }
    }
  }

  private static func head(of document: Document) -> [NodeID] {
    guard let html = document.children(of: document.root).first(where: { document.tag(of: $0) == .html }),
      let head = document.children(of: html).first(where: { document.tag(of: $0) == .head })
    else { return [] }
    return document.children(of: head).filter { document.isElement($0) }
  }

  /// Whether a link of the head, such as the canonical one or that of a style sheet, leads to a copy in a web archive:
  /// archives change all links so.
  private static func isArchived(_ document: Document, _ head: [NodeID]) -> Bool {
    guard let href = document.name("href") else { return false }
    return head.lazy.filter { document.tag(of: $0) == .link }.prefix(mostLinks).contains {
      document.withAttribute(href, of: $0) { ArchivedAddress.isOne($0) } == true
    }
  }

  private static let mostLinks = 12

  /// What the class of an element says.
  func clues(of id: NodeID) -> ClassClues { clues[classes.number(of: id)] }

  /// What a value of `class` says, by its number.
  func clues(ofClass number: Int) -> ClassClues { clues[number] }

  /// The hints in the class and the id of an element, and in the values of other attributes.
  func hints(of id: NodeID, _ others: [Name] = []) -> ClassHints {
    var hints = clues(of: id).hints
    document.withTree { tree in
      tree.forEachAttribute(id.index) { name, value in
        if name == names.id || others.contains(name) { hints.formUnion(ClassClues.hints(in: value)) }
      }
    }
    return hints
  }
}
