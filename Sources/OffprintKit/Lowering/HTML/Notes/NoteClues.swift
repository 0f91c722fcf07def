import Markup

/// Indications of footnotes in the attributes of an element.
struct NoteClues {
  let document: Document
  let view: PageView
  let names: AttributeNames
  private let epubType: AttributeName
  private let dataType: AttributeName
  private let footnoteReference: AttributeName
  private let footnoteBack: AttributeName
  /// Attributes with the name of the note's element, if the link has no target, and whether they are specific to notes.
  private let pointers: [(name: Name, isNote: Bool)]

  private static let notePointers: [NameQuery] = [
    "data-definition", "data-footnote", "data-footnote-id", "data-note", "data-note-id", "data-fn",
  ]
  private static let otherPointers: [NameQuery] = [
    "data-target", "data-bs-target", "popovertarget", "aria-controls", "aria-describedby", "aria-details",
  ]
  private static let epubType: NameQuery = "epub:type"
  private static let dataType: NameQuery = "data-type"
  private static let footnoteReference: NameQuery = "data-footnote-ref"
  private static let footnoteBack: NameQuery = "data-footnote-backref"

  init(_ view: PageView, _ names: AttributeNames) {
    self.view = view
    document = view.document
    self.names = names
    epubType = AttributeName(Self.epubType, in: document)
    dataType = AttributeName(Self.dataType, in: document)
    footnoteReference = AttributeName(Self.footnoteReference, in: document)
    footnoteBack = AttributeName(Self.footnoteBack, in: document)
    var pointers: [(name: Name, isNote: Bool)] = []
    for query in Self.notePointers { if let name = document.name(query) { pointers.append((name, true)) } }
    for query in Self.otherPointers { if let name = document.name(query) { pointers.append((name, false)) } }
    self.pointers = pointers
  }

  /// Whether an element is named a note, or a box of notes.
  func isCalledNote(_ id: NodeID) -> Bool {
    classWords(of: id).contains(.footnote) || has(names.role, id, "note")
      || has(epubType, id, "note") || has(dataType, id, "footnote")
      || has(names.id, id, "footnote") || has(names.id, id, "endnote")
  }

  /// Whether a link, or a `span` around it, is named a reference to a note.
  func isCalledReference(_ id: NodeID) -> Bool {
    if has(names.role, id, "doc-noteref") || has(epubType, id, "noteref") || has(dataType, id, "noteref")
      || footnoteReference.name.map({ document.hasAttribute($0, of: id) }) == true
      || classWords(of: id).contains(.footnote)
    {
      return true
    }
    return document.parent(of: id).map {
      document.tag(of: $0) == .span && classWords(of: $0).contains(.footnote)
    } ?? false
  }

  /// Whether a link is named a back link.
  func isCalledBack(_ id: NodeID) -> Bool {
    has(names.role, id, "doc-backlink") || has(epubType, id, "backlink")
      || footnoteBack.name.map({ document.hasAttribute($0, of: id) }) == true
      || classWords(of: id).contains(.backReference)
  }

  /// The element around a link that cites a work: `<cite>[<a href="#b1">1</a>]</cite>`.
  func citation(around id: NodeID) -> NodeID? {
    document.ancestors(of: id).prefix(2).first {
      document.tag(of: $0) == .cite || has(names.class, $0, "cite") || has(names.class, $0, "citation")
    }
  }

  /// Whether an element belongs to readers' comments.
  func isAboutComments(_ id: NodeID) -> Bool {
    has(names.id, id, "comment") || has(names.id, id, "respond") || has(names.id, id, "disqus")
      || has(names.class, id, "comment")
  }

  /// A reference in an element's attributes.
  struct Pointer {
    /// The name of the target element.
    var name: String
    /// Whether the attribute is specific to notes.
    var isNote: Bool
  }

  /// The reference in an element's attributes, if its link has no target.
  func pointer(of id: NodeID) -> Pointer? {
    for (attribute, isNote) in pointers {
      guard let value = document.attribute(attribute, of: id), !value.isEmpty else { continue }
      return Pointer(name: value.utf8.first == 0x23 ? String(value.dropFirst()) : value, isNote: isNote)
    }
    return nil
  }

  func has(_ attribute: AttributeName, _ id: NodeID, _ word: String) -> Bool {
    guard let name = attribute.name, let value = document.attribute(name, of: id) else { return false }
    return value.lowercased().contains(word)
  }

  func classWords(of id: NodeID) -> ClassWords { view.clues(of: id).words }
}
