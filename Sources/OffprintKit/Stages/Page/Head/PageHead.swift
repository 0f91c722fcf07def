import Diagnostics
import Markup
import SiteProfile

/// Marks the head of a page, so that it is not repeated in the article's content: the heading with the title,
/// the lines of authors and date next to it, deck and kicker.
///
/// It uses the values found for the fields before, and examines only a few lines around the title. Decisions of
/// a profile are left unchanged.
struct PageHead: HTMLStage {
  /// `page-head`
  static let name = "page-head"
  /// The description in `offprint stages`.
  static let summary = "marks title, deck, byline and date of an HTML page next to its body"

  /// The maximum number of lines after the title that may belong to the head, and before it.
  private static let reach = (behind: 10, before: 4)
  /// The shortest line, in bytes, that is surely text rather than a label, and that may be the start of one.
  private static let shortestText = 100
  private static let shortestStart = 40
  /// The longest line of authors or date, in bytes.
  private static let longestLine = 160

  /// Makes the stage.
  init() {}

  /// Marks the lines of the head.
  func mark(_ page: HTMLPage, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    guard let title = Self.heading(page.document, marks) else { return }
    var head = Head(document: page.document, marks: marks, words: context.profile?.words)
    head.set(.title, below: title, why: "it states the title")
    let known = context.headLines.flatMap { $0.title == title ? $0 : nil }
    let lines = known ?? HeadLines(page.view, title: title)
    head.read(lines.behind, Self.reach.behind, isBehind: true)
    head.read(lines.before, Self.reach.before, isBehind: false)
    marks = head.marks
    if let picture = LeadPicture(page.view, marks).find(title: title),
      !marks.isDecided(Int(picture.index))
    {
      let id = marks.enter(Marks.Origin(stage: Self.name, why: "it is the picture over the article's text"))
      marks.set(.body, at: Int(picture.index), by: id)
    }
  }

  /// The element of the page's body in which the title was found.
  private static func heading(_ document: Document, _ marks: Marks) -> NodeID? {
    guard let value = marks.finding("title")?.value, !value.isEmpty else { return nil }
    let key = LetterKey(value)
    for finding in marks.findings where finding.field == "title" {
      guard let part = finding.part, part < document.nodeCount else { continue }
      let id = NodeID(index: UInt32(part))
      guard let name = document.tagName(of: id), !headTags.contains(name) else { continue }
      let found = LetterKey(finding.value)
      // A title from an attribute is not the element's text.
      guard document.textContent(of: id).utf8.count <= 2 * finding.value.utf8.count + longestLine else {
        continue
      }
      if found == key || found.hasPrefix(key) || found.hasSuffix(key) { return id }
    }
    return nil
  }

  private static let headTags: Set<String> = ["meta", "title", "link", "script"]

  /// The lines of a head that are being marked.
  private struct Head {
    let document: Document
    var marks: Marks
    let dates: DateText
    let byline: Byline
    /// The nodes on which authors and dates were found.
    private var found: [NodeID: Marks.Role] = [:]

    init(document: Document, marks: Marks, words: Profile.Words?) {
      self.document = document
      self.marks = marks
      dates = DateText(months: words?.months ?? [])
      byline = Byline(words: words?.byline ?? [])
      for finding in marks.findings {
        guard let part = finding.part, part < document.nodeCount else { continue }
        switch finding.field {
        case "authors": found[NodeID(index: UInt32(part))] = .byline
        case "published", "modified": found[NodeID(index: UInt32(part))] = .published
        default: continue
        }
      }
    }

    /// Marks the first of some lines.
    mutating func read(_ all: [HeadUnit], _ count: Int, isBehind: Bool) {
      let units = Array(all.prefix(count))
      var roles = units.map(role)
      if isBehind { leaveEntries(units, &roles) }
      for (index, unit) in units.enumerated() {
        if let role = roles[index] {
          set(role, unit, why: role == .byline ? "it names the authors" : "it gives the date")
        } else if isBehind {
          let isBeforeByline = isBeforeByline(index, all, roles)
          if isDeck(unit, isFirst: index == 0, isBeforeByline) {
            set(.deck, unit, why: "it stands under the title")
            find("deck", unit, why: "the line under the title")
          }
          // The text of the article has begun.
          if unit.text.utf8.count > 300 { return }
        } else if index < 2, unit.hints.contains(.kicker), !unit.hints.contains(.aside), isLabel(unit.text) {
          set(.kicker, unit, why: "its class says it is the label over the title")
          find("kicker", unit, why: "the label over the title")
        }
      }
    }

    /// The times above the entries of a live blog belong to the entries, including the first: when there are
    /// headings between times.
    private func leaveEntries(_ units: [HeadUnit], _ roles: inout [Marks.Role?]) {
      func isHeading(_ index: Int) -> Bool { document.tag(of: units[index].container).isHeading }
      let times = units.indices.filter { roles[$0] == .published && !units[$0].times.isEmpty }
      guard let first = times.first, let last = times.last, (first..<last).contains(where: isHeading) else {
        return
      }
      let start = first > 0 && isHeading(first - 1) ? first - 1 : first
      for index in start..<units.count { roles[index] = nil }
    }

    /// The role of a line that contains only authors or a date.
    private func role(_ unit: HeadUnit) -> Marks.Role? {
      guard unit.text.utf8.count <= PageHead.longestLine, unit.hints.isDisjoint(with: [.caption, .other]),
        !unit.isAboutAccount
      else { return nil }
      for node in [unit.place] + unit.links + unit.times + unit.authors {
        if let role = found[node] { return role }
      }
      if unit.mayHoldDate, let date = dates.first(in: unit.text), date.otherWords <= 5 { return .published }
      if !unit.times.isEmpty, unit.text.utf8.count <= 60 { return .published }
      if unit.hints.contains(.author), unit.text.utf8.count <= 80 { return .byline }
      guard unit.text.utf8.count <= 100, !document.tag(of: unit.container).isHeading,
        let rest = byline.afterBylineWord(unit.text)
      else { return nil }
      return rest.isEmpty || PersonNames.looksLikeName(Byline.names(in: rest).first ?? "") ? .byline : nil
    }

    /// Whether a line is followed by the byline or the date, and those by the text: below a text, as blogs have them,
    /// they do not make its first paragraph the deck. The text may begin with a short paragraph.
    private func isBeforeByline(_ index: Int, _ units: [HeadUnit], _ roles: [Marks.Role?]) -> Bool {
      guard let line = roles[(index + 1)...].prefix(2).firstIndex(where: { $0 != nil }),
        units[(index + 1)..<line].allSatisfy({ $0.text.utf8.count < PageHead.shortestText })
      else { return false }
      return units.indices[line...].contains { place in
        let unit = units[place]
        return (place >= roles.count || roles[place] == nil) && !unit.hints.contains(.other)
          && (unit.links.isEmpty || unit.text.utf8.count >= PageHead.shortestText)
          && (unit.text.utf8.count >= PageHead.shortestStart || document.tag(of: unit.container) == .p)
      }
    }

    /// A sentence is the deck if its class says so, or if it is the first line and the byline follows it.
    private func isDeck(_ unit: HeadUnit, isFirst: Bool, _ isBeforeByline: Bool) -> Bool {
      guard isFirst || isBeforeByline, unit.text.utf8.count <= 500, unit.links.isEmpty,
        !unit.hints.contains(.aside), !unit.hints.contains(.caption),
        unit.hints.contains(.deck) || isFirst && isBeforeByline && !isBroken(unit)
      else { return false }
      return (4...70).contains(unit.text.split(separator: " ").count)
    }

    /// Whether line breaks separate the texts of a line: then they are paragraphs.
    private func isBroken(_ unit: HeadUnit) -> Bool {
      unit.texts.dropFirst().contains {
        document.elementBefore($0).map { document.tag(of: $0) } == .br
      }
    }

    private func isLabel(_ text: String) -> Bool {
      text.utf8.count >= 3 && text.utf8.count <= 40 && text.split(separator: " ").count <= 4
        && text.contains(where: \.isLetter)
    }

    private mutating func find(_ field: String, _ unit: HeadUnit, why: String) {
      guard !marks.findings.contains(where: { $0.field == field && $0.value == unit.text }) else { return }
      let id = marks.enter(Marks.Origin(stage: PageHead.name, why: why))
      marks.find(field, unit.text, at: Int(unit.place.index), by: id)
    }

    private mutating func set(_ role: Marks.Role, _ unit: HeadUnit, why: String) {
      let id = marks.enter(Marks.Origin(stage: PageHead.name, why: why))
      for text in unit.texts { marks.set(role, at: Int(text.index), by: id) }
    }

    /// Marks an element and the texts in it, which may carry marks of their own.
    mutating func set(_ role: Marks.Role, below element: NodeID, why: String) {
      let id = marks.enter(Marks.Origin(stage: PageHead.name, why: why))
      marks.set(role, at: Int(element.index), by: id)
      for node in document.descendants(of: element) where document.isText(node) {
        marks.set(role, at: Int(node.index), by: id)
      }
    }
  }
}
