/// Finds the date in a line such as “Published August 14, 2025” or “14. August 2025”.
struct DateText {
  /// A date with the precision of the text.
  struct Found: Equatable {
    /// A day, or a year and month.
    var date: DateTime
    /// The number of words of the line that are not part of the date.
    var otherWords: Int
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    // ASCII first: the properties of a scalar are slow to look up.
    if scalar.isASCII { return (0x61...0x7A).contains(scalar.value | 0x20) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  /// The order of day and month if both are numbers.
  enum DayOrder {
    case dayFirst, monthFirst
  }

  /// The months' names of a profile, asked before the built-in ones.
  var months: [String] = []
  /// The order of day and month, if the language or the country determines it; else only unambiguous dates count.
  var order: DayOrder?

  /// Returns the first date of a line; `nil` if there is none or its order of day and month is a guess.
  func first(in line: String) -> Found? {
    let tokens = Self.tokens(of: line)
    let words = tokens.reduce(0) { count, token in
      if case .mark = token { count } else { count + 1 }
    }
    for start in tokens.indices {
      guard let (date, length) = date(tokens[start...], after: tokens[..<start]) else { continue }
      let used = tokens[start..<start + length].reduce(0) { count, token in
        if case .mark = token { count } else { count + 1 }
      }
      return Found(date: date, otherWords: words - used)
    }
    return nil
  }

  private func date(
    _ tokens: ArraySlice<Token>, after before: ArraySlice<Token>
  ) -> (date: DateTime, length: Int)? {
    let base = tokens.startIndex
    func token(_ offset: Int) -> Token? {
      base + offset < tokens.endIndex ? tokens[base + offset] : nil
    }
    switch (token(0), token(1), token(2), token(3), token(4)) {
    case (
      .number(let year, digits: 4), .mark(let a), .number(let month, _), .mark(let b), .number(let day, _)
    )
    where a == b && Self.dateMarks.contains(a):
      return (Self.date(year, month, day) ?? Self.solarHijri(year, month, day)).map { ($0, 5) }
    case (
      .number(let a, let digits), .mark(let mark), .number(let b, let others), .mark(let other),
      .number(let year, let last)
    )
    where mark == other && Self.dateMarks.contains(mark) && digits <= 2 && others <= 2:
      // Numbers of two digits with full stops between are those of versions more often than days.
      guard
        last == 4
          || last == 2
            && (mark == UInt8(ascii: "/") || digits == 2 && others == 2 && mark == UInt8(ascii: "."))
      else { return nil }
      let year = year + (last == 4 ? 0 : year < 70 ? 2000 : 1900)
      guard
        let isMonthFirst = isMonthFirst(a, b, mark)
          ?? isMonthFirst(a, b, of: year, before, tokens.dropFirst(5))
      else { return nil }
      return Self.date(year, isMonthFirst ? a : b, isMonthFirst ? b : a).map { ($0, 5) }
    case (
      .number(let year, digits: 4), .word("年"), .number(let month, _), .word("月"),
      .number(let day, _)
    ),
      (
        .number(let year, digits: 4), .word("년"), .number(let month, _), .word("월"), .number(let day, _)
      ):
      return Self.date(year, month, day).map {
        ($0, token(5) == .word("日") || token(5) == .word("일") ? 6 : 5)
      }
    case (
      .number(let day, _), .word("tháng"), .number(let month, _), .word("năm"), .number(let year, digits: 4)
    ):
      return Self.date(year, month, day).map { ($0, 5) }
    case (.number(let day, let digits), .word(let name), .number(let year, digits: 4), _, _)
    where digits <= 2 && SolarHijriDate.years.contains(year):
      return SolarHijriDate.month(of: name).flatMap { Self.solarHijri(year, $0, day) }.map { ($0, 3) }
    case (.word(let era), .number(let year, _), .word("年"), .number(let month, _), .word("月")):
      guard let before = Self.eras[era], case .number(let day, _)? = token(5) else { return nil }
      return Self.date(before + year, month, day).map { ($0, token(6) == .word("日") ? 7 : 6) }
    default: return namedMonth(tokens)
    }
  }

  /// The year before the first of each era by which years are counted.
  private static let eras = ["令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911]

  private static let eraNames = WordSearch(Array(eras.keys))

  /// Whether the first of two numbers is the month; `nil` if that would be a guess.
  private func isMonthFirst(_ a: Int, _ b: Int, _ mark: UInt8) -> Bool? {
    if (a > 12) != (b > 12) || a == b { return b > 12 || a == b }
    // Full stops are used in languages with the day first.
    if mark == UInt8(ascii: ".") { return false }
    return order.map { $0 == .monthFirst }
  }

  /// The same according to the text around the date: the day of the week, or a twelve-hour clock, as in the United States.
  private func isMonthFirst(
    _ a: Int, _ b: Int, of year: Int, _ before: ArraySlice<Token>, _ behind: ArraySlice<Token>
  ) -> Bool? {
    let word = before.last { if case .mark = $0 { false } else { true } }
    if case .word(let name)? = word, let weekday = Self.weekdays.firstIndex(of: String(name.prefix(3))) {
      let isMonth = CivilDate(year, a, b)?.weekday == weekday
      let isDay = CivilDate(year, b, a)?.weekday == weekday
      if isMonth != isDay { return isMonth }
    }
    let clock = behind.prefix(9)
    let isHalf = clock.indices.contains { place in
      clock[place] == .word("am") || clock[place] == .word("pm")
        || clock[place] == .word("m")
          && (clock[..<place].dropLast().last).map { $0 == .word("a") || $0 == .word("p") } == true
    }
    return isHalf ? true : nil
  }

  private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

  /// A date with a month's name: the day may be on either side, before the year.
  private func namedMonth(_ tokens: ArraySlice<Token>) -> (date: DateTime, length: Int)? {
    var rest = tokens
    var day: Int?
    var month: Int?
    func skipLinks() {
      while let next = rest.first, Self.isLink(next) { rest = rest.dropFirst() }
    }
    var year: Int?
    if case .number(let value, digits: 4)? = rest.first {
      year = value
      rest = rest.dropFirst()
      skipLinks()
    } else if case .number(let value, let digits)? = rest.first {
      guard digits <= 2, value >= 1, value <= 31 else { return nil }
      day = value
      rest = rest.dropFirst()
      skipLinks()
    }
    guard case .word(let name)? = rest.first, let number = MonthNames.number(of: name, own: months) else {
      return nil
    }
    month = number
    rest = rest.dropFirst()
    skipLinks()
    if day == nil, case .number(let value, let digits)? = rest.first, digits <= 2 {
      guard value >= 1, value <= 31 else { return nil }
      day = value
      rest = rest.dropFirst()
      skipLinks()
    }
    if let year {
      // A year before the month requires the day after it: alone it belongs to something else.
      guard let month, let day else { return nil }
      return Self.date(year, month, day).map { ($0, rest.startIndex - tokens.startIndex) }
    }
    guard case .number(let year, digits: 4)? = rest.first, let month else { return nil }
    rest = rest.dropFirst()
    return Self.date(year, month, day).map { ($0, rest.startIndex - tokens.startIndex) }
  }

  private static let dateMarks: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")]

  /// The tokens allowed between the parts of a date: marks, ordinal endings and prepositions.
  private static func isLink(_ token: Token) -> Bool {
    switch token {
    case .mark(let byte):
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "/")
    case .word(let word): ["st", "nd", "rd", "th", "de", "del", "of", "er", "º", "ª"].contains(word)
    case .number: false
    }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int?) -> DateTime? {
    // In Thailand years are counted from 543 BC.
    let year = (2400...2700).contains(year) ? year - 543 : year
    guard DateStamp.years.contains(year), (1...12).contains(month),
      day.map({ CivilDate(year, month, $0) != nil }) ?? true
    else { return nil }
    return DateTime(year: year, month: month, day: day)
  }

  /// A date as Iran counts.
  private static func solarHijri(_ year: Int, _ month: Int, _ day: Int) -> DateTime? {
    SolarHijriDate(year, month, day).map {
      DateTime(year: $0.civil.year, month: $0.civil.month, day: $0.civil.day)
    }
  }

  /// The value of a digit, in any of the scripts that write dates with digits of their own.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return ("0"..."9").contains(scalar) ? Int(scalar.value - 0x30) : nil }
    for zero: UInt32 in [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10] where scalar.value >= zero {
      if scalar.value < zero + 10 { return Int(scalar.value - zero) }
    }
    return nil
  }

  /// Whether a text may contain a date with other digits than ASCII's, or with the year of an era.
  static func mayHoldForeignDate(_ text: String) -> Bool {
    // Most texts have none of the bytes with which other digits and the names of eras begin.
    let mayHold = text.utf8.contains { byte in
      switch byte {
      case 0xD9, 0xDB, 0xE0, 0xE4...0xE6, 0xEF: true
      default: false
      }
    }
    guard mayHold else { return false }
    return text.unicodeScalars.contains { !$0.isASCII && digit($0) != nil } || eraNames.isFound(in: text)
  }

  private static func isThai(_ scalar: Unicode.Scalar) -> Bool {
    (0x0E01...0x0E4E).contains(scalar.value) || scalar == "."
  }

  /// The first tokens of a line: a relevant date is near its beginning.
  private static func tokens(of line: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    var number = 0
    var digits = 0
    func flush() {
      if !word.isEmpty { tokens.append(.word(word.lowercased())) }
      if digits > 0 { tokens.append(.number(number, digits: digits)) }
      word = ""
      number = 0
      digits = 0
    }
    for scalar in line.unicodeScalars.prefix(240) {
      if let digit = Self.digit(scalar) {
        if !word.isEmpty || digits > 8 { flush() }
        number = number * 10 + digit
        digits += 1
        continue
      }
      switch scalar {
      case "年", "月", "日", "년", "월", "일":
        flush()
        tokens.append(.word(String(scalar)))
      case _ where Self.isLetter(scalar):
        if digits > 0 { flush() }
        word.unicodeScalars.append(scalar)
      case "." where word.unicodeScalars.last.map(Self.isThai) == true:
        // Thai shortens the names of months: "ม.ค."
        word.unicodeScalars.append(scalar)
      default:
        flush()
        let isSpace = scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
        if !isSpace { tokens.append(.mark(scalar.isASCII ? UInt8(scalar.value) : 0)) }
      }
    }
    flush()
    return tokens
  }
}
