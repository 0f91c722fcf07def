import Diagnostics
import Markup

/// Finds the footnotes of a page, and keeps those that the article refers to wherever they are: after a share
/// bar, in a section outside of the text, in a box that opens on a click.
///
/// If a profile has chosen the body, a note outside of it belongs to the reference in it, unless a rule of the
/// profile removes it.
struct PageNotes: HTMLStage {
  /// `page-notes`
  static let name = "page-notes"
  /// The description in `offprint stages`.
  static let summary = "keeps the footnotes that the article refers to, wherever they are"

  /// Notes may refer to notes, no more often than this.
  private static let rounds = 3

  /// Makes the stage.
  init() {}

  /// Marks the text of notes whose references are text of the article.
  func mark(_ page: HTMLPage, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    let document = page.document
    let notes = document.withTree { FootnoteFinder.find(page.view, $0, AttributeNames(document)) }
    marks.notes = notes
    var waiting = notes.references.map { (reference: $0.key, name: $0.value) }
    for (reference, names) in notes.ranges { waiting += names.map { (reference, $0) } }
    waiting += notes.notes.values.filter(\.isInline).map { (reference: $0.first, name: $0.name) }
    waiting.sort { $0.reference < $1.reference }
    var keeper = Keeper(document: document, notes: notes)
    for _ in 0..<Self.rounds where !waiting.isEmpty {
      let tree = TreeMarks(marks, in: document)
      let before = waiting.count
      waiting = waiting.filter { !keeper.keep($0.name, from: $0.reference, tree, &marks) }
      if waiting.count == before { return }
    }
  }

  /// Keeps notes.
  private struct Keeper {
    let document: Document
    let notes: Footnotes
    private var kept: Set<String> = []
    private var origins: [Marks.Rank: Marks.OriginID] = [:]

    init(document: Document, notes: Footnotes) {
      self.document = document
      self.notes = notes
    }

    /// Keeps a note if its reference is text of the article. Returns whether it is.
    mutating func keep(_ name: String, from reference: NodeID, _ tree: TreeMarks, _ marks: inout Marks)
      -> Bool
    {
      if kept.contains(name) { return true }
      guard let node = notes.firstNodes[name], let note = notes.notes[node],
        let decider = line(of: reference, note).lazy.compactMap({
          tree[$0].isContent ? tree.decider(of: $0) : nil
        })
        .first
      else { return false }
      kept.insert(name)
      let rank = marks.rank(of: Int(decider.index))
      for part in document.nodes(of: note) {
        if document.isText(part) { keep(part, rank, tree, &marks) }
        for text in document.descendants(of: part) where document.isText(text) {
          keep(text, rank, tree, &marks)
        }
      }
      return true
    }

    /// The texts that determine whether a reference is in the article: its own, or those around a note in the line.
    private func line(of reference: NodeID, _ note: Footnotes.Note) -> [NodeID] {
      guard note.isInline else {
        return document.descendants(of: reference).prefix(8).filter { document.isText($0) }
      }
      return document.ancestors(of: reference).prefix(3).flatMap { document.children(of: $0).prefix(32) }
        .filter { document.isText($0) && !document.isBlankText($0) }
    }

    private mutating func keep(_ text: NodeID, _ rank: Marks.Rank, _ tree: TreeMarks, _ marks: inout Marks) {
      if tree[text].isContent { return }
      // A profile's body leaves out all that is outside; a rule of its own about a note is stronger.
      let isOutside = tree.decider(of: text) == document.root
      let id = origin(isOutside ? min(rank, .profile) : .generic, &marks)
      marks.set(.body, at: Int(text.index), by: id)
    }

    private mutating func origin(_ rank: Marks.Rank, _ marks: inout Marks) -> Marks.OriginID {
      if let known = origins[rank] { return known }
      let id = marks.enter(
        Marks.Origin(stage: PageNotes.name, why: "it is a note that the article refers to", rank: rank))
      origins[rank] = id
      return id
    }
  }
}
