import Markup

/// The notes of a book that are in other documents than their references: at the end of the book, or in documents
/// that only links open.
///
/// The notes of a document are read once, behind a paragraph of all references to it, and then placed in the
/// articles that refer to them.
struct BookNotes {
  /// A reference to a note in another document.
  private struct Reference: Hashable {
    /// The path of its document.
    var from: String
    /// The address of the note, from the root of the book.
    var address: String
    var label: String
  }

  /// A reference as it is put before the document of its note.
  private struct Call {
    var name: String
    var label: String
    /// The name of the reference, to which the note may lead back.
    var origin: String?
    /// Whether it is called a reference, or its note leads back.
    var isSure: Bool
  }

  /// The notes that articles have so far.
  ///
  /// It is a class because the closures of a rewriter share it.
  private final class Uses {
    var placed: Set<String> = []
    /// The remaining length of the text of notes that more than one article has: one could be referred to anywhere.
    var room = 1 << 20
  }

  private var references: Set<Reference> = []
  /// The notes by their addresses from the root of the book.
  private var notes: [String: FootnoteDefinition] = [:]
  private let uses = Uses()
  /// The content of each document that has hardly anything but notes.
  private var lists: [String: [Block]] = [:]
  /// The maximum number of references to a document.
  private static let mostCalls = 20_000
  /// A document with fewer words besides its notes, or a smaller share of them, is a list of notes.
  private static let fewestWords = 25
  private static let smallestShare = 0.1
  /// A document with a larger share of words besides its notes has notes only if they are called so or lead back.
  private static let greatestShare = 0.2

  /// Finds the notes of a book's documents.
  init(_ documents: [String: BookDocument], _ read: (Document, String) -> Article?) {
    var calls: [String: [Call]] = [:]
    for document in documents.values { collect(document, documents, &calls) }
    for (path, calls) in calls {
      guard let target = documents[path],
        let article = read(Self.document(calls, before: target.document), path)
      else { continue }
      let definitions = article.content.compactMap { block -> FootnoteDefinition? in
        if case .footnoteDefinition(let note) = block { note } else { nil }
      }
      let all = article.content.wordCount
      let rest = all - definitions.reduce(0) { $0 + $1.children.wordCount }
      let share = Double(rest) / Double(max(1, all))
      guard calls.contains(where: \.isSure) || share <= Self.greatestShare else { continue }
      for note in definitions { notes[BookDocument.address(path, note.identifier)] = note }
      guard rest < Self.fewestWords || share < Self.smallestShare else { continue }
      lists[path] = Array(article.content.dropFirst())
    }
  }

  /// Collects the references of a document to others.
  private mutating func collect(
    _ source: BookDocument, _ documents: [String: BookDocument], _ calls: inout [String: [Call]]
  ) {
    let document = source.document
    // Most documents have no links to others.
    lazy var clues = NoteClues(HTMLPage(document: document).view, AttributeNames(document))
    for link in source.links where link.path != source.path && !link.name.isEmpty {
      let (id, path) = (link.node, link.path)
      guard let target = documents[path], calls[path, default: []].count < Self.mostCalls,
        let label = document.shortText(of: id, atMost: NoteLabel.longest), !label.isEmpty,
        let isSure = isSure(id, label, clues, target.leadsBack(from: link.name, to: source.path))
      else { continue }
      references.insert(
        Reference(from: source.path, address: BookDocument.address(path, link.name), label: label))
      let around = [id] + document.ancestors(of: id).prefix(2)
      let origin = around.lazy.compactMap { document.attribute("id", of: $0) }.first
      calls[path, default: []].append(Call(name: link.name, label: label, origin: origin, isSure: isSure))
    }
  }

  /// Whether a link is certainly a reference to a note; `nil` if it is certainly none. References are called so, or
  /// raised or a mark within a line of text. The link from a note back is at the start of its line.
  private func isSure(_ id: NodeID, _ label: String, _ clues: NoteClues, _ leadsBack: Bool) -> Bool? {
    let document = clues.document
    let isCalled = clues.isCalledReference(id)
    let isRaised =
      document.ancestors(of: id).prefix(2).contains { document.tag(of: $0) == .sup }
      || document.descendants(of: id).prefix(4).contains { document.tag(of: $0) == .sup }
    guard isCalled || isRaised || leadsBack && NoteLabel.isMark(label),
      let block = document.ancestors(of: id).first(where: { document.tag(of: $0).isBlock }),
      !NoteLabel.bare(document.beginning(of: block, bytes: NoteLabel.longest)).hasPrefix(
        NoteLabel.bare(label))
    else { return nil }
    return isCalled || leadsBack
  }

  /// A document behind a paragraph of the references to its notes.
  private static func document(_ calls: [Call], before target: Document) -> Document {
    var renderer = MarkupRenderer(.document)
    renderer.markup("<!DOCTYPE html><html><body><p>")
    for call in calls {
      renderer.markup("<sup><a")
      if let origin = call.origin { renderer.attribute(" id=\"", origin) }
      renderer.attribute(" href=\"", "#" + call.name)
      renderer.markup(" epub:type=\"noteref\">")
      renderer.text(call.label)
      renderer.markup("</a></sup>\n")
    }
    renderer.markup("</p>")
    var html = renderer.out.bytes
    target.appendInnerHTML(of: XHTMLDecoder.element(.body, in: target) ?? target.root, to: &html)
    return Document(parsing: html)
  }

  /// Places the notes in an article that refers to them.
  func place(in article: inout Article, of path: String) {
    guard !notes.isEmpty else { return }
    let placement = Placement(self, taken: ArticleCensus(article).definitions.map(\.identifier))
    let references = references
    article = ArticleRewriter(
      inline: { inline in
        switch inline {
        case .link(let link):
          let label = WhiteSpace.collapsed(link.children.plainText)
          let reference = Reference(from: path, address: link.url, label: label)
          guard references.contains(reference), let name = placement.name(link.url) else { return [inline] }
          return [.footnoteReference(name)]
        case .superscript(let children):
          let isReferences = children.allSatisfy { if case .footnoteReference = $0 { true } else { false } }
          return isReferences ? children : [inline]
        default: return [inline]
        }
      }, line: \.withoutReferenceBrackets
    ).rewrite(article)
    article.content += placement.definitions()
  }

  /// The notes that are being placed in an article.
  ///
  /// It is a class because the closures of a rewriter share it.
  private final class Placement {
    private let notes: [String: FootnoteDefinition]
    private let uses: Uses
    private var taken = Identifiers()
    /// The names in the article of the notes so far, by their addresses.
    private var names: [String: String] = [:]
    private var order: [String] = []

    init(_ book: BookNotes, taken: [String]) {
      notes = book.notes
      uses = book.uses
      for name in taken { _ = self.taken.unique(name) }
    }

    /// The name in the article of the note at an address; `nil` if there is none, or no room for it.
    func name(_ address: String) -> String? {
      if let name = names[address] { return name }
      guard let note = notes[address], mayPlace(note, address) else { return nil }
      let name = taken.unique(note.identifier)
      names[address] = name
      order.append(address)
      return name
    }

    private func mayPlace(_ note: FootnoteDefinition, _ address: String) -> Bool {
      if uses.placed.insert(address).inserted { return true }
      note.children.forEachText { uses.room -= $0.plainText.utf8.count }
      return uses.room >= 0
    }

    /// The definitions of the notes. Notes may refer to notes of their own document.
    func definitions() -> [Block] {
      var definitions: [Block] = []
      while definitions.count < order.count {
        let address = order[definitions.count]
        let path = address.prefix { $0 != "#" }
        let rewriter = ArticleRewriter(inline: { [self] inline in
          guard case .footnoteReference(let own) = inline else { return [inline] }
          return name("\(path)#\(own)").map { [.footnoteReference($0)] } ?? []
        })
        guard let note = notes[address], let name = names[address] else { break }
        definitions.append(
          .footnoteDefinition(
            FootnoteDefinition(identifier: name, children: rewriter.rewrite(note.children))))
      }
      return definitions
    }
  }

  /// What remains of a list of notes without those that are in other articles: nothing if these are only headings.
  /// `nil` if the document is something else.
  func rest(of path: String) -> [Block]? {
    guard let list = lists[path] else { return nil }
    var hasText = false
    let rest = list.filter { block in
      switch block {
      case .footnoteDefinition(let note):
        if uses.placed.contains(BookDocument.address(path, note.identifier)) { return false }
      case .heading, .thematicBreak: return true
      default: break
      }
      hasText = true
      return true
    }
    return hasText ? rest : []
  }
}
