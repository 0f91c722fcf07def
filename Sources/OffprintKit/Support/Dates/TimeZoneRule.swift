/// The rule of a time zone for years without a table, in POSIX notation: `EST5EDT,M3.2.0,M11.1.0`.
struct TimeZoneRule: Sendable {
  /// A day on which the offset changes: the nth such weekday of a month (the 5th is the last).
  private struct Day {
    var month: Int
    var week: Int
    var weekday: Int
    /// Seconds from midnight, in the local time before the change.
    var time: Int

    func seconds(in year: Int) -> Int {
      let first = LocalTime(year: year, month: month, day: 1, hour: 0, minute: 0, second: 0).seconds
      let next = LocalTime(
        year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1, hour: 0, minute: 0, second: 0
      ).seconds
      // 1 January 1970 was a Thursday.
      let firstWeekday = (first / 86_400 % 7 + 11) % 7
      var day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      while day * 86_400 >= next - first { day -= 7 }
      return first + day * 86_400 + time
    }
  }

  private var standard: Int
  private var summer: (offset: Int, start: Day, end: Day)?

  /// Parses a rule; `nil` if it is of a kind that no current zone uses.
  init?(_ text: String) {
    var reader = Reader(text: Array(text.utf8))
    guard reader.name(), let standard = reader.offset() else { return nil }
    self.standard = -standard
    if reader.isAtEnd { return }
    guard reader.name() else { return nil }
    let summer = reader.isAt(",") ? self.standard + 3_600 : reader.offset().map { -$0 }
    guard let summer, reader.skip(","), let start = reader.day(), reader.skip(","), let end = reader.day(),
      reader.isAtEnd
    else { return nil }
    self.summer = (summer, start, end)
  }

  /// The offset from UTC in seconds.
  func offset(atUTC time: Int) -> Int {
    guard let summer else { return standard }
    // The year in standard time: no zone changes its offset around New Year.
    var year = 1970 + (time + standard) / 31_556_952
    if LocalTime(year: year + 1, month: 1, day: 1, hour: 0, minute: 0, second: 0).seconds <= time + standard {
      year += 1
    } else if LocalTime(year: year, month: 1, day: 1, hour: 0, minute: 0, second: 0).seconds > time + standard
    {
      year -= 1
    }
    let start = summer.start.seconds(in: year) - standard
    let end = summer.end.seconds(in: year) - summer.offset
    // In the southern hemisphere summer time spans the end of the year.
    let isSummer = start < end ? time >= start && time < end : time >= start || time < end
    return isSummer ? summer.offset : standard
  }

  private struct Reader {
    let text: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == text.count }

    func isAt(_ character: Character) -> Bool {
      position < text.count && text[position] == character.asciiValue
    }

    mutating func skip(_ character: Character) -> Bool {
      guard isAt(character) else { return false }
      position += 1
      return true
    }

    /// A zone's short name, of letters or anything between `<` and `>`.
    mutating func name() -> Bool {
      let start = position
      if skip("<") {
        while !isAtEnd, !isAt(">") { position += 1 }
        return skip(">")
      }
      while !isAtEnd, (0x61...0x7A).contains(text[position] | 0x20) { position += 1 }
      return position > start
    }

    mutating func number() -> Int? {
      let start = position
      var value = 0
      while !isAtEnd, position < start + 4, (0x30...0x39).contains(text[position]) {
        value = value * 10 + Int(text[position] - 0x30)
        position += 1
      }
      return position > start ? value : nil
    }

    /// Hours, minutes and seconds with a sign, in seconds.
    mutating func offset() -> Int? {
      let isNegative = skip("-")
      if !isNegative { _ = skip("+") }
      guard let hours = number() else { return nil }
      var seconds = hours * 3_600
      if skip(":") { seconds += (number() ?? 0) * 60 }
      if skip(":") { seconds += number() ?? 0 }
      return isNegative ? -seconds : seconds
    }

    mutating func day() -> Day? {
      guard skip("M"), let month = number(), skip("."), let week = number(), skip("."),
        let weekday = number(),
        (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
      else { return nil }
      var day = Day(month: month, week: week, weekday: weekday, time: 7_200)
      if skip("/") {
        guard let time = offset() else { return nil }
        day.time = time
      }
      return day
    }
  }
}
