/// A line as runs of text with the marks on them, independent of how the marks were nested and split.
///
/// Markdown's delimiters express no more than this: which words have which marks.
struct LineRuns {
  /// The marks on a run, in the order in which they are put around it again, innermost first.
  private struct Marks: Equatable {
    var emphasis = false
    var strong = false
    var strikethrough = false
    var `subscript` = false
    var superscript = false
    var mark = false
    var small = false
    var keyboard = false
    var underline = false
    var quote = false
    var abbreviation: String??
    var language: String?
    var direction: Direction?
    var overridesDirection = false
    var link: Link?

    func around(_ inline: Inline) -> Inline {
      var inline = inline
      if emphasis { inline = .emphasis([inline]) }
      if strong { inline = .strong([inline]) }
      if strikethrough { inline = .strikethrough([inline]) }
      if `subscript` { inline = .subscript([inline]) }
      if superscript { inline = .superscript([inline]) }
      if mark { inline = .mark([inline]) }
      if small { inline = .small([inline]) }
      if keyboard { inline = .keyboard([inline]) }
      if underline { inline = .underline([inline]) }
      if quote { inline = .quote([inline]) }
      if let abbreviation { inline = .abbreviation(Abbreviation(title: abbreviation, children: [inline])) }
      if language != nil || direction != nil {
        inline = .span(
          LanguageSpan(
            language: language, direction: direction, overridesDirection: overridesDirection,
            children: [inline]))
      }
      if var link {
        link.children = [inline]
        inline = .link(link)
      }
      return inline
    }
  }

  private enum Piece {
    case text(String)
    case code(String)
    case atom(Inline)
    case lineBreak
  }

  private var runs: [(piece: Piece, marks: Marks)] = []

  /// The normal form of a line: white space has no marks and is collapsed, and there is none at the edges.
  static func normal(_ inlines: [Inline]) -> [Inline] { normal(inlines, Marks()) }

  /// Whether a text without marks is output; then no further examination is needed.
  static func showsText(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      guard case .text(let text) = inline else { return false }
      return text.utf8.contains { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A }
    }
  }

  /// Whether a line contains words, and all of them are strong.
  static func areStrong(_ inlines: [Inline]) -> Bool { haveStrongWords(inlines) == true }

  /// Whether all words of a line are strong; `nil` if it contains none.
  private static func haveStrongWords(_ inlines: [Inline]) -> Bool? {
    var line = LineRuns()
    line.add(inlines, Marks())
    let words = line.runs.compactMap { run -> Bool? in
      switch run.piece {
      case .text(let text): text.unicodeScalars.allSatisfy(CharacterClass.isSpace) ? nil : run.marks.strong
      case .atom(.ruby(let segments)): haveStrongWords(segments.flatMap { $0.base + $0.annotation })
      case .code, .atom: run.marks.strong
      case .lineBreak: nil
      }
    }
    return words.isEmpty ? nil : words.allSatisfy(\.self)
  }

  private static func normal(_ inlines: [Inline], _ marks: Marks) -> [Inline] {
    var line = LineRuns()
    line.add(inlines, marks)
    return line.inlines()
  }

  private mutating func add(_ inlines: [Inline], _ marks: Marks) {
    for inline in inlines {
      var inside = marks
      switch inline {
      case .text(let text): add(text, marks)
      case .code(let code): add(code: code, marks)
      case .image, .math, .footnoteReference: runs.append((.atom(inline), marks))
      case .ruby(let segments):
        let segments = segments.map {
          RubySegment(base: Self.normal($0.base, marks), annotation: Self.normal($0.annotation, marks))
        }
        if segments.contains(where: { !$0.base.isEmpty || !$0.annotation.isEmpty }) {
          // The outer marks apply to each part.
          runs.append((.atom(.ruby(segments)), Marks()))
        }
      case .lineBreak: runs.append((.lineBreak, Marks()))
      case .emphasis(let children):
        inside.emphasis = true
        add(children, inside)
      case .strong(let children):
        inside.strong = true
        add(children, inside)
      case .strikethrough(let children):
        inside.strikethrough = true
        add(children, inside)
      case .subscript(let children):
        inside.subscript = true
        add(children, inside)
      case .superscript(let children):
        inside.superscript = true
        add(children, inside)
      case .mark(let children):
        inside.mark = true
        add(children, inside)
      case .small(let children):
        inside.small = true
        add(children, inside)
      case .keyboard(let children):
        inside.keyboard = true
        add(children, inside)
      case .underline(let children):
        inside.underline = true
        add(children, inside)
      case .quote(let children):
        inside.quote = true
        add(children, inside)
      case .abbreviation(let short):
        inside.abbreviation = .some(short.title)
        add(short.children, inside)
      case .span(let span):
        if let language = span.language { inside.language = language }
        if let direction = span.direction {
          inside.direction = direction
          inside.overridesDirection = span.overridesDirection
        }
        add(span.children, inside)
      case .link(let link):
        if marks.link == nil, !Self.isBare(link) {
          inside.link = Link(url: link.url, title: link.title, children: [])
        }
        add(link.children, inside)
      }
    }
  }

  /// Whether a link is one that GFM creates from a bare URL.
  private static func isBare(_ link: Link) -> Bool {
    let text = link.children.plainText
    return link.title == nil && !text.isEmpty
      && ["", "http://", "https://", "mailto:"].contains {
        LinkTarget.encoded($0 + text) == LinkTarget.encoded(link.url)
      }
  }

  private mutating func add(code: String, _ marks: Marks) {
    let code = String(code.map { $0.isNewline ? " " : $0 })
    guard !code.isEmpty else { return }
    if let last = runs.last, last.marks == marks, case .code(let before) = last.piece {
      runs[runs.count - 1].piece = .code(before + code)
    } else {
      runs.append((.code(code), marks))
    }
  }

  private mutating func add(_ text: String, _ marks: Marks) {
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" {
        if case .text(let last)? = runs.last?.piece, last.last == " " { continue }
        append(" ", Marks())
      } else {
        append(String(scalar), CharacterClass.isSpace(scalar) ? Marks() : marks)
      }
    }
  }

  private mutating func append(_ text: String, _ marks: Marks) {
    if let last = runs.indices.last, runs[last].marks == marks, case .text(var before) = runs[last].piece {
      // With two owners, each addition would copy the text.
      runs[last].piece = .text("")
      before += text
      runs[last].piece = .text(before)
    } else {
      runs.append((.text(text), marks))
    }
  }

  private func inlines() -> [Inline] {
    var pieces: [(piece: Piece, marks: Marks)] = []
    for run in runs {
      if case .lineBreak = run.piece {
        Self.trimEnd(&pieces)
        // A break at the start has no effect.
        if pieces.isEmpty { continue }
      } else if case .text(var text) = run.piece {
        let isStart = if case .lineBreak? = pieces.last?.piece { true } else { pieces.isEmpty }
        while isStart, text.unicodeScalars.first == " " { text.unicodeScalars.removeFirst() }
        if !text.isEmpty { pieces.append((.text(text), run.marks)) }
        continue
      }
      pieces.append(run)
    }
    while true {
      Self.trimEnd(&pieces)
      guard case .lineBreak? = pieces.last?.piece else { break }
      pieces.removeLast()
    }
    return pieces.map { run in
      switch run.piece {
      case .text(let text): run.marks.around(.text(text))
      case .code(let code): run.marks.around(.code(code))
      case .atom(let inline): run.marks.around(inline)
      case .lineBreak: .lineBreak
      }
    }
  }

  private static func trimEnd(_ pieces: inout [(piece: Piece, marks: Marks)]) {
    while case .text(var text)? = pieces.last?.piece, text.unicodeScalars.last == " " {
      text.unicodeScalars.removeLast()
      if text.isEmpty { pieces.removeLast() } else { pieces[pieces.count - 1].piece = .text(text) }
    }
  }
}
