import Markup

/// Finds the parts of a page by their names.
struct PartNames {
  /// The number of elements around a block that are examined.
  private static let levels = 2
  /// Elements that are no parts of a page by themselves, or all of it.
  private static let others: Set<Tag> = [
    .article, .body, .code, .dd, .dl, .dt, .h1, .h2, .h3, .h4, .h5, .h6, .html, .li, .main, .ol, .pre, .table,
    .tbody, .td, .th, .tr, .ul,
  ]

  private let document: Document
  private let classes: ClassValues
  /// The telling names among the values of `class`, by their numbers.
  private var known: [Int: String?] = [:]

  init(_ view: PageView) {
    document = view.document
    classes = view.classes
  }

  /// A selector for the innermost element around a block whose id or class says what it is; `nil` if it is farther away, or if
  /// the block belongs to a list, a table, a heading or program text.
  mutating func part(around block: NodeID) -> String? {
    let isCode = document.ancestors(of: block).contains { [.code, .pre].contains(document.tag(of: $0)) }
    guard !isCode else { return nil }
    for id in [block] + document.ancestors(of: block).prefix(Self.levels) {
      guard document.isElement(id), !Self.others.contains(document.tag(of: id)) else { return nil }
      if let name = document.attribute("id", of: id), TellingName.isTelling(name) { return "#\(name)" }
      if let name = tellingClass(of: id) { return ".\(name)" }
    }
    return nil
  }

  private mutating func tellingClass(of id: NodeID) -> String? {
    let number = classes.number(of: id)
    if let found = known[number] { return found }
    let names = (document.attribute("class", of: id) ?? "").split(whereSeparator: \.isWhitespace)
    let found = names.lazy.map(String.init).first(where: TellingName.isTelling)
    known.updateValue(found, forKey: number)
    return found
  }
}
