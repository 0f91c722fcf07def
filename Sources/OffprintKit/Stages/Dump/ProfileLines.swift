import Diagnostics
import SiteProfile

/// Marks the lines of a dump by the profile's `lines` rules, and sets the profile's constant metadata.
///
/// The first rule that matches a line decides. Other lines outside the body's bounds are furniture; if both
/// bounds are known, other lines between them are the body.
struct ProfileLines: DumpStage {
  /// `profile-lines`
  static let name = "profile-lines"
  /// The description in `offprint stages`.
  static let summary = "marks lines of a dump by the profile's rules"

  /// Makes the stage.
  init() {}

  /// Applies the rules of the profile, if there is one.
  func mark(_ dump: Dump, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    guard let profile = context.profile else { return }
    for (field, values) in profile.metadata.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let id = marks.enter(
        Marks.Origin(
          stage: Self.name, rule: values.place, why: "the profile states it", rank: .profile))
      context.ruleHits[values.place, default: 0] += 1
      // An empty value is the statement that there is none.
      for value in values.value.isEmpty ? [""] : values.value {
        marks.find(field.rawValue, value, at: nil, by: id)
      }
    }
    guard !profile.lines.isEmpty || profile.words.related != nil else { return }
    var pass = LinePass(dump: dump, profile: profile, marks: marks)
    pass.run()
    marks = pass.marks
    context.ruleHits.merge(pass.hits) { $0 + $1 }
    context.diagnostics += pass.diagnostics
  }
}

/// One pass of a profile's rules over the lines of a dump.
private struct LinePass {
  let dump: Dump
  let rules: [LineRule]
  var marks: Marks
  var hits: [Place: Int] = [:]
  var diagnostics: [Diagnostic] = []
  /// Rules that hit a pattern's limits are not tried again: every further line would cost as much.
  private var isUseless: [Bool]
  private var isTaken: [Bool]
  private var start: (part: Int, rule: LineRule)?
  private var end: (part: Int, rule: LineRule)?
  private let related: RelatedWords?

  init(dump: Dump, profile: Profile, marks: Marks) {
    self.dump = dump
    self.rules = profile.lines
    self.marks = marks
    related = RelatedWords(profile.words)
    isUseless = Array(repeating: false, count: profile.lines.count)
    isTaken = Array(repeating: false, count: dump.lines.count)
  }

  mutating func run() {
    let waitsForStart = rules.contains { $0.then == .start }
    var part = 0
    while part < dump.lines.count, end == nil {
      if !isTaken[part] { tryRules(at: part, waitsForStart: waitsForStart) }
      part += 1
    }
    if let related { markRelated(related) }
    markOutside()
  }

  private mutating func tryRules(at part: Int, waitsForStart: Bool) {
    for (index, rule) in rules.enumerated() where !isUseless[index] {
      switch rule.then {
      case .start: if start != nil { continue }
      case .end: if waitsForStart, start == nil { continue }
      case nil: break
      }
      let outcome = rule.match(at: part) { line in
        guard line < dump.lines.count, !isTaken[line] else { return nil }
        return dump.text[dump.lines[line].range]
      }
      switch outcome {
      case .none: continue
      case .limitReached:
        isUseless[index] = true
        diagnostics.append(
          Diagnostic(
            .warning, .badProfile, "a pattern of this rule took too many steps; the rule was left out",
            at: rule.place, fix: "avoid nested repetitions such as (a+)+"))
      case .match(let match):
        apply(rule, match)
        return
      }
    }
  }

  private mutating func apply(_ rule: LineRule, _ match: LineRule.Match) {
    hits[rule.place, default: 0] += 1
    for line in match.lines {
      let item = rule.items[line.item]
      // A rule of one line is already at its item's place.
      if item.place != rule.place { hits[item.place, default: 0] += 1 }
      isTaken[line.index] = true
      if let role = item.role ?? (line.values.isEmpty ? nil : .furniture) {
        mark(line.index, role, item.place, hasValues: !line.values.isEmpty)
      }
      for value in line.values { find(value, on: line.index, item.place) }
    }
    guard let first = match.lines.first?.index, let last = match.lines.last?.index else { return }
    switch rule.then {
    case .start: start = (last + 1, rule)
    case .end: end = (first, rule)
    case nil: break
    }
  }

  private mutating func mark(_ part: Int, _ role: LineRule.Role, _ place: Place, hasValues: Bool) {
    let why = role == .keep ? "the profile keeps it" : "the profile's rule says so"
    let id = origin(place, why, role == .keep ? .keep : .profile)
    marks.set(role.mark, at: part, by: id)
    // Named groups are more specific than the line.
    guard !hasValues, let field = Self.field(for: role) else { return }
    marks.find(field, dump.string(dump.lines[part]), at: part, by: id)
  }

  private mutating func find(_ value: LineRule.Value, on part: Int, _ place: Place) {
    let line = dump.lines[part].range
    let range = line.lowerBound + value.range.lowerBound..<line.lowerBound + value.range.upperBound
    let id = origin(place, "a named group of the profile's rule", .profile)
    let field =
      switch value.destination {
      case .field(let field): field.rawValue
      case .caption: "caption"
      case .credit: "credit"
      case .custom(let name): name
      }
    marks.find(field, dump.string(range), at: part, by: id)
  }

  /// Marks lines that announce other articles by the profile's words. A word alone is the label of the links or the
  /// items that follow.
  private mutating func markRelated(_ words: RelatedWords) {
    var part = 0
    while part < dump.lines.count {
      let line = dump.lines[part]
      part += 1
      guard isOpen(part - 1), let match = words.match(dump.text[line.range]) else { continue }
      if match.rest == .text, !isLinked(line, last: match.restLength) { continue }
      hits[match.word.place, default: 0] += 1
      let id = origin(match.word.place, match.why, .profile)
      marks.set(.teaser, at: part - 1, by: id)
      isTaken[part - 1] = true
      guard match.rest == .nothing else { continue }
      while part < dump.lines.count, isOpen(part), isItem(part) || isLinked(dump.lines[part]) {
        marks.set(.teaser, at: part, by: id)
        isTaken[part] = true
        part += 1
      }
    }
  }

  private func isOpen(_ part: Int) -> Bool { !isTaken[part] && dump.lines[part].isText }

  /// Whether a line starts like a list item.
  private func isItem(_ part: Int) -> Bool {
    let start = dump.text[dump.lines[part].range].prefix(4)
    return ["* ", "- ", "+ ", "• ", "– "].contains { start.starts(with: $0.utf8) }
  }

  /// Whether nearly all of a line, or of its last bytes, is linked.
  private func isLinked(_ line: Dump.Line, last count: Int? = nil) -> Bool {
    let range = line.range.suffix(count ?? line.count)
    let links = dump.links(in: line)
    let linked = links.reduce(0) { $0 + $1.range.clamped(to: range).count }
    return !links.isEmpty && linked * 4 >= range.count * 3
  }

  /// Marks the lines outside the body's bounds, and those within if both are known.
  private mutating func markOutside() {
    if let start {
      let id = origin(start.rule.place, "it stands before the body starts", .profile)
      for part in 0..<start.part where !isTaken[part] { marks.set(.furniture, at: part, by: id) }
    }
    if let end {
      let id = origin(end.rule.place, "it stands after the body ends", .profile)
      for part in end.part..<dump.lines.count where !isTaken[part] {
        marks.set(.furniture, at: part, by: id)
      }
    }
    if let start, let end, start.part < end.part {
      let id = origin(start.rule.place, "it stands within the body's bounds", .profile)
      for part in start.part..<end.part where !isTaken[part] { marks.set(.body, at: part, by: id) }
    }
  }

  private mutating func origin(_ place: Place, _ why: String, _ rank: Marks.Rank) -> Marks.OriginID {
    marks.enter(Marks.Origin(stage: ProfileLines.name, rule: place, why: why, rank: rank))
  }

  /// The metadata field of a whole line with this role.
  private static func field(for role: LineRule.Role) -> String? {
    switch role {
    case .title, .deck, .kicker, .kind, .section, .caption, .credit: role.rawValue
    case .byline: "authors"
    case .published: "published"
    case .furniture, .teaser, .body, .heading, .keep: nil
    }
  }
}
