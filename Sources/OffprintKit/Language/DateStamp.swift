/// Reads the dates in data and attributes and writes them as ISO 8601, with the precision and zone of the
/// source: nothing is filled in.
struct DateStamp {
  /// The order of day and month in a date such as 03/04/2024, if known.
  var order: DateText.DayOrder?

  /// The years of publications: other numbers of four digits are no years.
  static let years = 1500...2200

  /// Returns the date in ISO 8601; `nil` if the text contains none, or only one relative to today.
  func iso(_ text: String) -> String? { date(text)?.iso }

  /// Returns the date; `nil` if the text contains none, or only one relative to today.
  func date(_ text: String) -> DateTime? {
    let bytes = Array(text.utf8.prefix(120))
    var scanner = DateScanner(bytes)
    scanner.skipSpaces()
    if let date = scanner.date(years: Self.years) { return date }
    if let epoch = Self.epoch(bytes) { return epoch }
    guard bytes.contains(where: \.isASCIIDigit) || DateText.mayHoldForeignDate(text) else { return nil }
    guard let found = DateText(order: order).first(in: String(decoding: bytes, as: UTF8.self)) else {
      return Self.weekdayFirst(bytes)
    }
    return found.date.day == nil ? found.date : Self.adding(timeIn: bytes, to: found.date)
  }

  /// Seconds or milliseconds since 1970.
  private static func epoch(_ bytes: [UInt8]) -> DateTime? {
    guard bytes.count == 10 || bytes.count == 13, bytes.allSatisfy(\.isASCIIDigit) else { return nil }
    let value = bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let seconds = bytes.count == 13 ? value / 1000 : value
    guard seconds > 300_000_000, seconds < 4_000_000_000 else { return nil }
    return DateTime(secondsSince1970: seconds)
  }

  /// A date with the year at the end, after the time: `Thu Dec 18 20:02:03 CST 2025`.
  private static func weekdayFirst(_ bytes: [UInt8]) -> DateTime? {
    let words = bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C })
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 5, let year = words.last, year.utf8.count == 4, let year = Int(year),
      years.contains(year)
    else { return nil }
    for index in 0..<2 {
      guard let month = MonthNames.number(of: words[index].lowercased()), let day = Int(words[index + 1]),
        CivilDate(year, month, day) != nil
      else { continue }
      return adding(timeIn: bytes, to: DateTime(year: year, month: month, day: day))
    }
    return nil
  }

  /// The date with the time of day in a text such as `March 5, 2024 at 3:04 PM GMT`, and its zone if it is numeric.
  private static func adding(timeIn bytes: [UInt8], to date: DateTime) -> DateTime {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return date }
    var start = colon
    while start > 0, bytes[start - 1].isASCIIDigit, colon - start < 2 { start -= 1 }
    var scanner = DateScanner(bytes)
    scanner.position = start
    var date = date
    if start < colon, let (time, zone) = scanner.time() { (date.time, date.zone) = (time, zone) }
    return date
  }
}
