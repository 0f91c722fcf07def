import CCmarkGFM
import Glibc

/// A node of a ``MarkdownTree``, valid as long as the tree is.
struct MarkdownNode {
  /// What a node is.
  enum Kind {
    case document, quote, list, item, code, html, paragraph, heading, rule, footnoteDefinition
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, inlineCode, inlineHTML, math
    case emphasis, strong, strikethrough, link, image, footnoteReference
    case unknown
  }

  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_CODE: cmark_node_get_user_data(pointer) == nil ? .inlineCode : .math
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    default: extendedKind
    }
  }

  /// The types of extensions are numbered as they are registered, so their names tell them.
  private var extendedKind: Kind {
    guard let name = cmark_node_get_type_string(pointer) else { return .unknown }
    if strcmp(name, "table_cell") == 0 { return .tableCell }
    if strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0 { return .tableRow }
    if strcmp(name, "strikethrough") == 0 { return .strikethrough }
    return strcmp(name, "table") == 0 ? .table : .unknown
  }

  private func isNamed(_ name: StaticString) -> Bool {
    guard let own = cmark_node_get_type_string(pointer) else { return false }
    return strcmp(own, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }

  /// The children, in their order.
  var children: some Sequence<MarkdownNode> {
    sequence(state: firstChild) { upcoming in
      defer { upcoming = upcoming?.next }
      return upcoming
    }
  }

  /// The text of a leaf.
  var literal: String { Self.string(cmark_node_get_literal(pointer)) }

  /// Calls `body` with the bytes of the text of a leaf.
  func withLiteral(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let text = cmark_node_get_literal(pointer) else { return }
    let count = strlen(text)
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      body(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  /// The line on which the node begins, from 1.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }

  var url: String { Self.string(cmark_node_get_url(pointer)) }

  /// The title of a link or an image; an empty one is none.
  var title: String? {
    let title = Self.string(cmark_node_get_title(pointer))
    return title.isEmpty ? nil : title
  }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// What stands behind the fence of a code block.
  var info: String { Self.string(cmark_node_get_fence_info(pointer)) }

  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  /// Whether an item is a task. Whether it is done the library tells wrongly where its line holds another `[x]`.
  var isTask: Bool { isNamed("tasklist") }

  var isHeaderRow: Bool { isNamed("table_header") }

  /// How the columns of a table are aligned.
  var alignments: [Table.Alignment?] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let bytes = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { column in
      switch bytes[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
  }

  /// A formula as ``MathExtension`` found it.
  var formula: (tex: String, isDisplayed: Bool) {
    (literal, cmark_node_get_user_data(pointer) == UnsafeMutableRawPointer(bitPattern: 2))
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
