import Markup

/// Finds the title: the text of a heading of the page if the head agrees, else that of the head.
struct TitleFinder {
  /// The values, the best first.
  private(set) var candidates: [Candidate] = []
  /// The heading that states the title.
  private(set) var heading: NodeID?
  /// Whether there is something in the place of a title.
  private let isPlaceheld: Bool

  private struct Heading {
    var node: NodeID
    var text: String
    var key: LetterKey
  }

  /// Finds the title of a page.
  init(_ scan: PageScan, data: LinkedData, siteNames: [LetterKey], isHome: Bool) {
    let headings = Self.headings(scan.headings, scan.document)
    let main = headings.map(\.key)
    isPlaceheld = !scan.titles.isEmpty
    let whole = Self.heads(scan, data)
    let headline = data.text("headline", of: data.article).map { [LetterKey($0)] } ?? []
    var lower: [Heading] = []
    var parts = TitleParts(
      site: siteNames, headings: main + headline, mainHeadings: main, isHome: isHome)
    var heads = parts.cut(whole)
    // Lower headings are considered only if none of the first level agrees: most pages have many of them.
    let keysOfWhole = whole.map { LetterKey($0.value) }
    if !headings.contains(where: { heading in
      heading.key.count >= 8 && keysOfWhole.contains { $0.hasPrefix(heading.key) }
    }) {
      lower = Self.headings(scan.subheadings, scan.document)
      parts = TitleParts(
        site: siteNames, headings: parts.headings + lower.map(\.key), mainHeadings: main, isHome: isHome)
      heads = parts.cut(whole)
    }
    let keys = heads.map { LetterKey($0.value) }
    var words: [Set<Substring>] = []

    var best: (score: Int, place: Int, head: Int?)?
    for (place, heading) in headings.enumerated() where !heading.key.isEmpty && !parts.isSite(heading.text) {
      let (score, head) = Self.agreement(heading, heads, keys, &words)
      // Of headings that agree in only a few words the first one is chosen.
      if score > best?.score ?? 0, score > Self.fewWords || best == nil { best = (score, place, head) }
    }
    // Other names in the data may be those of films and pictures.
    let said = zip(heads, keys).filter { $0.0.why != Self.nameInData }.map(\.1)
    let same = lower.first { heading in heading.key.count >= 8 && said.contains(heading.key) }
    // A lower heading that says the very title is better than a few words in common.
    if let best, best.score > Self.fewWords || same == nil {
      let heading = headings[best.place]
      self.heading = heading.node
      let found = Candidate(
        String(parts.beforeBar(heading.text[...])), at: Int(heading.node.index),
        why: "a heading that the head agrees with")
      if let head = best.head,
        best.score == Self.leadsIn || best.score == Self.shortens
          || best.score == Self.goesOn && Self.holdsMore(heading.text, than: heads[head].value)
      {
        candidates = [heads[head], found]
      } else if isHome, let head = best.head, keys[head].hasSuffix(heading.key), keys[head] != heading.key {
        // The site's name before the heading belongs to the title of its first page.
        candidates = [heads[head], found]
      } else {
        candidates = [found]
      }
    } else if let same {
      self.heading = same.node
      candidates = [
        Candidate(same.text, at: Int(same.node.index), why: "a heading that the head agrees with")
      ]
    }
    candidates += heads
    if best == nil, let only = headings.first(where: { !$0.key.isEmpty && !parts.isSite($0.text) }) {
      let found = Candidate(only.text, at: Int(only.node.index), why: Self.firstHeading)
      // A head that only names the site does not describe the page.
      let isBare = !isHome && heads.allSatisfy { head in siteNames.contains(LetterKey(head.value)) }
      candidates.insert(found, at: isBare ? 0 : candidates.count)
      if heading == nil { heading = only.node }
    }
    if heading == nil, let title = candidates.first {
      heading = Self.statement(of: title.value, in: scan)
      // The title in the head without the text after a separator is the title without the site's name.
      if heading == nil, let shorter = TitleParts.beforeLastSeparator(title.value), !parts.isSite(shorter) {
        heading = Self.statement(of: shorter, in: scan)
        if let heading {
          candidates.insert(
            Candidate(shorter, at: Int(heading.index), why: "a line that the head agrees with"), at: 0)
        }
      }
      // Or the site's name comes first: pages without headings are of times when it did.
      if heading == nil, let rest = TitleParts.afterFirstSeparator(title.value),
        rest.utf8.count >= Self.shortestRest, !parts.isSite(rest),
        let line = Self.statement(of: rest, in: scan, isLinked: false)
      {
        heading = line
        candidates.insert(
          Candidate(rest, at: Int(line.index), why: "a line that the head agrees with"), at: 0)
      }
    }
  }

  /// The minimum length of a title after the name of the site, in bytes, if only a line of the page says so.
  private static let shortestRest = 20

  /// The values, the best first, or else the publication's name if the page's title is just "Home" or the like.
  func candidates(orElse publication: Candidate?) -> [Candidate] {
    guard candidates.isEmpty, isPlaceheld, let publication else { return candidates }
    return [Candidate(publication.value, at: nil, why: "the publication's name")]
  }

  /// The element whose text is the title, if no heading contains it; `isLinked` is whether it may be a link, which could
  /// be one to another article.
  private static func statement(of title: String, in scan: PageScan, isLinked: Bool = true) -> NodeID? {
    let key = LetterKey(title)
    guard let body = scan.body, key.count >= 8 else { return nil }
    let length = title.utf8.count
    for id in scan.document.descendants(of: body) where scan.document.isText(id) {
      let isNear = scan.document.withData(of: id) { $0.count >= key.count && $0.count <= length * 2 + 40 }
      guard isNear, LetterKey(scan.document.data(of: id)) == key, let parent = scan.document.parent(of: id),
        scan.document.tagName(of: parent) != "script",
        isLinked
          || !scan.document.ancestors(of: id).prefix(6).contains(where: { scan.document.tag(of: $0) == .a })
      else { continue }
      return parent
    }
    return nil
  }

  /// Whether a heading that continues before or after a title contains more than that: a date, a number of
  /// comments, a label with a colon. If there are just more words, it is a longer title.
  private static func holdsMore(_ heading: String, than title: String) -> Bool {
    let digits = { (text: String) in text.utf8.count { $0 >= 0x30 && $0 <= 0x39 } }
    if digits(heading) > digits(title) || heading.contains("(") && !title.contains("(") { return true }
    guard let colon = heading.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return LetterKey(heading[heading.utf8.index(after: colon)...]) == LetterKey(title)
  }

  /// The origin of a title that only a heading contains.
  static let firstHeading = "the first heading"

  private static let nameInData = "JSON-LD name"
  private static let goesOn = 70
  /// The score of a heading that something leads into the title: a kicker, the name of a series.
  private static let leadsIn = 75
  /// The score of a heading of a few words with which a much longer title begins.
  private static let shortens = 79
  /// The maximum score of a heading that has only some words in common with the head.
  private static let fewWords = 60

  /// How well a heading agrees with what the head says, and with which of it.
  private static func agreement(
    _ heading: Heading, _ heads: [Candidate], _ keys: [LetterKey], _ words: inout [Set<Substring>]
  ) -> (score: Int, head: Int?) {
    var best = 0
    var which: Int?
    var own: Set<Substring>?
    for (index, key) in keys.enumerated() where !key.isEmpty {
      var score = 0
      if key == heading.key {
        score = 100
      } else if heading.key.count >= 8, key.hasPrefix(heading.key) || key.hasSuffix(heading.key) {
        score =
          key.hasPrefix(heading.key) && isMuchShorter(heading.text, than: heads[index].value) ? shortens : 80
      } else if key.count >= 8, heading.key.hasSuffix(key), endsWhole(heading.text, heads[index].value) {
        score = leadsIn
      } else if key.count >= 12, heading.key.hasPrefix(key), !isCut(heading.text, behind: key) {
        score = goesOn
      } else if key.count >= 16, heading.key.hasSuffix(key) {
        score = goesOn
      } else {
        let mine = own ?? Set(heading.text.lowercaseWords)
        own = mine
        if words.isEmpty { words = heads.map { Set($0.value.lowercaseWords) } }
        let other = words[index]
        let common = mine.intersection(other).count
        if common >= 2, common * 2 >= min(mine.count, other.count) {
          score = 40 + 20 * common / max(mine.count, 1)
        }
      }
      if score > best {
        best = score
        which = index
      }
    }
    return (best, which)
  }

  /// Whether a heading is no more than the subject that a title begins with.
  private static func isMuchShorter(_ heading: String, than title: String) -> Bool {
    heading.utf8.count { $0 == Byte.space } <= 3 && title.utf8.count { $0 == Byte.space } >= 7
      && heading.last?.isPunctuation == false
  }

  /// Whether a heading ends with the words of a title.
  private static func endsWhole(_ heading: String, _ title: String) -> Bool {
    let words = title.lowercaseWords
    return heading.lowercaseWords.suffix(words.count) == words[...]
  }

  /// Whether the letters of a key end within a word of a text: then the key is of a text that was cut off.
  private static func isCut(_ text: String, behind key: LetterKey) -> Bool {
    var seen = 0
    for character in text {
      if seen >= key.count { return character.isLetter }
      seen += LetterKey(String(character)).count
    }
    return false
  }

  private static func headings(_ nodes: [NodeID], _ document: Document) -> [Heading] {
    nodes.compactMap { node in
      var text = PlainText.clean(node, in: document, separatingParts: true)
      // Signs of a link to the heading itself.
      for sign in ["¶", "#", "🔗"] where text.hasSuffix(sign) {
        text = PlainText.clean(String(text.dropLast()))
      }
      return PlaceholderTitles.contains(text) ? nil : Heading(node: node, text: text, key: LetterKey(text))
    }
  }

  /// The titles in the head of the page, in order of preference.
  private static func heads(_ scan: PageScan, _ data: LinkedData) -> [Candidate] {
    var heads: [Candidate] = []
    func add(_ value: String?, _ part: NodeID?, _ why: String) {
      guard let value, !value.isEmpty, value.utf8.count <= 1000, !PlaceholderTitles.contains(value) else {
        return
      }
      heads.append(Candidate(value, at: part.map { Int($0.index) }, why: why))
    }
    add(data.text("headline", of: data.article), nil, "JSON-LD headline")
    for name in [MetaName.ogTitle, .citationTitle, .parselyTitle, .sailthruTitle, .twitterTitle] {
      if let meta = scan.meta(name) { add(meta.value, meta.node, "meta \(name.rawValue)") }
    }
    if let title = scan.titles.first {
      add(PlainText.clean(title, in: scan.document), title, "the title element")
    }
    for name in [MetaName.dctermsTitle, .dcTitle, .headline, .title] {
      if let meta = scan.meta(name) { add(meta.value, meta.node, "meta \(name.rawValue)") }
    }
    for property in scan.properties where property.name == "headline" {
      let text = scan.document.attribute("content", of: property.node) ?? ""
      let value = text.isEmpty ? PlainText.clean(property.node, in: scan.document) : PlainText.clean(text)
      add(value, property.node, "microdata headline")
      break
    }
    add(data.text("name", of: data.article), nil, nameInData)
    // Some programs cut a headline off at a number of characters.
    if heads.count > 1, heads[0].part == nil, heads[0].value.utf8.count >= 80,
      heads[1].value.utf8.count > heads[0].value.utf8.count,
      LetterKey(heads[1].value).hasPrefix(LetterKey(heads[0].value))
    {
      heads.append(heads.removeFirst())
    }
    return heads
  }
}
