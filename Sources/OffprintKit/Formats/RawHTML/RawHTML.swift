/// Contents of another format with pieces of HTML among them, such as `<kbd>`, text and `</kbd>`.
///
/// The pieces are read together like a page, so that they are as safe, and may be unbalanced.
enum RawHTML {
  /// A part of a sequence of blocks or of a line.
  enum Piece<Contents> {
    case html(String)
    case other(Contents)

    /// The source, if it is HTML.
    var source: String? {
      if case .html(let source) = self { source } else { nil }
    }
  }

  /// The blocks of a sequence.
  static func blocks(of pieces: [Piece<[Block]>]) -> [Block] {
    var blocks: [Block] = []
    for stretch in HTMLStretch.stretches(of: pieces.count, html: { pieces[$0].source }) {
      var html = ""
      var slots = HTMLSlots()
      for piece in pieces[stretch.range] {
        switch piece {
        case .html(let source): html += TagFilter.filtered(source)
        case .other(let more) where stretch.isHTML: slots.append(more, to: &html)
        case .other(let more): blocks += more
        }
      }
      if stretch.isHTML { blocks += slots.filled(EmbeddedHTML.blocks(of: html)) }
    }
    return blocks
  }

  /// The inlines of a line.
  static func line(of pieces: [Piece<[Inline]>]) -> [Inline] {
    // A line with something in front of it does not become a picture with a caption.
    var html = "<p>"
    var slots = HTMLSlots()
    slots.append([Inline](), to: &html)
    var place = 0
    var mathDepth = 0
    var unclosed: Set<String> = []
    while place < pieces.count {
      switch pieces[place] {
      // The words of a formula are read with it.
      case .other(let inlines) where mathDepth > 0:
        html += String(decoding: HTMLText.escaped(inlines.plainText), as: UTF8.self)
      case .other(let inlines): slots.append(inlines, to: &html)
      case .html(let source) where isBreak(source): slots.append([.lineBreak], to: &html)
      case .html(let source):
        if let end = end(ofHidden: source, in: pieces, after: place, &unclosed) {
          place = end
          continue
        }
        for tag in TagScan.tags(in: source) where tag.name == "math" { mathDepth += tag.opens ? 1 : -1 }
        html += TagFilter.filtered(source)
      }
      place += 1
    }
    var line: [Inline] = []
    for block in slots.filled(EmbeddedHTML.blocks(of: html)) {
      if case .figure(let figure) = block { line += figure.images.map { .image($0) } }
      block.forEachText { line += (line.isEmpty ? [] : [.text(" ")]) + $0 }
    }
    return Loss.joiningTexts(line)
  }

  /// Two breaks must not end the paragraph.
  private static func isBreak(_ source: String) -> Bool {
    let bytes = Array(source.utf8)
    guard bytes.count > 3, bytes.last == 0x3E, bytes.lastIndex(of: 0x3C) == 0 else { return false }
    return bytes[1] | 0x20 == 0x62 && bytes[2] | 0x20 == 0x72 && !bytes[3].isASCIIAlphanumeric
  }

  /// Elements whose contents are not text.
  private static let hidden: Set<String> = ["script", "style", "template", "select", "iframe"]

  /// If a piece is the start tag of an element whose contents are not text, the index after its end tag; or
  /// after the piece if there is none, since such an element would contain the rest of the line.
  ///
  /// `unclosed` are the names that are known to have no further end tag.
  private static func end(
    ofHidden source: String, in pieces: [Piece<[Inline]>], after place: Int, _ unclosed: inout Set<String>
  ) -> Int? {
    guard let tag = TagScan.tags(in: source).last, tag.opens, hidden.contains(tag.name) else { return nil }
    guard !unclosed.contains(tag.name) else { return place + 1 }
    let end = pieces[(place + 1)...].firstIndex { piece in
      piece.source.map { TagScan.tags(in: $0).contains { !$0.opens && $0.name == tag.name } } ?? false
    }
    if end == nil { unclosed.insert(tag.name) }
    return (end ?? place) + 1
  }
}
