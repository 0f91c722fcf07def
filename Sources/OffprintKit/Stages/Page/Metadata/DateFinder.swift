import Markup

/// Finds when the article was published and changed.
struct DateFinder {
  private let scan: PageScan
  private let stamp: DateStamp
  private let texts: DateText
  /// Whether the lines near the title are the text of the article: a chapter of a book, not a page around it.
  private let isWhole: Bool
  /// When it was published, the best source first.
  private(set) var published: [Candidate] = []
  /// When it was changed.
  private(set) var modified: [Candidate] = []

  /// Looks into the data, the head, the lines near the title, and the address at last.
  init(
    _ scan: PageScan, data: LinkedData, heading: NodeID?, behind: [HeadUnit], before: [HeadUnit],
    order: DateText.DayOrder?, months: [String], address: String?, isWhole: Bool
  ) {
    self.scan = scan
    self.isWhole = isWhole
    stamp = DateStamp(order: order)
    texts = DateText(months: months, order: order)
    addData(data)
    addMetas()
    addProperties(heading)
    for unit in behind { add(unit) }
    for unit in before { add(unit) }
    addTimes(heading)
    preferShown()
    add(data.text("uploadDate", of: data.article), nil, "JSON-LD uploadDate")
    if published.isEmpty { addAnywhere() }
    if published.isEmpty, let address, let date = Self.date(inAddress: address) {
      published.append(Candidate(date, at: nil, why: "the path of the address"))
    }
    if published.isEmpty, var only = modified.first(where: { $0.why == Self.why(true) || $0.why == Self.far })
    {
      only.why = "the only date that the page shows, though of a change"
      published.append(only)
    }
  }

  /// A page migrated to another system gets that day as the date in its data, but still shows its own: of a
  /// date that the page shows and a later one, the shown one counts. A difference of one day is due to time
  /// zones, and a page that shows the declared day too has the others of other articles.
  private mutating func preferShown() {
    guard let declared = published.first, Self.declares.contains(where: declared.why.hasPrefix),
      let later = Self.day(declared.value)
    else { return }
    let shown = published.indices.compactMap { place -> (place: Int, day: Int)? in
      guard published[place].why == Self.why(false) || published[place].why == Self.time else { return nil }
      return Self.day(published[place].value).map { (place, $0) }
    }
    guard let first = shown.first, later - first.day > 1, !shown.contains(where: { abs(later - $0.day) <= 1 })
    else { return }
    published.insert(published.remove(at: first.place), at: 0)
  }

  private static let declares = ["JSON-LD", "meta article:", "meta d", "meta pub", "meta pars"]

  /// The day number of a value with a date.
  private static func day(_ iso: String) -> Int? {
    DateTime(String(iso.prefix(10)))?.civil?.daysSince1970
  }

  private mutating func add(_ value: String?, _ part: NodeID?, _ why: String, isChange: Bool = false) {
    guard let value, let iso = stamp.iso(value), !Self.isUnset(iso) else { return }
    let candidate = Candidate(iso, at: part.map { Int($0.index) }, why: why)
    if isChange { modified.append(candidate) } else { published.append(candidate) }
  }

  /// Whether a date is the start of the count of seconds, which programs write for none.
  private static func isUnset(_ iso: String) -> Bool {
    iso.hasPrefix("1970-01-01") && (iso.utf8.count == 10 || iso.hasPrefix("1970-01-01T00:00"))
  }

  private mutating func addData(_ data: LinkedData) {
    for (object, name) in [(data.article, "JSON-LD"), (data.page, "JSON-LD of the page:")] {
      for field in ["datePublished", "dateCreated"] {
        add(data.text(field, of: object), nil, "\(name) \(field)")
      }
      add(data.text("dateModified", of: object), nil, "\(name) dateModified", isChange: true)
    }
  }

  private mutating func addMetas() {
    for name in [
      MetaName.publishedTime, .ogPublishedTime, .articlePublished, .parselyDate, .sailthruDate,
      .datePublished,
      .pubdate, .publishDate, .publicationDate, .citationOnline, .citationDate, .dctermsIssued, .dcIssued,
      .publishedDate, .publishedDate2, .publishDate2, .publishDate3, .pubDate2, .articleDate, .articleCreated,
      .originalDate, .citationDay, .dctermsPublished, .dctermsCreated, .dcCreated, .created, .dctermsDate,
      .dcDate,
      .releaseDate, .date,
    ] {
      if let meta = scan.meta(name) { add(meta.value, meta.node, "meta \(name.rawValue)") }
    }
    for name in [
      MetaName.modifiedTime, .ogUpdatedTime, .dateModified, .dctermsModified, .dcModified, .articleUpdated,
      .modifiedDate,
      .lastUpdated, .lastModified,
    ] {
      if let meta = scan.meta(name) { add(meta.value, meta.node, "meta \(name.rawValue)", isChange: true) }
    }
  }

  private func value(of id: NodeID) -> String {
    for name in ["datetime", "content", "title"] {
      if let value = scan.document.attribute(name, of: id), stamp.iso(value) != nil { return value }
    }
    return PlainText.clean(id, in: scan.document)
  }

  private mutating func addProperties(_ heading: NodeID?) {
    for (property, isChange) in [("datePublished", false), ("dateCreated", false), ("dateModified", true)] {
      let nodes = scan.properties.filter { $0.name == property && !scan.isReply($0.node) }.map(\.node)
      guard let node = Self.nearest(nodes, to: heading) else { continue }
      add(value(of: node), node, "microdata \(property)", isChange: isChange)
    }
  }

  /// The first after the heading, else the last before it.
  private static func nearest(_ nodes: [NodeID], to heading: NodeID?) -> NodeID? {
    guard let heading else { return nodes.first }
    return nodes.first { $0 > heading } ?? nodes.last
  }

  /// The maximum distance from the title, in nodes, of a date that refers to the article.
  private static let reach: (before: UInt32, behind: UInt32) = (150, 600)

  private mutating func addTimes(_ heading: NodeID?) {
    guard let heading else {
      if scan.times.count == 1 { add(value(of: scan.times[0]), scan.times[0], "the only time element") }
      return
    }
    let near = scan.times.filter { time in
      let distance = time > heading ? time.index - heading.index : heading.index - time.index
      guard distance < (time > heading ? Self.reach.behind : Self.reach.before), !scan.isReply(time),
        !isOfRecord(time), !isOfStory(time, in: nil)
      else { return false }
      return !scan.document.ancestors(of: time).prefix(8).contains {
        scan.view.hints(of: $0).contains(.other)
      }
    }
    let changes = near.filter(isOfChange)
    if let node = Self.nearest(near.filter { !changes.contains($0) }, to: heading) {
      add(value(of: node), node, Self.time)
    }
    if let node = Self.nearest(changes, to: heading) {
      add(value(of: node), node, Self.timeOfChange, isChange: true)
    }
  }

  /// Whether the class of a `time` element says that it is that of a change, and only that.
  private func isOfChange(_ id: NodeID) -> Bool {
    guard let value = scan.document.attribute("class", of: id)?.lowercased() else { return false }
    let words = value.split { !$0.isLetter }
    return words.contains { $0 == "updated" || $0 == "modified" } && !words.contains("published")
  }

  /// Lines far from the title that are marked as the date.
  private mutating func addAnywhere() {
    var search = LineSearch(scan, .date)
    for unit in search.lines().joined() where published.isEmpty && unit.text.utf8.count <= 120 {
      add(unit, isFar: true)
    }
    // A lone date, if the page shows no other.
    guard published.isEmpty, modified.isEmpty else { return }
    let bare = search.bareDates(texts).filter { !isOfRecord($0.line.container) }
    guard let first = bare.first, bare.allSatisfy({ $0.date == first.date }),
      !HeadLine.tellsOfChange(first.line.text), !first.line.isAboutAccount
    else { return }
    add(first.date, first.line.place, "the only date that the page shows")
  }

  private mutating func add(_ unit: HeadUnit, isFar: Bool = false) {
    guard unit.text.utf8.count <= 240, unit.mayHoldDate || !unit.times.isEmpty,
      unit.hints.isDisjoint(with: [.caption, .other]), !unit.isAboutAccount
    else {
      return
    }
    let isChange = HeadLine.tellsOfChange(unit.text)
    if let time = unit.times.first, unit.times.count == 1 || !isChange {
      let found = value(of: time)
      if stamp.iso(found) != nil {
        if !isOfRecord(unit.container), !isOfStory(time, in: unit.text) {
          add(found, time, in: unit, isChange)
        }
        return
      }
    }
    guard unit.mayHoldDate else { return }
    let (first, second) = isChange ? HeadLine.splitAtChange(unit.text) : (unit.text, "")
    let isHinted = unit.hints.contains(.date) || unit.hints.contains(.author)
    let mayBeText = isWhole && !DateWords.any.begins(unit.text.lowercased())
    let limit = isHinted ? 20 : mayBeText ? 3 : 8
    for (text, isChange) in [(first, false), (second, true), (Self.afterPublishing(second), false)] {
      guard let date = texts.first(in: text),
        date.otherWords <= limit || date.otherWords <= Self.mostWords && isAtStart(date, of: text),
        !isOfRecord(unit.container)
      else { continue }
      let why = isFar ? Self.far : Self.why(isChange)
      let candidate = Candidate(date.date.iso, at: Int(unit.place.index), why: why)
      if isChange { modified.append(candidate) } else { published.append(candidate) }
    }
  }

  /// The maximum number of words in a line that begins with the words for a date and the date itself.
  private static let mostWords = 14
  private static let longestStart = 40
  /// The number of words from which a line that ends like a sentence is one.
  private static let fewestWords = 8

  /// Whether a date follows words for dates at the start of a line: `Publié le 4 mars 2025 à 10h15 par …`.
  private func isAtStart(_ date: DateText.Found, of text: String) -> Bool {
    DateWords.any.begins(text.lowercased())
      && texts.first(in: String(text.prefix(Self.longestStart)))?.date == date.date
  }

  /// The rest of a text about a change from the words for publishing on.
  private static func afterPublishing(_ text: String) -> String {
    var lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count,
      let start = lower.withUTF8({ DateWords.published.firstIndex(in: $0) })
    else { return "" }
    return String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
  }

  /// Whether a `time` element is about the story of the article: it contains only a year, or is amid the words of a
  /// sentence without words for dates.
  private func isOfStory(_ time: NodeID, in line: String?) -> Bool {
    let document = scan.document
    let own = value(of: time)
    if own.utf8.count == 4, own.utf8.allSatisfy(\.isASCIIDigit) { return true }
    guard let parent = document.parent(of: time), document.tag(of: parent) == .p,
      document.attribute("class", of: time) == nil, document.attribute("itemprop", of: time) == nil,
      document.attribute("class", of: parent) == nil
    else { return false }
    let text = line ?? PlainText.clean(parent, in: document)
    let words = text.utf8.reduce(0) { $1 == Byte.space ? $0 + 1 : $0 }
    let isSentence = text.utf8.last == UInt8(ascii: ".") && words > Self.fewestWords
    return (isSentence || words > Self.mostWords) && !DateWords.any.begins(text.lowercased())
      && !HeadLine.tellsOfChange(text)
  }

  /// Adds the date of a `time` element in a line that may go on with that of a change.
  private mutating func add(_ value: String, _ time: NodeID, in unit: HeadUnit, _ isChange: Bool) {
    let (first, second) = isChange ? HeadLine.splitAtChange(unit.text) : ("", "")
    let isFirst = !second.isEmpty && first.contains(PlainText.clean(time, in: scan.document))
    guard isFirst, let change = texts.first(in: second) else {
      return add(value, time, Self.why(isChange), isChange: isChange)
    }
    add(value, time, Self.why(false))
    modified.append(Candidate(change.date.iso, at: Int(unit.place.index), why: Self.why(true)))
  }

  /// Whether a line is a value of a record, such as a date of birth: the cell before it contains a name that is
  /// not a word for the date of an article.
  private func isOfRecord(_ node: NodeID) -> Bool {
    let document = scan.document
    guard
      let cell = ([node] + document.ancestors(of: node).prefix(3)).first(where: {
        document.tag(of: $0) == .td || document.tag(of: $0) == .dd
      })
    else { return false }
    var previous = document.previousSibling(of: cell)
    while let sibling = previous,
      !document.isElement(sibling) || document.tag(of: sibling) == document.tag(of: cell)
    {
      previous = document.previousSibling(of: sibling)
    }
    guard let previous, document.tag(of: previous) == .th || document.tag(of: previous) == .dt else {
      return false
    }
    let name = PlainText.clean(previous, in: document)
    return name.utf8.count <= 80 && !DateWords.any.begins(name.lowercased())
      && !name.lowercased().contains("dat")
  }

  private static let time = "the time element nearest to the title"
  private static let timeOfChange = "the time element of a change nearest to the title"
  private static let far = "a line apart from the title that gives a date"

  private static func why(_ isChange: Bool) -> String {
    isChange ? "a date near the title with a word for changes" : "a date near the title"
  }

  /// The date in the path of an address: `/2024/03/05/`, `/2024-03-05-`.
  static func date(inAddress address: String) -> String? {
    let parts = address.split { !$0.isASCII || !$0.isNumber }
    for index in parts.indices where parts[index].count == 4 && index + 2 < parts.count {
      guard let year = Int(parts[index]), let month = Int(parts[index + 1]), let day = Int(parts[index + 2]),
        (1990...2100).contains(year), parts[index + 1].count == 2,
        parts[index + 2].count == 2, CivilDate(year, month, day) != nil,
        address[parts[index].endIndex..<parts[index + 2].startIndex].count == 4
      else { continue }
      return "\(parts[index])-\(parts[index + 1])-\(parts[index + 2])"
    }
    return nil
  }
}
