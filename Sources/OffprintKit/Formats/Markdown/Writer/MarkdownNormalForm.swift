/// The normal form of blocks in Markdown: what of them their notation can represent, as it is read back.
enum MarkdownNormalForm {
  /// An alert; if there is none for its kind, a quotation. Its lines are already in normal form.
  static func representable(_ callout: Callout) -> [Block] {
    guard let alert = Alert.nearest(to: callout.kind) else {
      let title = LineRuns.normal([.strong(callout.title)])
      let children = (title.isEmpty ? [] : [.paragraph(title)]) + callout.children
      return children.isEmpty ? [] : [.blockQuote(children)]
    }
    var callout = callout
    callout.kind = "\(alert)".lowercased()
    callout.title = title(of: callout)
    if callout.title.isEmpty, let title = Alert.title(in: callout.children.first) {
      callout.title = title
      callout.children.removeFirst()
    }
    return [.callout(callout)]
  }

  /// The paragraph that replaces a caption and a credit: *caption* (credit).
  static func captionLine(of figure: Figure) -> [Inline] {
    var line: [Inline] = figure.caption.isEmpty ? [] : [.emphasis(figure.caption)]
    if !figure.credit.isEmpty {
      line += [.text(line.isEmpty ? "(" : " (")] + figure.credit + [.text(")")]
    }
    return line
  }

  /// The title of an alert as it is read back: all of it is strong, whichever parts were.
  static func title(of callout: Callout) -> [Inline] {
    let plain = ArticleRewriter(inline: { if case .strong(let children) = $0 { children } else { [$0] } })
    return trimmed(LineRuns.normal(plain.rewrite(callout.title)))
  }

  /// A line without white space at its edges, where it moves out of a mark around all of it.
  private static func trimmed(_ line: [Inline]) -> [Inline] {
    var line = line
    while case .text(let text)? = line.first {
      let rest = text.unicodeScalars.drop(while: CharacterClass.isSpace)
      if rest.isEmpty { line.removeFirst() } else { line[0] = .text(String(rest)) }
      if !rest.isEmpty { break }
    }
    while case .text(let text)? = line.last {
      let rest = text.unicodeScalars.reversed().drop(while: CharacterClass.isSpace).reversed()
      if rest.isEmpty {
        line.removeLast()
      } else {
        line[line.count - 1] = .text(String(String.UnicodeScalarView(rest)))
      }
      if !rest.isEmpty { break }
    }
    return line
  }

  /// The block with its own line in normal form.
  static func withNormalLine(_ block: Block) -> Block {
    switch block {
    case .paragraph(let inlines): return .paragraph(LineRuns.normal(inlines))
    case .heading(var heading):
      heading.children = LineRuns.normal(heading.children)
      return .heading(heading)
    case .callout(var callout):
      callout.title = LineRuns.normal(callout.title)
      return .callout(callout)
    default: return block
    }
  }

  /// A list with a number that can be written.
  static func representable(_ list: List) -> List {
    var list = list
    let start = MarkdownListMarker.start(of: list)
    list.start = list.ordered && start != 1 ? start : nil
    list.tight = true
    return list
  }

  /// Whether anything of a line is output.
  static func hasText(_ inlines: [Inline]) -> Bool {
    if LineRuns.showsText(inlines) { return true }
    let written = ArticleRewriter(inline: { inline in
      switch inline {
      case .image(let image) where SafeURL.checked(image.url, for: .image)?.isEmpty != false:
        [.text(image.alt)]
      case .math(let math) where representable(math) == nil: []
      default: [inline]
      }
    })
    return !LineRuns.normal(written.rewrite(inlines)).isEmpty
  }

  /// The list with the checkbox of each task that does not start with text converted to text.
  static func boxed(_ list: List) -> List {
    var list = list
    for index in list.items.indices {
      guard let checked = list.items[index].checked else { continue }
      if case .paragraph(let inlines)? = list.items[index].children.first {
        if hasText(inlines) { continue }
        list.items[index].children.removeFirst()
      }
      list.items[index].checked = nil
      list.items[index].children.insert(.paragraph([.text(checked ? "[x]" : "[ ]")]), at: 0)
    }
    return list
  }

  /// A code block whose language is one word.
  static func representable(_ code: CodeBlock) -> Block {
    var code = code
    code.language = code.language.map {
      String(decoding: $0.utf8.map { $0.isBlank || $0 == 0x0A ? 0x2D : $0 }, as: UTF8.self)
    }
    if code.language?.isEmpty != false { code.language = nil }
    code.meta =
      code.language == nil
      ? nil
      : code.meta.flatMap { meta in
        let words = meta.singleLine.split(separator: " ").joined(separator: " ")
        return words.isEmpty ? nil : words
      }
    return .code(code)
  }

  /// A formula as it is written between dollar signs, on one line.
  static func representable(_ math: Math, inTable: Bool = false, inLink: Bool = false) -> Math? {
    guard math.notation == .tex else { return math }
    let written = String(
      decoding: MathNotation.inline(math, inTable: inTable, inLink: inLink).dropFirst().dropLast(),
      as: UTF8.self)
    let words = written.split { $0 == " " || $0 == "\t" || $0 == "\n" }.joined(separator: " ")
    return words.isEmpty ? nil : Math(words)
  }

  /// A table with a line in each cell, after its caption.
  static func representable(_ table: Table) -> [Block] {
    let caption: [Block] = table.caption.isEmpty ? [] : [.paragraph(table.caption)]
    let columns = table.rows.map(\.count).max() ?? 0
    guard columns > 0 else { return caption }
    var rows = table.rows.enumerated().map { place, row in
      var cells = row.map { cell in
        let lines = cell.children.compactMap { block -> [Inline]? in
          guard case .paragraph(let inlines) = block else { return nil }
          return inlines
        }
        let formulas = ArticleRewriter(inline: { inline in
          guard case .math(let math) = inline else { return [inline] }
          return representable(math, inTable: true).map { [.math($0)] } ?? []
        })
        var line: [Inline] = []
        for paragraph in lines { line += (line.isEmpty ? [] : [.lineBreak]) + paragraph }
        line = LineRuns.normal(formulas.rewrite(line))
        return Table.Cell(
          isHeader: place < table.headerRows, children: line.isEmpty ? [] : [.paragraph(line)])
      }
      while cells.last?.children.isEmpty == true { cells.removeLast() }
      return cells
    }
    guard rows.contains(where: { !$0.isEmpty }) else { return caption }
    let hasHeader = table.headerRows > 0 && !rows[0].isEmpty
    if table.headerRows > 0, !hasHeader { rows.removeFirst() }
    if hasHeader {
      while rows[0].count < columns { rows[0].append(Table.Cell(isHeader: true, children: [])) }
    }
    var alignments = Array(table.alignments.prefix(rows.map(\.count).max() ?? 0))
    while alignments.last == .some(nil) { alignments.removeLast() }
    return caption + [.table(Table(alignments: alignments, headerRows: hasHeader ? 1 : 0, rows: rows))]
  }
}
