/// The names by which links in Markdown lead to headings.
///
/// Markdown has no notation for them. Renderers derive a name from the words of each heading, as GitHub does: a link to a
/// heading has to have that one, and by one that has, the heading gets it.
struct HeadingAnchors {
  /// The number of further headings with each name so far.
  private var counts: [String: Int] = [:]

  /// The name of the next heading; `nil` if it has more than words, which renderers treat differently.
  private mutating func name(of heading: Heading) -> String? {
    heading.children.allSatisfy(Self.isWords) ? name(of: heading.children.plainText) : nil
  }

  private static func isWords(_ inline: Inline) -> Bool {
    switch inline {
    case .text, .code: true
    case .emphasis(let children), .strong(let children), .strikethrough(let children),
      .subscript(let children),
      .superscript(let children), .mark(let children), .small(let children), .keyboard(let children),
      .underline(let children), .quote(let children):
      children.allSatisfy(isWords)
    case .link(let link): link.children.allSatisfy(isWords)
    case .abbreviation(let abbreviation): abbreviation.children.allSatisfy(isWords)
    case .span(let span): span.children.allSatisfy(isWords)
    case .image, .lineBreak, .ruby, .math, .footnoteReference: false
    }
  }

  /// The name of the next heading with some words; `nil` if they give none.
  private mutating func name(of heading: String) -> String? {
    var name = ""
    for scalar in WhiteSpace.collapsed(heading).lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .spaceSeparator: name.unicodeScalars.append("-")
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
        .connectorPunctuation:
        name.unicodeScalars.append(scalar)
      default: if scalar == "-" { name.unicodeScalars.append(scalar) }
      }
    }
    if name.isEmpty { return nil }
    guard let count = counts[name] else {
      counts[name] = 0
      return name
    }
    var number = count
    var other: String
    repeat {
      number += 1
      other = "\(name)-\(number)"
    } while counts[other] != nil
    counts[name] = number
    counts[other] = 0
    return other
  }

  /// Returns an article whose links to headings have the derived names. A title that is a heading too comes first.
  static func linked(_ article: Article, after title: String? = nil) -> Article {
    var anchors = HeadingAnchors()
    if let title { _ = anchors.name(of: title) }
    var names: [String: String] = [:]
    _ = ArticleRewriter(block: { block in
      guard case .heading(let heading) = block else { return [block] }
      let name = anchors.name(of: heading)
      if let identifier = heading.identifier, names[identifier] == nil {
        names[identifier] = name ?? identifier
      }
      return [block]
    }).rewrite(article.content)
    return ArticleRewriter(inline: { inline in
      guard case .link(var link) = inline, let target = target(of: link), let name = names[target],
        name != target
      else { return [inline] }
      link.url = "#" + name
      return [.link(link)]
    }).rewrite(article)
  }

  /// Returns blocks whose headings without a name have the derived one if a link leads to it.
  static func named(_ content: [Block]) -> [Block] {
    var targets: Set<String> = []
    _ = ArticleRewriter(inline: { inline in
      if case .link(let link) = inline, let target = target(of: link) { targets.insert(target) }
      return [inline]
    }).rewrite(content)
    guard !targets.isEmpty else { return content }
    var anchors = HeadingAnchors()
    // Headings that the text names otherwise.
    var others: [String: String] = [:]
    let named = ArticleRewriter(block: { block in
      guard case .heading(var heading) = block else { return [block] }
      guard let name = anchors.name(of: heading), targets.contains(name) else { return [block] }
      if let identifier = heading.identifier { others[name] = identifier } else { heading.identifier = name }
      return [.heading(heading)]
    }).rewrite(content)
    return named.linked(by: others)
  }

  /// Whether Markdown may contain a link to a place in it.
  static func mayLead(_ text: [UInt8]) -> Bool {
    var before: UInt8 = 0x0A
    for byte in text {
      if byte == 0x23,
        before == 0x28 || before == 0x3C || before == 0x22 || before == 0x27 || before == 0x3D
          || before == 0x3A || before == 0x20
      {
        return true
      }
      before = byte
    }
    return false
  }

  private static func target(of link: Link) -> String? {
    guard link.url.utf8.first == 0x23 else { return nil }
    let name = PercentEncoding.decoded(String(link.url.dropFirst()))
    return name.isEmpty ? nil : name
  }
}
