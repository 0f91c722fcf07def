@testable import Markup

/// What comes out of a tree as HTML and is parsed again.
enum RoundTripCheck {
  static func run(_ bytes: [UInt8]) {
    let first = html(parsed(bytes, ParseOptions()))
    let options = ParseOptions(encoding: .utf8)
    let second = html(parsed(first, options))
    let tree = parsed(second, options)
    let third = html(tree)
    if second != third, isStable(tree) {
      fatalError(
        "\(String(decoding: second, as: UTF8.self))\ncomes back as\n\(String(decoding: third, as: UTF8.self))")
    }
  }

  /// Nothing in the tree is of the kinds that the standard says do not come back (13.3).
  private static func isStable(_ document: Document) -> Bool {
    for id in document.descendants(of: document.root) {
      if document.tagName(of: id) == "plaintext" { return false }
    }
    return true
  }
}
