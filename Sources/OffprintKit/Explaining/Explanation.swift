import Diagnostics
import Markup

/// How an article was found: the marks of a conversion, with the source's text.
package struct Explanation: Sendable {
  /// One line of a dump, or one text block of an HTML page.
  package struct Line: Sendable {
    /// The line number, from 1; for a block, the source line on which its element starts.
    package var number: Int
    /// The text without the white space around it.
    package var text: String
    /// For a block: its element and the enclosing ones, the innermost first, as `p.lead < div.story`.
    package var element: String?
    /// The role it was marked with.
    package var mark: Marks.Role
    /// The origin of the mark.
    package var origin: Marks.Origin
    /// The index of the line in the dump; for a block, of its first text node.
    package var part: Int
  }

  /// A value that was found for a metadata field.
  package struct Field: Sendable {
    /// The field.
    package var name: String
    /// The value.
    package var value: String
    /// The line on which it was found, from 1.
    package var line: Int?
    /// The origin of the value.
    package var origin: Marks.Origin
    /// Whether this value was chosen.
    package var isChosen: Bool
  }

  /// A text that a rule took out of its block.
  package struct Omission: Sendable {
    /// The text.
    package var text: String
    /// The source line on which its element starts, from 1.
    package var line: Int
    /// The origin of the rule's decision.
    package var origin: Marks.Origin
  }

  /// The profile that applied, and why.
  package var profile: (name: String, file: String, reason: String)?
  /// The name of the stage that dropped the article.
  package var droppedBy: String?
  /// The lines that are not blank.
  package var lines: [Line] = []
  /// The texts that rules took out of blocks.
  package var omissions: [Omission] = []
  /// All values that were found, in the order in which they were found.
  package var fields: [Field] = []
  /// The profile's rules in order, with the number of matches of each.
  package var rules: [(place: Place, hits: Int)] = []
  /// The positions of the profile's rules that matched nothing.
  package var idleRules: [Place] { rules.filter { $0.hits == 0 }.map(\.place) }

  /// Explains a conversion. For an input that was already an article, the explanation is empty.
  package init(_ conversion: Conversion) {
    droppedBy = conversion.droppedBy
    if let found = conversion.profile {
      profile = (found.name, found.file, conversion.profileReason ?? "")
      let isHTML = if case .html? = conversion.page { true } else { false }
      rules = (isHTML ? found.placesOfPageRules : found.placesOfLineRules)
        .map { ($0, conversion.ruleHits[$0] ?? 0) }
    }
    guard let marks = conversion.marks else { return }
    switch conversion.page {
    case .dump(let dump)?: explain(dump, marks)
    case .html(let page)?: explain(page, marks)
    case nil: break
    }
  }

  private mutating func explain(_ dump: Dump, _ marks: Marks) {
    let numbers = dump.lineNumbers()
    for (part, line) in dump.lines.enumerated() {
      lines.append(
        Line(
          number: numbers[part], text: dump.string(line), mark: marks[part], origin: marks.origin(of: part),
          part: part))
    }
    explainFields(marks) { numbers[$0] }
  }

  private mutating func explain(_ page: HTMLPage, _ marks: Marks) {
    let outline = PageOutline(page)
    let tree = TreeMarks(marks, in: page.document)
    lines = outline.blocks.map { block in
      let decider = tree.decider(of: block.node)
      return Line(
        number: outline.line(of: block.node), text: block.text, element: outline.path(of: block.node),
        mark: tree[block.node], origin: marks.origin(of: decider.map { Int($0.index) } ?? 0),
        part: Int(block.node.index))
    }
    omissions = marks.omitted.pieces.map { piece in
      Omission(
        text: piece.text, line: outline.line(of: NodeID(index: UInt32(piece.part))),
        origin: marks.origin(piece.origin))
    }
    explainFields(marks) { outline.line(of: NodeID(index: UInt32($0))) }
  }

  private mutating func explainFields(_ marks: Marks, line: (Int) -> Int) {
    let chosen = Findings.chosen(marks)
    for (index, finding) in marks.findings.enumerated() {
      fields.append(
        Field(
          name: finding.field, value: finding.value, line: finding.part.map(line),
          origin: marks.origin(finding.origin),
          isChosen: chosen.contains(index)))
    }
  }
}
