import Markup
import SiteProfile

@testable import OffprintKit

/// An HTML page to which only the rules of a profile were applied.
struct ProfiledPage {
  let page: HTMLPage
  let marks: Marks
  let context: StageContext

  init(_ html: String, _ rules: String, families: [String: String] = [:]) throws {
    func source(_ name: String, _ text: String) -> ProfileSource {
      ProfileSource(name: name, file: "\(name).yaml", text: Array("offprint: 1\n\(text)\n".utf8))
    }
    let profile = try Profile.read(source("p", rules)) { name in
      families[name].map { source(name, $0) }
    }
    let page = Page.html(HTMLPage(document: Document(parsing: Array(html.utf8))))
    var marks = Marks(count: page.count)
    var context = StageContext(profile: profile)
    try ProfileRules().mark(page, &marks, in: &context)
    guard case .html(let read) = page else { fatalError("no page of HTML") }
    self.page = read
    self.marks = marks
    self.context = context
  }

  /// The texts that are content, without white space, separated by spaces.
  var content: String { texts { $0.isContent } }

  /// The texts without a mark.
  var unmarked: String { texts { $0 == .unmarked } }

  func texts(_ isWanted: (Marks.Role) -> Bool) -> String {
    let document = page.document
    let tree = TreeMarks(marks, in: document)
    return document.descendants(of: document.root)
      .filter { document.isText($0) && isWanted(tree[$0]) }
      .map { document.data(of: $0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The values of a field.
  func values(_ field: String) -> [String] {
    marks.findings.filter { $0.field == field }.map(\.value)
  }

  /// The warnings as they are printed, only their first lines.
  var warnings: [String] {
    context.diagnostics.map { diagnostic in
      let place = diagnostic.place.map { "\($0.line):\($0.column) " } ?? ""
      return place + diagnostic.message
    }
  }
}
