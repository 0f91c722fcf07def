import Diagnostics
import SiteProfile

/// Finds the title, deck, byline and date before a dump's body.
///
/// The title is the line near the start of the body that looks most like one; the other parts are searched for
/// around it. Decisions of a profile are left unchanged, and at most one value is found for each field.
struct DumpHead: DumpStage {
  /// `dump-head`
  static let name = "dump-head"
  /// The description in `offprint stages`.
  static let summary = "finds the title, deck, byline and date before a dump's body"

  /// The number of lines examined around the title and the start of the body.
  private static let reach = 12

  /// Makes the stage.
  init() {}

  /// Marks the lines of the head and records their values.
  func mark(_ dump: Dump, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    readLetterHead(dump, context.profile?.words ?? Profile.Words(), &marks)
    guard let body = Self.startOfBody(dump, marks) else { return }
    let title = findTitle(dump, body, &marks)
    let first = max(0, (title ?? body) - Self.reach)
    let last = max(body, first)
    let words = context.profile?.words ?? Profile.Words()
    let head = first..<min(last, (title ?? first) + 3 * Self.reach)
    let date = findDates(dump, head, title, words, &marks)
    let byline =
      findByline(dump, head, title, words, &marks)
      ?? findName(dump, head, title, body, words, &marks)
    if let title { findDeck(dump, after: title, before: body, behind: [byline, date], &marks) }
  }

  /// The first line of the body that is long enough for a paragraph, or its first line.
  private static func startOfBody(_ dump: Dump, _ marks: Marks) -> Int? {
    // A single paragraph far before the others belongs to the page, not to the article: three close together
    // begin it.
    var long: [Int] = []
    var first: Int?
    for part in dump.lines.indices where marks[part] == .body {
      first = first ?? part
      guard dump.wordCount(dump.lines[part]) >= 15 else { continue }
      long.append(part)
      if long.count >= 3, part - long[long.count - 3] <= 15 { return long[long.count - 3] }
    }
    return long.first ?? first
  }

  private func readLetterHead(_ dump: Dump, _ words: Profile.Words, _ marks: inout Marks) {
    guard let head = LetterHead(dump) else { return }
    let dates = DateText(months: words.months ?? [])
    let id = marks.enter(Marks.Origin(stage: Self.name, why: "a line of the head of a letter"))
    for entry in head.entries {
      switch entry.field {
      case .title where marks.finding("title") == nil && !entry.value.isEmpty:
        marks.set(.title, at: entry.line, by: id)
        marks.find("title", entry.value, at: entry.line, by: id)
      case .author where marks.finding("authors") == nil:
        marks.set(.byline, at: entry.line, by: id)
        if let name = Mailbox.name(in: entry.value) { marks.find("authors", name, at: entry.line, by: id) }
      case .date where marks.finding("published") == nil:
        marks.set(.published, at: entry.line, by: id)
        if let date = dates.first(in: entry.value) {
          marks.find("published", date.date.iso, at: entry.line, by: id)
        }
      default: marks.set(.furniture, at: entry.line, by: id)
      }
    }
  }

  private func findTitle(_ dump: Dump, _ body: Int, _ marks: inout Marks) -> Int? {
    if let found = marks.finding("title") { return found.part }
    guard let best = TitleRanking(dump: dump, body: body, marks: marks).best() else { return nil }
    let id = marks.enter(Marks.Origin(stage: Self.name, why: "it looks most like a title before the body"))
    marks.set(.title, at: best, by: id)
    marks.find("title", HeadLine.withoutMarker(dump, best), at: best, by: id)
    let text = dump.text[dump.lines[best].range]
    let again = marks.enter(Marks.Origin(stage: Self.name, why: "it says the title again"))
    for part in max(0, best - Self.reach)..<min(dump.lines.count, body + Self.reach)
    where part != best && dump.lines[part].isText && dump.text[dump.lines[part].range] == text {
      marks.set(.furniture, at: part, by: again)
    }
    return best
  }

  private func findByline(
    _ dump: Dump, _ head: Range<Int>, _ title: Int?, _ words: Profile.Words, _ marks: inout Marks
  ) -> Int? {
    guard marks.finding("authors") == nil else { return nil }
    let byline = Byline(words: words.byline ?? [])
    // Below the title first: above it there are the names of other articles' authors.
    let order = head.filter { $0 > title ?? -1 } + head.filter { $0 < title ?? -1 }.reversed()
    for part in order where dump.lines[part].count <= Byline.longestLine {
      guard byline.mayBegin(HeadLine.bytesWithoutMarker(dump, part)) else { continue }
      let next = part + 1 < dump.lines.count ? HeadLine.withoutMarker(dump, part + 1) : ""
      guard let found = byline.authors(in: HeadLine.withoutMarker(dump, part), next: next) else { continue }
      let id = marks.enter(Marks.Origin(stage: Self.name, why: "it begins as bylines do"))
      for part in part...(found.usesNextLine ? part + 1 : part) { marks.set(.byline, at: part, by: id) }
      for name in found.names { marks.find("authors", name, at: part, by: id) }
      return part
    }
    return nil
  }

  /// A name alone on a line below the title is a byline if it is next to a date or occurs there twice.
  private func findName(
    _ dump: Dump, _ head: Range<Int>, _ title: Int?, _ body: Int, _ words: Profile.Words, _ marks: inout Marks
  ) -> Int? {
    guard marks.finding("authors") == nil, let title else { return nil }
    var known: LowercaseWords?
    let dates = DateText(months: words.months ?? [])
    for part in head where part > title && part <= title + 8 && dump.lines[part].count <= 60 {
      let text = HeadLine.withoutMarker(dump, part)
      let date = HeadLine.mayHoldDate(dump, part) ? dates.first(in: text) : nil
      guard let name = Byline.nameAlone(in: text, before: date != nil) else { continue }
      let near = (part + 1...part + 2).filter { $0 < dump.lines.count }
      let isDated = near.contains {
        marks[$0] == .published
          || (dump.lines[$0].count <= 120 && HeadLine.mayHoldDate(dump, $0)
            && dates.first(in: dump.string(dump.lines[$0])) != nil)
      }
      let isTwice = near.prefix(1).contains { HeadLine.withoutMarker(dump, $0).hasPrefix(name) }
      guard date != nil || isDated || isTwice else { continue }
      let words = known ?? LowercaseWords(dump: dump, parts: body..<min(dump.lines.count, body + 60))
      known = words
      if words.contains(anyOf: name) { continue }
      let why =
        isTwice ? "a name below the title that stands there twice" : "a name below the title, next to a date"
      let id = marks.enter(Marks.Origin(stage: Self.name, why: why))
      marks.set(.byline, at: part, by: id)
      marks.find("authors", name, at: part, by: id)
      return part
    }
    return nil
  }

  private func findDates(
    _ dump: Dump, _ head: Range<Int>, _ title: Int?, _ words: Profile.Words, _ marks: inout Marks
  ) -> Int? {
    let dates = DateText(months: words.months ?? [])
    var found: Int?
    let order = head.filter { $0 > title ?? -1 } + head.filter { $0 < title ?? -1 }.reversed()
    for part in order where dump.lines[part].count <= 160 && HeadLine.mayHoldDate(dump, part) {
      let text = dump.string(dump.lines[part])
      guard let date = dates.first(in: text), date.otherWords <= 12 else { continue }
      let isChange = HeadLine.tellsOfChange(text)
      let field = isChange ? "modified" : "published"
      guard marks.finding(field) == nil else { continue }
      let why = isChange ? "a date with a word for changes" : "the nearest date to the title"
      let id = marks.enter(Marks.Origin(stage: Self.name, why: why))
      if date.otherWords <= 6 { marks.set(.published, at: part, by: id) }
      marks.find(field, date.date.iso, at: part, by: id)
      found = found ?? part
    }
    return found
  }

  /// A sentence right below the title is the deck if there is a byline or a date between it and the body.
  private func findDeck(
    _ dump: Dump, after title: Int, before body: Int, behind parts: [Int?], _ marks: inout Marks
  ) {
    let part = title + 1
    guard marks.finding("deck") == nil, part < dump.lines.count, !marks.isDecided(part),
      parts.contains(where: { $0.map { $0 > part && $0 <= max(body, part + 4) } ?? false })
    else { return }
    let line = dump.lines[part]
    // A licence before the text is no deck.
    guard marks.origin(of: part).stage != DumpFrame.name, (6...60).contains(dump.wordCount(line)),
      ListMarker(dump.text[line.range]) == nil,
      marks[part] != .byline, marks[part] != .published
    else { return }
    let id = marks.enter(Marks.Origin(stage: Self.name, why: "it stands between the title and the byline"))
    marks.set(.deck, at: part, by: id)
    marks.find("deck", HeadLine.withoutMarker(dump, part), at: part, by: id)
  }
}
