import CCmarkGFM
import Synchronization

/// The tree that cmark-gfm makes of a Markdown text: CommonMark with tables, strikethrough, tasks, bare addresses,
/// footnotes, and formulas between dollar signs.
struct MarkdownTree: ~Copyable {
  /// The root node.
  let root: MarkdownNode
  private let parser: OpaquePointer

  /// The library keeps tables of its own for all parsers at once: one parser works at a time.
  private static let lock = Mutex(())

  /// Parses a text of valid UTF-8. Returns nothing where memory has run out.
  init?(_ text: [UInt8], linksAddresses: Bool) {
    let hasMath = text.contains(0x24)
    let made = Self.lock.withLock { _ -> (parser: OpaquePointer, root: OpaquePointer)? in
      cmark_gfm_core_extensions_ensure_registered()
      guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_FULL_INFO_STRING) else {
        return nil
      }
      for name in ["table", "strikethrough", "autolink", "tasklist"]
      where linksAddresses || name != "autolink" {
        if let found = cmark_find_syntax_extension(name) {
          cmark_parser_attach_syntax_extension(parser, found)
        }
      }
      if hasMath { MathExtension.attach(to: parser, textLength: text.count) }
      text.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress {
          cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), bytes.count)
        }
      }
      guard let root = cmark_parser_finish(parser) else {
        cmark_parser_free(parser)
        return nil
      }
      return (parser, root)
    }
    guard let made else { return nil }
    parser = made.parser
    root = MarkdownNode(made.root)
  }

  deinit {
    cmark_node_free(root.pointer)
    cmark_parser_free(parser)
  }
}
