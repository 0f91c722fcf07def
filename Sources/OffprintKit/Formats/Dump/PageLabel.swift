/// A page number on its own line, such as “Page 2 of 3”, “Seite 2”, “- 2 -” or “2”.
struct PageLabel: Equatable {
  /// The page's number.
  var number: Int
  /// The number of pages, if the label contains it.
  var total: Int?
  /// Whether it is only a number, which may occur on any line.
  var isBare = false
  /// Whether there is other text on the line.
  var hasTitle = false

  /// The maximum length of a label, in bytes.
  private static let longest = 60

  /// Reads a line that contains only a page number.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= Self.longest else { return nil }
    var numbers: [Int] = []
    var hasSlash = false
    var words: [String] = []
    var word = ""
    var digits = 0
    var value = 0
    var place = range.lowerBound
    while place <= range.upperBound {
      let (scalar, length) = place < range.upperBound ? bytes.character(at: place) : (" ", 1)
      let isDigit = (0x30...0x39).contains(scalar.value)
      if !isDigit, digits > 0 {
        numbers.append(value)
        (digits, value) = (0, 0)
      }
      if !scalar.isOfWord, !word.isEmpty {
        words.append(word)
        word = ""
      }
      if isDigit {
        guard digits < 4 else { return nil }
        value = value * 10 + Int(scalar.value - 0x30)
        digits += 1
      } else if scalar.isOfWord {
        word.unicodeScalars.append(scalar)
      } else if scalar == "/" {
        hasSlash = true
      } else if !scalar.properties.isWhitespace {
        guard Self.signs.contains(scalar) else { return nil }
      }
      place += length
    }
    guard (1...2).contains(numbers.count), words.count <= 4 else { return nil }
    for word in words where !Self.isLabelWord(word.lowercased()) { return nil }
    let hasPageWord = words.contains { Self.pageWords.contains($0.lowercased()) }
    if numbers.count == 1 {
      guard words.isEmpty || hasPageWord else { return nil }
      number = numbers[0]
      isBare = words.isEmpty && !(Self.isDash(bytes, range.prefix(3)) && Self.isDash(bytes, range.suffix(3)))
      guard !hasSlash, number > 0 else { return nil }
    } else {
      guard hasSlash || hasPageWord else { return nil }
      // In some languages the total comes first.
      number = min(numbers[0], numbers[1])
      total = max(numbers[0], numbers[1])
      guard number > 0 else { return nil }
    }
  }

  /// Reads a line with a page number at its start or end, separated from other text.
  ///
  /// A number without a word for a page counts only if it `mayBeBare`, since it is at the edge of a page.
  init?(besideTextIn bytes: [UInt8], _ range: Range<Int>, mayBeBare: Bool = false) {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      let length = Self.gapLength(bytes, place, range.upperBound)
      if length > 0, place > start { parts.append(start..<place) }
      place += max(1, length)
      if length > 0 { start = place }
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
    guard let label = Self(bytes, first) ?? Self(bytes, last), mayBeBare || !label.isBare else { return nil }
    self = label
    hasTitle = true
  }

  /// The length of the separator between two texts on a line: a sign between spaces, or several spaces.
  private static func gapLength(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Int {
    guard bytes[place] == Byte.space || bytes[place] == Byte.tab else { return 0 }
    var index = place
    while index < end, bytes[index] == Byte.space || bytes[index] == Byte.tab { index += 1 }
    if index - place >= 2 { return index - place }
    guard index < end else { return 0 }
    let (scalar, length) = bytes.character(at: index)
    guard ["-", "–", "—", "|", "·", "•"].contains(scalar), index + length < end,
      bytes[index + length] == Byte.space
    else { return 0 }
    return index + length + 1 - place
  }

  private static func isDash(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // A three-byte dash starts and ends with bytes that no ASCII sign has.
    range.contains { bytes[$0] == UInt8(ascii: "-") || bytes[$0] == 0xE2 }
  }

  private static let signs: Set<Unicode.Scalar> = [
    "-", "–", "—", "[", "]", "(", ")", "|", ".", "·", "~", ":", "第",
  ]

  private static func isLabelWord(_ word: String) -> Bool {
    pageWords.contains(word) || linkWords.contains(word)
  }

  /// The word for a page and its abbreviations.
  private static let pageWords = words(
    """
    page pages pg p seite seiten s página páginas pág pagina pagine pag strona str sivu sida sidan side oldal sayfa
    страница стр с сторінка стор страна стран σελίδα σελ صفحة صفحه ص עמוד עמ trang halaman muka hal หน้า पृष्ठ পৃষ্ঠা
    stranica stránka strana stran lehekülg lk lapa lpp puslapis psl faqe orrialdea pàgina páxina síða blaðsíða tudalen
    leathanach bladzijde blz paġna 页 頁 第 共 页共 頁共 ページ 페이지 쪽 pagini pagină
    """)
  /// The words between a page number and the total.
  private static let linkWords = words(
    """
    of von de di del della af av z ze od iz sur su van din dari из з із από من از מתוך của trong sa no iš fra aus
    en 共 中 全 の 중 / dos das cả total
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
