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
    classWords(of: id).contains(.footnote) || has(names.role, id, Self.note)
      || has(epubType, id, Self.note) || has(dataType, id, Self.noteNames)
      || has(names.id, id, Self.noteNames)
  }

  /// Whether a link, or a `span` around it, is named a reference to a note.
  func isCalledReference(_ id: NodeID) -> Bool {
    if has(names.role, id, Self.docNoteref) || has(epubType, id, Self.noteref)
      || has(dataType, id, Self.noteref)
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
    has(names.role, id, Self.docBacklink) || has(epubType, id, Self.backlink)
      || footnoteBack.name.map({ document.hasAttribute($0, of: id) }) == true
      || classWords(of: id).contains(.backReference)
  }

  /// The element around a link that cites a work: `<cite>[<a href="#b1">1</a>]</cite>`.
  func citation(around id: NodeID) -> NodeID? {
    document.ancestors(of: id).prefix(2).first {
      document.tag(of: $0) == .cite || has(names.class, $0, Self.citation)
    }
  }

  /// Whether an element belongs to readers' comments.
  func isAboutComments(_ id: NodeID) -> Bool {
    has(names.id, id, Self.commentNames) || has(names.class, id, Self.comment)
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

  /// Whether the value of an attribute contains one of some words.
  func has(_ attribute: AttributeName, _ id: NodeID, _ words: WordSearch) -> Bool {
    guard let name = attribute.name else { return false }
    return document.withAttribute(name, of: id) { words.isFound(in: $0) } == true
  }

  static let note = WordSearch(["note"])
  static let footnoteMark = WordSearch(["footnotemark"])
  private static let noteNames = WordSearch(["footnote", "endnote"])
  private static let noteref = WordSearch(["noteref"])
  private static let docNoteref = WordSearch(["doc-noteref"])
  private static let backlink = WordSearch(["backlink"])
  private static let docBacklink = WordSearch(["doc-backlink"])
  private static let citation = WordSearch(["cite", "citation"])
  private static let comment = WordSearch(["comment"])
  private static let commentNames = WordSearch(["comment", "respond", "disqus"])

  func classWords(of id: NodeID) -> ClassWords { view.clues(of: id).words }
}
