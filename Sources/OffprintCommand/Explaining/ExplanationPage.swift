import OffprintKit
import SiteProfile

/// Writes an explanation as a self-contained HTML page.
///
/// It contains the source's blocks in order, coloured by outcome, each with the deciding stage and the reason;
/// the fields with all candidates; and the profile's rules. It has no script: the details of a block open with
/// mouse, touch and keyboard alike.
struct ExplanationPage {
  private let explanation: Explanation
  private let name: String
  private var text = ""

  /// Returns the page for a named input.
  static func bytes(of explanation: Explanation, name: String) -> [UInt8] {
    var page = ExplanationPage(explanation: explanation, name: name)
    page.writeFields()
    page.writeRules()
    page.writeOmissions()
    page.writeBlocks()
    let title = explanation.fields.first { $0.name == "title" && $0.isChosen }?.value ?? name
    return ReportPage.bytes(
      title: "How “\(title)” was found", heading: title,
      introduction: "<p>\(name.escapedForHTML)</p>\n\(page.profile)\(page.drop)", content: page.text)
  }

  private init(explanation: Explanation, name: String) {
    self.explanation = explanation
    self.name = name
  }

  private var profile: String {
    guard let profile = explanation.profile else { return "<p>No profile applies.</p>" }
    return
      "<p>Profile <b>\(profile.name.escapedForHTML)</b> (\(profile.file.escapedForHTML)): \(profile.reason.escapedForHTML).</p>"
  }

  private var drop: String {
    guard let stage = explanation.droppedBy else { return "" }
    return
      "\n<p>The stage <b>\(stage.escapedForHTML)</b> dropped the article: nothing is written for this page.</p>"
  }

  private mutating func writeFields() {
    guard !explanation.fields.isEmpty else { return }
    text += "<section>\n<h2>Fields</h2>\n<div class=\"wide\"><table>\n"
    text += "<thead><tr><th>field</th><th>value</th><th>found by</th><th>line</th></tr></thead>\n<tbody>\n"
    var names: [String] = []
    for field in explanation.fields where !names.contains(field.name) { names.append(field.name) }
    for name in names {
      let candidates = explanation.fields.filter { $0.name == name }
      for field in candidates.filter(\.isChosen) + candidates.filter({ !$0.isChosen }) { write(field) }
    }
    text += "</tbody>\n</table></div>\n</section>\n"
  }

  private mutating func write(_ field: Explanation.Field) {
    let verdict = field.isChosen ? "taken" : "lost"
    let line = field.line.map(String.init) ?? ""
    text += "<tr class=\"\(verdict)\"><th>\(field.name.escapedForHTML)</th>"
    let value = field.value.isEmpty ? "no value" : field.value.escapedForHTML
    text += "<td>\(value)\(field.isChosen ? "" : " <small>(not taken)</small>")</td>"
    text += "<td>\(who(field.origin).escapedForHTML): \(field.origin.why.escapedForHTML)</td>"
    text += "<td>\(line)</td></tr>\n"
  }

  private mutating func writeRules() {
    guard !explanation.rules.isEmpty else { return }
    text += "<section>\n<h2>Rules of the profile</h2>\n<div class=\"wide\"><table>\n"
    text += "<thead><tr><th>rule</th><th>matches</th></tr></thead>\n<tbody>\n"
    for rule in explanation.rules {
      text += "<tr class=\"\(rule.hits > 0 ? "taken" : "lost")\"><th>\("\(rule.place)".escapedForHTML)</th>"
      text += "<td>\(rule.hits)</td></tr>\n"
    }
    text += "</tbody>\n</table></div>\n</section>\n"
  }

  private mutating func writeOmissions() {
    guard !explanation.omissions.isEmpty else { return }
    text += "<section>\n<h2>Text taken out</h2>\n<div class=\"wide\"><table>\n"
    text += "<thead><tr><th>text</th><th>taken by</th><th>line</th></tr></thead>\n<tbody>\n"
    for omission in explanation.omissions {
      text += "<tr><td>\(omission.text.escapedForHTML)</td>"
      text += "<td>\(who(omission.origin).escapedForHTML): \(omission.origin.why.escapedForHTML)</td>"
      text += "<td>\(omission.line)</td></tr>\n"
    }
    text += "</tbody>\n</table></div>\n</section>\n"
  }

  private mutating func writeBlocks() {
    let kept = explanation.lines.count { $0.mark.outcome == .kept }
    text += """
      <section>
      <h2>The page, block by block</h2>
      <p>\(kept) of \(explanation.lines.count) blocks were kept. Open one to see who decided, and why.</p>
      <p class="choices"><label><input type="checkbox" id="hide-dropped"> hide what was dropped</label>
      <label><input type="checkbox" id="hide-kept"> hide what was kept</label></p>

      """
    for line in explanation.lines { write(line) }
    text += "</section>\n"
  }

  private mutating func write(_ line: Explanation.Line) {
    let who = line.origin.stage.isEmpty ? "nobody marked it" : "\(self.who(line.origin)): \(line.origin.why)"
    let place = line.element.map { "line \(line.number), \($0)" } ?? "line \(line.number)"
    text += "<details class=\"\(line.mark.outcome.rawValue)\"><summary title=\"\(who.escapedForHTML)\">"
    text += "<span class=\"mark\">\("\(line.mark)".escapedForHTML)</span> "
    text += "\(line.text.escapedForHTML)</summary>\n"
    text += "<p>\(who.escapedForHTML)</p><p><code>\(place.escapedForHTML)</code></p></details>\n"
  }

  private func who(_ origin: Marks.Origin) -> String {
    origin.rule.map { "\(origin.stage) \($0)" } ?? origin.stage
  }
}
