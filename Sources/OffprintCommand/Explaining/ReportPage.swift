/// A self-contained HTML page without scripts, readable on a phone, in light and dark.
enum ReportPage {
  /// Returns the page.
  ///
  /// - Parameters:
  ///   - title: the title of the window, as text.
  ///   - heading: the heading, as text.
  ///   - introduction: HTML below the heading.
  ///   - content: HTML of the main part, ending in a line end.
  static func bytes(title: String, heading: String, introduction: String, content: String) -> [UInt8] {
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title.escapedForHTML)</title>
      <style>\n\(ReportStyle.css)\n</style>
      </head>
      <body>
      <header>
      <h1>\(heading.escapedForHTML)</h1>
      \(introduction)
      </header>
      <main>
      \(content)</main>
      </body>
      </html>

      """
    return Array(page.utf8)
  }
}
