import CCmarkGFM

/// Teaches cmark-gfm the notation of formulas: `$…$` within a line, `$$…$$` displayed.
///
/// A single dollar sign opens a formula before what is not blank, and closes it after what is not blank where no digit
/// follows, so that prices are none. A backslash takes the next character's meaning away. What is between is TeX: no
/// emphasis, no links.
enum MathExtension {
  /// Lets a parser find formulas. Only under the lock of ``MarkdownTree``.
  static func attach(to parser: OpaquePointer, textLength: Int) {
    // A sign that nothing closes is looked for to the end of its paragraph: no text gets to ask for that too often.
    steps = 1 << 20 + textLength * 16
    cmark_parser_attach_syntax_extension(parser, math)
  }

  nonisolated(unsafe) private static let math: OpaquePointer? = {
    let made = cmark_syntax_extension_new("offprint-math")
    let dollar = cmark_llist_append(
      cmark_get_default_mem_allocator(), nil, UnsafeMutableRawPointer(bitPattern: 0x24))
    cmark_syntax_extension_set_special_inline_chars(made, dollar)
    cmark_syntax_extension_set_match_inline_func(made) { _, _, _, character, subject in
      character == 0x24 ? MathExtension.match(subject) : nil
    }
    return made
  }()

  /// How many more bytes may be looked at in search of a closing sign.
  nonisolated(unsafe) private static var steps = 0

  private static func match(_ subject: OpaquePointer?) -> OpaquePointer? {
    let start = cmark_inline_parser_get_offset(subject)
    func byte(_ place: Int32) -> UInt8 { cmark_inline_parser_peek_at(subject, place) }
    let count: Int32 = byte(start + 1) == 0x24 ? 2 : 1
    let inside = start + count
    let first = byte(inside)
    guard first != 0, first != 0x24, count == 2 || !isBlank(first) else { return nil }
    var place = inside
    while steps > 0 {
      steps -= 1
      let next = byte(place)
      if next == 0 { return nil }
      if next == 0x5C, byte(place + 1) != 0 {
        place += 2
        continue
      }
      if next == 0x24 {
        if count == 2 {
          if byte(place + 1) == 0x24 { break }
        } else if !isBlank(byte(place - 1)), !byte(place + 1).isASCIIDigit {
          break
        }
      }
      place += 1
    }
    guard steps > 0 else { return nil }
    var tex = (inside..<place).map { CChar(bitPattern: byte($0)) }
    tex.append(0)
    // Cells of tables hold no nodes of other kinds than the library's own: a formula goes as code with a mark.
    let node = cmark_node_new(CMARK_NODE_CODE)
    cmark_node_set_literal(node, tex)
    cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: Int(count)))
    cmark_inline_parser_set_offset(subject, place + count)
    return node
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
}
