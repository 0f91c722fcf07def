/// A source as parsed. A page is never changed: stages only mark what its parts are.
public enum Page: Sendable {
  /// The lines of a page that was saved as plain text.
  case dump(Dump)
  /// The tree of a page of HTML.
  case html(HTMLPage)

  /// How many parts of the page can be marked.
  public var count: Int {
    switch self {
    case .dump(let dump): dump.lines.count
    case .html(let page): page.document.nodeCount
    }
  }

  /// Whether its encoding was wrong and has been repaired.
  var isRepaired: Bool {
    switch self {
    case .dump(let dump): dump.isRepaired
    case .html(let page): page.isRepaired
    }
  }

  /// The parts whose marks say something of the whole page.
  var wholeParts: Range<Int> {
    switch self {
    case .dump(let dump): dump.lines.indices
    // A mark on the document holds for all below it.
    case .html: 0..<1
    }
  }
}
