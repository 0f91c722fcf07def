extension PandocWriter {
  /// The losses of pandoc's document.
  public static let losses: [Loss] = [
    .provenance,
    Loss(
      "Addresses with schemes other than http, https, mailto, tel, ftp, xmpp, magnet, geo, those of --schemes and data: "
        + "of PNG, JPEG, GIF, WebP and AVIF pictures; addresses of pictures that pandoc would load from outside the "
        + "folder it runs in",
      standIn: "the link’s text, the picture’s alternative text"
    ) {
      ArticleRewriter(block: { withoutActiveAddress($0) }, inline: { withoutActiveAddress($0) }).rewrite($0)
    },
    .mathMLAsTeX, .unsafeTeX, .mathMLNextToTeX,
    Loss("MathML not known to be harmless", standIn: "the harmless part of it, or its words") {
      ArticleRewriter(
        block: { block in
          guard case .math(let math) = block else { return [block] }
          return if let safe = safe(math) { [.math(safe)] } else { [.paragraph(words(of: math))] }
        },
        inline: { inline in
          guard case .math(let math) = inline else { return [inline] }
          return if let safe = safe(math) { [.math(safe)] } else { words(of: math) }
        }
      ).rewrite($0)
    },
    .textSeams,
    Loss("The first number of an unordered list", standIn: "nothing") {
      ArticleRewriter(block: { block in
        guard case .list(var list) = block, !list.ordered else { return [block] }
        list.start = nil
        return [.list(list)]
      }).rewrite($0)
    },
    Loss(
      "Alignments of columns that a table does not have; spans beyond its head or its end, or overlapping other cells",
      standIn: "nothing; shorter spans"
    ) {
      ArticleRewriter(block: { block in
        if case .table(let table) = block { [.table(fitted(table))] } else { [block] }
      }).rewrite($0)
    },
    Loss("The positions of referenced footnotes", standIn: "the end, in the order of the references") {
      article in
      let notes = PandocNotes(article)
      let strip = ArticleRewriter(block: { block in
        guard case .footnoteDefinition(let note) = block, notes.definitions[note.identifier] != nil else {
          return [block]
        }
        return []
      })
      var moved = strip.rewrite(article)
      for name in notes.order {
        guard var note = notes.definitions[name] else { continue }
        note.children = strip.rewrite(note.children)
        moved.content.append(.footnoteDefinition(note))
      }
      return moved
    },
  ]

  /// A formula as it is written; `nil` if only its words can be written.
  static func safe(_ math: Math) -> Math? {
    guard math.notation == .mathML else { return math }
    return MathML.safeElement(math.value, namespaced: false).map {
      Math(String(decoding: $0, as: UTF8.self), notation: .mathML)
    }
  }

  /// The words of a formula that cannot be written.
  static func words(of math: Math) -> [Inline] {
    [.text(MathML.words(of: math.value))]
  }

  /// A table without spans beyond its edges, on which some of pandoc's writers fail.
  static func fitted(_ table: Table) -> Table {
    var table = table
    table.headerRows = min(max(table.headerRows, 0), table.rows.count)
    for row in table.rows.indices {
      let rows = (row < table.headerRows ? table.headerRows : table.rows.count) - row
      for cell in table.rows[row].indices {
        table.rows[row][cell].rowSpan = min(max(table.rows[row][cell].rowSpan, 1), rows)
      }
    }
    let grid = TableGrid(table.rows)
    for (row, places) in grid.places.enumerated() {
      for (cell, columns) in places.enumerated() { table.rows[row][cell].columnSpan = columns.count }
    }
    table.alignments = Array(table.alignments.prefix(grid.columns))
    while table.alignments.last == .some(nil) { table.alignments.removeLast() }
    return table
  }

  /// The address of a picture; `nil` if pandoc must not fetch it: it embeds local files in its output.
  private static func picture(_ url: String) -> String? {
    guard let url = SafeURL.checked(url, for: .image) else { return nil }
    if let scheme = SafeURL.scheme(of: url) { return scheme == "file" ? nil : url }
    // Pandoc decodes a path before it opens the file; on some systems a backslash is a separator.
    let path = PercentEncoding.decoded(url).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0 == "\\" })
    // From another host.
    if url.hasPrefix("//"), path.count > 2, path[2].utf8.first?.isASCIIAlphanumeric == true { return url }
    guard path.first?.isEmpty != true || url.isEmpty, path.first?.utf8.contains(0x3A) != true else {
      return nil
    }
    var depth = 0
    for segment in path where segment != "." && !segment.isEmpty {
      depth += segment == ".." ? -1 : 1
      if depth < 0 { return nil }
    }
    return url
  }

  private static func withoutActiveAddress(_ block: Block) -> [Block] {
    switch block {
    case .figure(var figure):
      // Pandoc's writers would embed the markup of drawings unchecked.
      let names = figure.images.filter { Drawing.isOne($0.url) && !$0.alt.isEmpty }
        .map { Block.paragraph([.text($0.alt)]) }
      figure.images.removeAll { Drawing.isOne($0.url) }
      for index in figure.images.indices {
        figure.images[index].url = picture(figure.images[index].url) ?? ""
      }
      let isEmpty = figure.images.isEmpty && figure.caption.isEmpty && figure.credit.isEmpty
      return isEmpty && !names.isEmpty ? names : names + [.figure(figure)]
    case .embed(var embed):
      embed.url = embed.url.flatMap { SafeURL.checked($0, for: .link) }
      if embed.url == "" { embed.url = nil }
      return [.embed(embed)]
    default: return [block]
    }
  }

  private static func withoutActiveAddress(_ inline: Inline) -> [Inline] {
    switch inline {
    case .link(var link):
      guard let url = SafeURL.checked(link.url, for: .link) else { return link.children }
      link.url = url
      return [.link(link)]
    case .image(var image):
      guard let url = picture(image.url) else { return [.text(image.alt)] }
      image.url = url
      return [.image(image)]
    default: return [inline]
    }
  }
}
