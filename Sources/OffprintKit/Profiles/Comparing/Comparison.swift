import Diagnostics

/// The results of two profiles for some pages.
package struct Comparison: Sendable {
  /// A page and the difference of its articles.
  package struct Page: Sendable {
    /// Its name.
    package var name: String
    /// The difference.
    package var difference: ArticleDifference

    /// Makes a page of the comparison.
    package init(name: String, difference: ArticleDifference) {
      self.name = name
      self.difference = difference
    }

    /// The differences in one line.
    package var summary: String {
      var parts: [String] = []
      if difference.wordsGained + difference.wordsLost > 0 {
        parts.append("\(difference.wordsGained) words gained, \(difference.wordsLost) lost")
      } else if !difference.lines.isEmpty {
        parts.append("the same words in other lines")
      }
      if !difference.fields.isEmpty {
        parts.append(difference.fields.map(\.name).joined(separator: ", ") + " changed")
      }
      return parts.joined(separator: "; ")
    }
  }

  /// The names of the profiles, as they were given.
  package let old: String
  package let new: String
  /// The pages.
  package var pages: [Page] = []

  /// Begins without pages.
  package init(old: String, new: String) {
    self.old = old
    self.new = new
  }

  /// The pages with differences.
  package var changed: [Page] { pages.filter { !$0.difference.isEmpty } }

  /// The totals of all pages in one line.
  package var summary: String {
    let gained = pages.reduce(0) { $0 + $1.difference.wordsGained }
    let lost = pages.reduce(0) { $0 + $1.difference.wordsLost }
    let count = "\(pages.count) page\(pages.count == 1 ? "" : "s")"
    return "\(count), \(changed.count) changed: \(gained) words gained, \(lost) lost"
  }

  /// The differences as text: a line begins with `-` if only the first profile produces it, with `+` if only
  /// the second does.
  package var text: String {
    var text = ""
    for page in changed {
      text += "\(page.name.printable): \(page.summary)\n"
      for field in page.difference.fields {
        text +=
          "  \(field.name): \((field.old ?? "nothing").printable) | \((field.new ?? "nothing").printable)\n"
      }
      for line in page.difference.lines {
        switch line {
        case .lost(let line): text += "  - \(line.printable)\n"
        case .gained(let line): text += "  + \(line.printable)\n"
        }
      }
    }
    return text + summary + "\n"
  }

  /// The differences in machine-readable form: a line for each page.
  package var jsonLines: [UInt8] {
    var output = ByteBuffer()
    for page in pages {
      output.append(json: page.json)
      output.append("\n")
    }
    return output.bytes
  }
}

extension Comparison.Page {
  /// The difference in machine-readable form.
  package var json: JSONValue {
    let fields = difference.fields.map { field in
      JSONMember(
        field.name,
        .members(["old": field.old.map(JSONValue.string), "new": field.new.map(JSONValue.string)]))
    }
    let lines = difference.lines.map { line in
      switch line {
      case .lost(let text): JSONValue.members(["lost": .string(text)])
      case .gained(let text): JSONValue.members(["gained": .string(text)])
      }
    }
    return .members([
      "page": .string(name), "wordsGained": .integer(difference.wordsGained),
      "wordsLost": .integer(difference.wordsLost), "fields": .object(fields), "lines": .array(lines),
    ])
  }
}
