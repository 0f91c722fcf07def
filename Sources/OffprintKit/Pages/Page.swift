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

  /// What was assumed of its encoding, where nothing told it or what told it was wrong.
  var encodingGuess: EncodingGuess? {
    switch self {
    case .dump(let dump): dump.encodingGuess
    case .html(let page): page.encodingGuess
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
