/// The rule of a time zone for years without a table, in POSIX notation: `EST5EDT,M3.2.0,M11.1.0`.
struct TimeZoneRule: Sendable {
  /// A day on which the offset changes: the nth such weekday of a month (the 5th is the last).
  private struct Day {
    var month: Int
    var week: Int
    var weekday: Int
    /// Seconds from midnight, in the local time before the change.
    var time: Int

    init?(_ reader: inout DateScanner) {
      guard reader.skip("M"), let month = reader.digits(1...4), reader.skip("."),
        let week = reader.digits(1...4), reader.skip("."), let weekday = reader.digits(1...4),
        (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
      else { return nil }
      (self.month, self.week, self.weekday, time) = (month, week, weekday, 7_200)
      if reader.skip("/") {
        guard let time = reader.offset() else { return nil }
        self.time = time
      }
    }

    func seconds(in year: Int) -> Int {
      guard let first = CivilDate(year, month, 1) else { return 0 }
      var day = (weekday - first.weekday + 7) % 7 + (week - 1) * 7
      while day >= CivilDate.days(inMonth: month, of: year) { day -= 7 }
      return (first.daysSince1970 + day) * 86_400 + time
    }
  }

  private var standard: Int
  private var summer: (offset: Int, start: Day, end: Day)?

  /// Parses a rule; `nil` if it is of a kind that no current zone uses.
  init?(_ text: String) {
    var reader = DateScanner(Array(text.utf8))
    guard reader.zoneName(), let standard = reader.offset() else { return nil }
    self.standard = -standard
    if reader.isAtEnd { return }
    guard reader.zoneName() else { return nil }
    let summer = reader.next == UInt8(ascii: ",") ? self.standard + 3_600 : reader.offset().map { -$0 }
    guard let summer, reader.skip(","), let start = Day(&reader), reader.skip(","), let end = Day(&reader),
      reader.isAtEnd
    else { return nil }
    self.summer = (summer, start, end)
  }

  /// The offset from UTC in seconds.
  func offset(atUTC time: Int) -> Int {
    guard let summer else { return standard }
    // The year in standard time: no zone changes its offset around New Year.
    let year = DateTime(secondsSince1970: time + standard).year
    let start = summer.start.seconds(in: year) - standard
    let end = summer.end.seconds(in: year) - summer.offset
    // In the southern hemisphere summer time spans the end of the year.
    let isSummer = start < end ? time >= start && time < end : time >= start || time < end
    return isSummer ? summer.offset : standard
  }
}

extension DateScanner {
  /// A zone's short name, of letters or anything between `<` and `>`.
  fileprivate mutating func zoneName() -> Bool {
    let start = position
    if skip("<") {
      while !isAtEnd, next != UInt8(ascii: ">") { position += 1 }
      return skip(">")
    }
    while next.isASCIILetter { position += 1 }
    return position > start
  }

  /// Hours, minutes and seconds with a sign, in seconds.
  fileprivate mutating func offset() -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let hours = digits(1...4) else { return nil }
    var seconds = hours * 3_600
    if skip(":") { seconds += (digits(1...4) ?? 0) * 60 }
    if skip(":") { seconds += digits(1...4) ?? 0 }
    return isNegative ? -seconds : seconds
  }
}
