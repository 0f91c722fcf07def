import Markup

/// The parts of a book's document that are not text: the numbers of printed pages, and alternatives of which one is to
/// be shown.
enum PublicationMarkup {
  /// The namespaces of the alternatives that an article can hold.
  private static let known: Set<String> = [
    "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml",
  ]
  /// The maximum length of a page's number, in bytes.
  private static let longestNumber = 24

  /// Marks them so that they are not part of the article.
  static func markAsides(of page: HTMLPage, _ marks: inout Marks) {
    let document = page.document
    let number = marks.enter(
      Marks.Origin(stage: "whole", why: "it is the number of a printed page", rank: .profile))
    let alternative = marks.enter(
      Marks.Origin(stage: "whole", why: "there is another alternative", rank: .profile))
    for id in document.descendants(of: document.root) where document.isElement(id) {
      if isPageBreak(id, document) {
        marks.set(.furniture, throughout: id, of: page, by: number)
      } else if document.tag(of: id) == .other, document.tagName(of: id) == "epub:switch" {
        for other in others(in: id, document) {
          marks.set(.furniture, throughout: other, of: page, by: alternative)
        }
      }
    }
  }

  private static func isPageBreak(_ id: NodeID, _ document: Document) -> Bool {
    let types = document.attribute("epub:type", of: id)?.split(separator: " ") ?? []
    guard types.contains("pagebreak") || document.attribute("role", of: id) == "doc-pagebreak" else {
      return false
    }
    return document.textSize(of: id, atMost: longestNumber) <= longestNumber
  }

  /// All alternatives except the first that can be shown.
  private static func others(in id: NodeID, _ document: Document) -> [NodeID] {
    let all = document.children(of: id).filter { document.isElement($0) }
    let shown =
      all.first { document.attribute("required-namespace", of: $0).map(known.contains) ?? false }
      ?? all.first { document.tagName(of: $0) == "epub:default" }
    return all.filter { $0 != shown }
  }
}
