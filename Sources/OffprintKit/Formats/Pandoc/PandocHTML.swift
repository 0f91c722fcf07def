/// Pieces of raw HTML in a pandoc document.
///
/// Until all pieces of a sequence are known, each is in a node of its own: reading them together later keeps
/// the stack frames of the recursion small.
enum PandocHTML {
  /// A private-use character, which has no meaning in texts. A document with it has HTML there.
  private static let mark = "\u{F8F2}"

  /// A piece of HTML among blocks.
  static func block(_ source: String) -> Block {
    .container(Container(kind: mark, children: [.paragraph([.text(source)])]))
  }

  /// A piece of HTML among inlines.
  static func inline(_ source: String) -> Inline {
    .abbreviation(Abbreviation(title: mark, children: [.text(source)]))
  }

  /// Returns a sequence with its pieces of HTML read together.
  static func reading(_ blocks: [Block]) -> [Block] {
    guard blocks.contains(where: { source($0) != nil }) else { return blocks }
    return RawHTML.blocks(of: blocks.map { block in source(block).map { .html($0) } ?? .other([block]) })
  }

  /// Returns a line with its pieces of HTML read together.
  static func reading(_ line: [Inline]) -> [Inline] {
    guard line.contains(where: { source($0) != nil }) else { return line }
    return RawHTML.line(of: line.map { inline in source(inline).map { .html($0) } ?? .other([inline]) })
  }

  private static func source(_ block: Block) -> String? {
    guard case .container(let container) = block, container.kind == mark,
      case .paragraph(let line)? = container.children.first
    else { return nil }
    return line.plainText
  }

  private static func source(_ inline: Inline) -> String? {
    guard case .abbreviation(let short) = inline, short.title == mark else { return nil }
    return short.children.plainText
  }
}
