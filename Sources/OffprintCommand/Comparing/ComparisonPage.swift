import OffprintKit

/// Writes a comparison as a self-contained HTML page without scripts.
enum ComparisonPage {
  static func bytes(of comparison: Comparison) -> [UInt8] {
    let title = "\(comparison.old) and \(comparison.new)"
    return ReportPage.bytes(
      title: title, heading: title,
      introduction:
        "<p>\(comparison.summary.escapedForHTML). Green is what the second profile gains, red what it loses.</p>",
      content: comparison.pages.map(section).joined())
  }

  private static func section(_ page: Comparison.Page) -> String {
    var text = "<section>\n<h2>\(page.name.escapedForHTML)</h2>\n"
    guard !page.difference.isEmpty else { return text + "<p>Nothing differs.</p>\n</section>\n" }
    text += "<p>\(page.summary.escapedForHTML)</p>\n"
    if !page.difference.fields.isEmpty {
      text +=
        "<div class=\"wide\"><table>\n<thead><tr><th>field</th><th>before</th><th>after</th></tr></thead>\n<tbody>\n"
      for field in page.difference.fields {
        text += "<tr><th>\(field.name.escapedForHTML)</th><td>\((field.old ?? "").escapedForHTML)</td>"
        text += "<td>\((field.new ?? "").escapedForHTML)</td></tr>\n"
      }
      text += "</tbody>\n</table></div>\n"
    }
    for line in page.difference.lines {
      switch line {
      case .lost(let line): text += "<p class=\"line dropped\"><del>\(line.escapedForHTML)</del></p>\n"
      case .gained(let line): text += "<p class=\"line kept\"><ins>\(line.escapedForHTML)</ins></p>\n"
      }
    }
    return text + "</section>\n"
  }
}
