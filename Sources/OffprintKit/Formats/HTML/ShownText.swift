import Markup

/// The page that a browser makes of a text to show it, which people save instead of the text: a `pre` alone.
enum ShownText {
  /// The text; `nil` if a page is not such a page.
  static func text(of document: Document) -> [UInt8]? {
    guard let html = child(.html, of: document.root, in: document),
      let body = child(.body, of: html, in: document),
      let only = document.children(of: body).first(where: document.isElement),
      document.tag(of: only) == .pre, document.attribute("class", of: only) == nil,
      isMadeByBrowser(only, html, in: document)
    else { return nil }
    // Some browsers add an empty box for the buttons of their viewer.
    let others = document.children(of: body).filter { document.isElement($0) && $0 != only }
    guard others.allSatisfy({ document.textContent(of: $0).isEmpty }),
      document.children(of: only).allSatisfy(document.isText)
    else { return nil }
    var text: [UInt8] = []
    document.appendText(of: only, to: &text)
    return text
  }

  private static func isMadeByBrowser(_ text: NodeID, _ html: NodeID, in document: Document) -> Bool {
    if let style = document.attribute("style", of: text) {
      return style.contains("pre-wrap") && style.contains("break-word")
    }
    guard let head = child(.head, of: html, in: document) else { return false }
    return document.children(of: head).contains {
      document.attribute("href", of: $0)?.hasSuffix("plaintext.css") == true
    }
  }

  private static func child(_ tag: Tag, of parent: NodeID, in document: Document) -> NodeID? {
    document.children(of: parent).first { document.isElement($0) && document.tag(of: $0) == tag }
  }
}
