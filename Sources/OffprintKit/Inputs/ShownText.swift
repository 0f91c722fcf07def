import Markup

/// The page that a browser makes of a text to show it, which people save instead of the text: a `pre` alone.
enum ShownText {
  /// The start of a page that is examined, in bytes.
  private static let longestStart = 1024

  /// The text in UTF-8; `nil` if an input is not such a page.
  static func text(of input: Input) -> [UInt8]? {
    let start = input.bytes.prefix(longestStart)
    guard start.firstIndex(of: Array("<pre".utf8)) != nil,
      marks.contains(where: { start.firstIndex(of: $0) != nil })
    else { return nil }
    let document = Document(
      parsing: input.bytes, options: ParseOptions(encoding: input.encoding, detectsEncoding: true))
    guard let html = child(.html, of: document.root, in: document),
      let body = child(.body, of: html, in: document), let only = child(.pre, of: body, in: document)
    else { return nil }
    // Some browsers add an empty box for the buttons of their viewer.
    let isAlone = document.children(of: body).allSatisfy {
      $0 == only || document.textContent(of: $0).allSatisfy(\.isWhitespace)
    }
    guard isAlone, document.children(of: only).allSatisfy(document.isText) else { return nil }
    var text: [UInt8] = []
    document.appendText(of: only, to: &text)
    return text
  }

  /// What browsers write into such pages.
  private static let marks = [
    "<pre style=\"word-wrap: break-word; white-space: pre-wrap", "plaintext.css",
  ].map { Array($0.utf8) }

  private static func child(_ tag: Tag, of parent: NodeID, in document: Document) -> NodeID? {
    document.children(of: parent).first { document.isElement($0) && document.tag(of: $0) == tag }
  }
}
