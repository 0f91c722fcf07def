@testable import Markup

/// Serializes a tree as HTML and parses it again.
enum RoundTripCheck {
  static func run(_ bytes: [UInt8]) {
    let first = html(parsed(bytes, ParseOptions()))
    let options = ParseOptions(encoding: .utf8)
    let second = html(parsed(first, options))
    let tree = parsed(second, options)
    let third = html(tree)
    if second != third, isStable(tree) {
      fatalError(
        "\(String(decoding: second, as: UTF8.self))\ncomes back as\n\(String(decoding: third, as: UTF8.self))"
      )
    }
  }

  /// Whether nothing in the tree prevents a stable round trip, as far as that is simple to determine: no
  /// `plaintext`, which nothing ends; no `selectedcontent`, since an option inside it is replaced by its own
  /// copy; no script that hides its end after `<!--`; no formatting elements together with elements, such as
  /// headings and tables, that are not closed while these are open.
  private static func isStable(_ document: Document) -> Bool {
    var hasFormatting = false
    var hasBlocks = false
    for index in 0..<UInt32(document.nodeCount) {
      let node = document.arena.pointee.nodes[Int(index)]
      if node.kind == .text, document.arena.pointee.nodes[Int(node.parent)].name.tag == .script,
        document.data(of: NodeID(index: index)).contains("<!--")
      {
        return false
      }
      guard node.isElement else { continue }
      switch node.name.tag {
      case .plaintext, .selectedcontent: return false
      case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
        hasFormatting = true
      case .html, .head, .body, .p, .div, .other, .span: break
      default: hasBlocks = true
      }
    }
    return !(hasFormatting && hasBlocks) && TreeCheck(document).depth < 400
  }
}
