import Markup

/// Finds who wrote the article.
struct AuthorFinder {
  private let scan: PageScan
  private let names: PersonNames
  /// The authors of each source, the best source first.
  private(set) var sources: [[Candidate]] = []

  /// Looks into the data, the head and the lines near the title.
  init(
    _ scan: PageScan, data: LinkedData, siteNames: [LetterKey], others: Set<LetterKey>, tags: Set<LetterKey>,
    isArticle: Bool,
    bylineWords: [String],
    behind: [HeadUnit],
    before: [HeadUnit]
  ) {
    self.scan = scan
    names = PersonNames(publication: siteNames, bylineWords: bylineWords, others: others, tags: tags)
    let reader = BylineReader(scan.document, names: names)
    // After the first long paragraph, or two of some length, people may be named for other reasons.
    let long = behind.firstIndex { $0.text.utf8.count > 400 } ?? behind.count
    let second = behind.indices.filter { behind[$0].text.utf8.count > 160 }.dropFirst().first
    let text = min(long, second ?? behind.count)
    addData(data)
    addCited()
    let isDeclared = !sources.isEmpty
    // The lines of the page contain addresses of people who are only named in its data.
    let said = bylines(reader, Array(behind[..<text]), before, [.said])
    // The body names the author; the head may name the person who published it.
    let isBefore = !isDeclared && said.contains { names.likeness(of: $0.value) == .person }
    if isBefore { add(said) }
    addMetas()
    let (properties, isOfArticle) = microdata()
    if isOfArticle { add(properties) }
    if !isBefore { add(said) }
    if !isOfArticle { add(properties) }
    // Likely authors come after the publication's own name if that may be a person's.
    var likely: [Candidate] = []
    if !sources.contains(where: { rank($0) == .person }) {
      if !sources.isEmpty { likely = introduced(Array(behind[..<text])) }
      if likely.isEmpty { likely = bylines(reader, behind, [], [.said, .hinted]) }
      // Names next to dates below the text are those of readers.
      if likely.isEmpty {
        likely = bylines(reader, Array(behind[..<text]), before, BylineReader.Certainty.allCases)
      }
      if likely.isEmpty, isArticle { likely = bylinesAnywhere(reader) }
      if likely.isEmpty, isArticle { likely = linkedAuthor(reader) }
    }
    let order = [PersonNames.Likeness.person, .publication, .group]
    sources = order.flatMap { wanted in
      (wanted == .group && !likely.isEmpty ? [likely] : [])
        + sources.filter { rank($0) == wanted }.map { source in
          source.filter { names.likeness(of: $0.value) == wanted }
        }
    }
  }

  /// The likeness of the likeliest of a source's names.
  private func rank(_ source: [Candidate]) -> PersonNames.Likeness {
    source.map { names.likeness(of: $0.value) }.max { $0.rawValue < $1.rawValue } ?? .group
  }

  private mutating func add(_ candidates: [Candidate]) {
    if !candidates.isEmpty { sources.append(candidates) }
  }

  private func candidates(_ value: String, _ part: NodeID?, _ why: String, url: String? = nil) -> [Candidate]
  {
    let people = names.people(in: PlainText.clean(value))
    return people.map { person in
      Candidate(
        person.name, at: part.map { Int($0.index) }, why: why,
        detail: url != nil || person.role != nil
          ? .author(url: people.count == 1 ? url : nil, role: person.role) : nil)
    }
  }

  private mutating func addData(_ data: LinkedData) {
    for field in ["author", "creator"] {
      for object in [data.article, data.page].compactMap({ $0 }) {
        var found: [Candidate] = []
        for value in data.values(field, of: object).prefix(30) {
          if let text = value.text { found += candidates(text, nil, "JSON-LD \(field)") }
          // One object may contain the names of several people.
          let all = data.values("name", of: value).compactMap(\.text)
          if all.count > 1 {
            for name in all.prefix(30) { found += candidates(name, nil, "JSON-LD \(field)") }
            continue
          }
          guard let name = data.text("name", of: value) ?? Self.joinedName(value) else { continue }
          let role = data.text("jobTitle", of: value)
          let url = value["url"]?.text.flatMap { WebAddress.isAbsolute($0) ? $0 : nil }
          for var candidate in candidates(name, nil, "JSON-LD \(field)", url: url) {
            if case .author(let url, nil)? = candidate.detail {
              candidate.detail = .author(url: url, role: role)
            }
            if candidate.detail == nil, let role { candidate.detail = .author(url: nil, role: role) }
            found.append(candidate)
          }
        }
        add(found)
        if !found.isEmpty { return }
      }
    }
  }

  /// The authors that pages of journals declare for catalogues.
  private mutating func addCited() {
    var cited: [Candidate] = []
    let isCited = { (meta: PageScan.Meta) in meta.name == .citationAuthor || meta.name == .citationAuthors }
    for meta in scan.metas.lazy.filter(isCited).prefix(100) {
      let parts = meta.value.split(separator: ",")
      let value = parts.count == 2 ? Self.inOrder(parts) : meta.value
      cited += candidates(value, meta.node, "meta citation_author")
    }
    add(cited)
  }

  /// A name of which catalogues give the family name first, before a comma.
  private static func inOrder(_ parts: [Substring]) -> String {
    "\(parts[1].drop { $0 == " " }) \(parts[0])"
  }

  /// A creator in the terms of Dublin Core, where two people may also be separated by a comma: only single words are
  /// the parts of one name.
  private static func creator(_ value: String) -> String {
    let parts = value.split(separator: ",")
    let isOne =
      parts.count == 2
      && parts.allSatisfy { part in
        !part.drop { $0 == " " }.contains(" ") && part.contains(where: \.isLowercase)
      }
    return isOne ? inOrder(parts) : value
  }

  private static func joinedName(_ value: JSONValue) -> String? {
    guard let family = value["familyName"]?.text else { return nil }
    return [value["givenName"]?.text, family].compactMap { $0 }.joined(separator: " ")
  }

  private mutating func addMetas() {
    for name in [
      MetaName.parselyAuthor, .sailthruAuthor, .byl, .articleAuthorName, .author, .articleAuthor,
      .dctermsCreator,
      .dcCreator, .booksAuthor, .bookAuthor, .twitterCreator,
    ] {
      var found: [Candidate] = []
      for meta in scan.metas(name).prefix(30)
      // Accounts are those of publications as often as those of people.
      where name != .twitterCreator || PersonNames.looksLikeName(meta.value) {
        let isDublinCore = name == .dctermsCreator || name == .dcCreator
        found += candidates(
          isDublinCore ? Self.creator(meta.value) : meta.value, meta.node, "meta \(name.rawValue)")
      }
      add(found)
    }
    for (label, data) in [(MetaName.twitterLabel1, MetaName.twitterData1), (.twitterLabel2, .twitterData2)] {
      guard let label = scan.text(label), let meta = scan.meta(data),
        Byline(words: names.bylineWords).afterBylineWord(label)?.isEmpty == true
      else { continue }
      add(candidates(meta.value, meta.node, "meta twitter:data"))
    }
  }

  /// The authors in microdata, and whether they are said to be those of an article or a thread.
  private func microdata() -> (found: [Candidate], isOfArticle: Bool) {
    let all = scan.properties.filter { $0.name == "author" || $0.name == "creator" }.map(\.node)
      .filter { !scan.isReply($0) }
    guard let first = all.first else { return ([], false) }
    // Answers and comments have authors of their own: only those of the same object are the article's.
    let scope = scan.scope(of: first)
    var found: [Candidate] = []
    for id in all where scan.scope(of: id) == scope {
      // If the property is a whole object, the name is separate from pictures and biographies.
      let inner = scan.document.descendants(of: id).prefix(200).first {
        scan.document.attribute("itemprop", of: $0)?.split(separator: " ").contains("name") == true
      }
      let value =
        scan.document.attribute("content", of: inner ?? id) ?? PlainText.clean(inner ?? id, in: scan.document)
      if value.utf8.count <= 120 { found += candidates(value, id, "microdata author") }
      if found.count > 8 { break }
    }
    return (found, Self.articles.contains(where: scan.itemtype(of: scope).hasSuffix))
  }

  private static let articles = ["Article", "Posting", "Question", "QAPage"]

  /// The name alone on a line before the text if the page's description, an excerpt of the text, begins with it;
  /// the page itself then declares the publication as its author.
  private func introduced(_ behind: [HeadUnit]) -> [Candidate] {
    guard let excerpt = scan.text(.ogDescription) ?? scan.text(.description) else { return [] }
    for unit in behind.prefix(Self.mostIntroductions)
    where (5...80).contains(unit.text.utf8.count) && excerpt.hasPrefix(unit.text)
      && unit.hints.isDisjoint(with: [.caption, .other, .aside])
    {
      let found = names.people(in: unit.text.split(separator: "/").joined(separator: ", "))
      guard !found.isEmpty, found.allSatisfy({ PersonNames.looksLikeName($0.name) }) else { return [] }
      return found.map {
        Candidate($0.name, at: Int(unit.place.index), why: "a name before the text, and in its excerpt")
      }
    }
    return []
  }

  /// The maximum number of lines that may be such a name.
  private static let mostIntroductions = 8

  private func bylines(
    _ reader: BylineReader, _ behind: [HeadUnit], _ before: [HeadUnit],
    _ certainties: [BylineReader.Certainty]
  ) -> [Candidate] {
    let dates = DateText()
    let isDated = { (unit: HeadUnit) in
      unit.text.utf8.count <= 120
        && (!unit.times.isEmpty || (unit.mayHoldDate && dates.first(in: unit.text) != nil))
    }
    let found = reader.authors(behind, isDated: isDated, certainties)
    if !found.isEmpty { return Self.candidates(found, "a byline behind the title") }
    return Self.candidates(
      reader.authors(Array(before.prefix(6)), isDated: isDated, certainties), "a byline before the title")
  }

  /// Far from the title only if nothing else is known: examining the whole page costs more.
  private func bylinesAnywhere(_ reader: BylineReader) -> [Candidate] {
    var search = LineSearch(scan, .author)
    var best: [Candidate] = []
    var others = 0
    for lines in search.lines() {
      let found = reader.authors(lines, isDated: { _ in false }, [.said, .hinted])
      if found.isEmpty { continue }
      if best.isEmpty {
        best = Self.candidates(found, "a byline apart from the title")
      } else if !found.allSatisfy({ author in best.contains { $0.value == author.name } }) {
        others += 1
      }
    }
    // Many such lines with different people are those of other articles.
    return others > 2 ? [] : best
  }

  /// The person named by the links to an author's page, if all of them name the same one.
  private func linkedAuthor(_ reader: BylineReader) -> [Candidate] {
    let links = LineSearch(scan, .author).authorLinks()
    let found = reader.linkedNames(links, isSure: false)
    guard found.count == 1 else { return [] }
    return Self.candidates(found, "the link to the author's page")
  }

  private static func candidates(_ found: [BylineReader.Found], _ why: String) -> [Candidate] {
    found.map { author in
      Candidate(
        author.name, at: Int(author.node.index), why: why,
        detail: author.url.map { .author(url: $0, role: nil) })
    }
  }
}
