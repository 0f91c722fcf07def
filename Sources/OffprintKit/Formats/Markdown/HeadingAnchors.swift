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
    case .image, .lineBreak, .ruby, .math, .footnoteReference: false
    default: inline.children.allSatisfy(isWords)
    }
  }

  /// The maximum length in bytes of a name: it is repeated in each link to it.
  static let longest = 400

  /// The name of the next heading with some words; `nil` if they give none, or a very long one.
  private mutating func name(of heading: String) -> String? {
    let name = Self.derived(from: WhiteSpace.collapsed(heading))
    if name.isEmpty || name.utf8.count > Self.longest { return nil }
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

  private static func derived(from words: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.utf8.count)
    for byte in words.utf8 {
      guard byte < 0x80 else { return derived(fromAny: words) }
      switch byte {
      case 0x20: bytes.append(0x2D)
      case 0x41...0x5A: bytes.append(byte + 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: bytes.append(byte)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func derived(fromAny words: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in words.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .spaceSeparator: name.append("-")
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
        .connectorPunctuation:
        name.append(scalar)
      default: if scalar == "-" { name.append(scalar) }
      }
    }
    return String(name)
  }

  /// Returns an article whose links to headings have the derived names. A title that is a heading too comes first.
  static func linked(_ article: Article, after title: String? = nil) -> Article {
    var anchors = HeadingAnchors()
    if let title { _ = anchors.name(of: title) }
    var names: [String: String] = [:]
    article.content.forEachHeading { heading in
      let name = anchors.name(of: heading)
      if let identifier = heading.identifier, names[identifier] == nil {
        names[identifier] = name ?? identifier
      }
    }
    if names.allSatisfy({ $0.key == $0.value }) { return article }
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
    func collect(_ inlines: [Inline]) {
      for inline in inlines {
        if case .link(let link) = inline, let target = target(of: link) { targets.insert(target) }
        collect(inline.children)
      }
    }
    content.forEachText(collect)
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

  /// Whether Markdown may contain a link to a place in it: an address in parentheses, angle brackets or quotation marks,
  /// or after a colon.
  static func mayLead(_ text: [UInt8]) -> Bool {
    for place in text.indices.dropFirst() where text[place] == 0x23 {
      switch text[place - 1] {
      case 0x28, 0x3C, 0x22, 0x27, 0x3D, 0x3A: return true
      case 0x20: if place > 1, text[place - 2] == 0x3A { return true }
      default: break
      }
    }
    return false
  }

  private static func target(of link: Link) -> String? {
    guard link.url.utf8.first == 0x23 else { return nil }
    let name = PercentEncoding.decoded(String(link.url.dropFirst()))
    return name.isEmpty ? nil : name
  }
}
