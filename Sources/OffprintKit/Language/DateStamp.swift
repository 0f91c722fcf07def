/// Reads the dates in data and attributes and writes them as ISO 8601, with the precision and zone of the
/// source: nothing is filled in.
struct DateStamp {
  /// The order of day and month in a date such as 03/04/2024, if known.
  var order: DateText.DayOrder?

  /// Returns the date; `nil` if the text contains none, or only one relative to today.
  func iso(_ text: String) -> String? {
    let bytes = Array(text.utf8.prefix(120))
    var scanner = Scanner(bytes: bytes)
    scanner.skipSpace()
    if let stamp = scanner.isoStamp() { return stamp }
    if let epoch = Self.epoch(bytes) { return epoch }
    guard bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) || DateText.mayHoldForeignDate(text) else {
      return nil
    }
    guard let found = DateText(order: order).first(in: String(decoding: bytes, as: UTF8.self)) else {
      return Self.weekdayFirst(bytes)
    }
    guard found.iso.utf8.count == 10, let time = Self.time(in: bytes) else { return found.iso }
    return found.iso + "T" + time
  }

  /// Seconds or milliseconds since 1970.
  private static func epoch(_ bytes: [UInt8]) -> String? {
    guard bytes.count == 10 || bytes.count == 13, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    let value = bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let seconds = bytes.count == 13 ? value / 1000 : value
    guard seconds > 300_000_000, seconds < 4_000_000_000 else { return nil }
    let (year, month, day) = civil(fromDays: seconds / 86_400)
    let second = seconds % 86_400
    return date(year, month, day) + "T" + two(second / 3600) + ":" + two(second / 60 % 60) + ":"
      + two(second % 60) + "Z"
  }

  /// The date a number of days after 1 January 1970, in the Gregorian calendar.
  private static func civil(fromDays days: Int) -> (Int, Int, Int) {
    var year = 1970
    var rest = days
    while rest >= DateText.days(inYear: year) {
      rest -= DateText.days(inYear: year)
      year += 1
    }
    var month = 1
    while rest >= DateText.days(inMonth: month, of: year) {
      rest -= DateText.days(inMonth: month, of: year)
      month += 1
    }
    return (year, month, rest + 1)
  }

  /// A date with the year at the end, after the time: `Thu Dec 18 20:02:03 CST 2025`.
  private static func weekdayFirst(_ bytes: [UInt8]) -> String? {
    let words = bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C })
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 5, let year = words.last, year.utf8.count == 4, let number = Int(year) else {
      return nil
    }
    for index in 0..<2 {
      guard let month = MonthNames.number(of: words[index].lowercased()), let day = Int(words[index + 1]),
        (1500...2200).contains(number), (1...31).contains(day)
      else { continue }
      let stamp = date(number, month, day)
      return time(in: bytes).map { stamp + "T" + $0 } ?? stamp
    }
    return nil
  }

  /// The time of day in a text such as `March 5, 2024 at 3:04 PM GMT`, with the zone if it is numeric.
  private static func time(in bytes: [UInt8]) -> String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    var start = colon
    while start > 0, isDigit(bytes[start - 1]), colon - start < 2 { start -= 1 }
    guard start < colon else { return nil }
    var scanner = Scanner(bytes: bytes)
    scanner.position = start
    return scanner.timeOfDay()
  }

  fileprivate static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  fileprivate static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  fileprivate static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(two(month))-\(two(day))"
  }
}

/// Reads the forms of ISO 8601 and similar ones.
private struct Scanner {
  let bytes: [UInt8]
  var position = 0

  private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func skipSpace() {
    while next == 0x20 { position += 1 }
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = position
    while DateStamp.isDigit(next), position - start < digits.upperBound {
      value = value * 10 + Int(next - 0x30)
      position += 1
    }
    guard digits.contains(position - start) else {
      position = start
      return nil
    }
    return value
  }

  /// A date that begins with its year, optionally followed by the time.
  mutating func isoStamp() -> String? {
    let start = position
    defer { position = start }
    guard let year = number(4...4), (1500...2200).contains(year) else { return nil }
    let mark = next
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") else {
      if position == bytes.count { return "\(year)" }
      return compact(year)
    }
    position += 1
    guard let month = number(1...2), (1...12).contains(month) else { return nil }
    guard next == mark else {
      return position == bytes.count ? "\(year)-\(DateStamp.two(month))" : nil
    }
    position += 1
    guard let day = number(1...2), (1...DateText.days(inMonth: month, of: year)).contains(day) else {
      return nil
    }
    return withTime(DateStamp.date(year, month, day))
  }

  /// `20240102`, optionally followed by `T030405`.
  private mutating func compact(_ year: Int) -> String? {
    guard let month = number(2...2), (1...12).contains(month), let day = number(2...2),
      (1...DateText.days(inMonth: month, of: year)).contains(day), !DateStamp.isDigit(next)
    else { return nil }
    return withTime(DateStamp.date(year, month, day))
  }

  private mutating func withTime(_ date: String) -> String {
    if next == UInt8(ascii: ",") { position += 1 }
    guard next == UInt8(ascii: "T") || next == UInt8(ascii: "t") || next == 0x20 else { return date }
    position += 1
    skipSpace()
    return timeOfDay().map { date + "T" + $0 } ?? date
  }

  mutating func timeOfDay() -> String? {
    guard var hour = number(1...2), hour <= 24 else { return nil }
    var hasColon = false
    if next == UInt8(ascii: ":") {
      position += 1
      hasColon = true
    }
    guard let minute = number(2...2), minute < 60 else { return nil }
    var tail = ""
    let isColon = next == UInt8(ascii: ":")
    if hasColon ? isColon : DateStamp.isDigit(next) {
      if isColon { position += 1 }
      guard let second = number(2...2), second <= 60 else { return nil }
      tail = ":" + DateStamp.two(second)
      skipFraction()
    }
    skipSpace()
    if next | 0x20 == UInt8(ascii: "p") || next | 0x20 == UInt8(ascii: "a"), position + 1 < bytes.count,
      bytes[position + 1] | 0x20 == UInt8(ascii: "m") || bytes[position + 1] == UInt8(ascii: ".")
    {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (next | 0x20 == UInt8(ascii: "p") ? 12 : 0)
      position += 2
      while next == UInt8(ascii: ".") || next | 0x20 == UInt8(ascii: "m") { position += 1 }
      skipSpace()
    }
    guard hour < 24 else { return nil }
    return DateStamp.two(hour) + ":" + DateStamp.two(minute) + tail + zone()
  }

  /// Passes over the fraction of a second: no publication means it.
  private mutating func skipFraction() {
    guard next == UInt8(ascii: ".") || next == UInt8(ascii: ",") else { return }
    position += 1
    while DateStamp.isDigit(next) { position += 1 }
  }

  /// The zone: `Z`, an offset, or nothing. Abbreviations of zones are ambiguous, except GMT and UTC.
  private mutating func zone() -> String {
    if starts(with: "GMT") || starts(with: "UTC") {
      position += 3
      if next != UInt8(ascii: "+"), next != UInt8(ascii: "-") { return "Z" }
    } else if next == UInt8(ascii: "Z") || next == UInt8(ascii: "z") {
      return "Z"
    }
    let sign = next
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return "" }
    position += 1
    guard let hours = number(1...2), hours <= 14 else { return "" }
    if next == UInt8(ascii: ":") { position += 1 }
    let minutes = number(2...2) ?? 0
    guard minutes < 60 else { return "" }
    return (sign == UInt8(ascii: "+") ? "+" : "-") + DateStamp.two(hours) + ":" + DateStamp.two(minutes)
  }

  private func starts(with text: String) -> Bool {
    position < bytes.count && bytes[position...].starts(with: text.utf8)
  }
}
