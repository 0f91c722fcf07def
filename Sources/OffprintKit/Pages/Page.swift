/// A parsed source. A page is never changed: stages only mark its parts.
public enum Page: Sendable {
  /// The lines of a page that was saved as plain text.
  case dump(Dump)
  /// The tree of an HTML page.
  case html(HTMLPage)

  /// The number of parts that can be marked.
  public var count: Int {
    switch self {
    case .dump(let dump): dump.lines.count
    case .html(let page): page.document.nodeCount
    }
  }

  /// A guess about its encoding, if it was not declared or the declaration was wrong.
  var encodingGuess: EncodingGuess? {
    switch self {
    case .dump(let dump): dump.encodingGuess
    case .html(let page): page.encodingGuess
    }
  }

  /// The parts whose marks apply to the whole page.
  var wholeParts: Range<Int> {
    switch self {
    case .dump(let dump): dump.lines.indices
    // A mark on the document applies to everything below it.
    case .html: 0..<1
    }
  }
}
