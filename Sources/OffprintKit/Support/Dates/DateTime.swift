/// A date with as much of the day, time and zone as its text gives: nothing is filled in.
struct DateTime: Equatable {
  /// A time of day.
  struct Time: Equatable {
    var hour: Int
    var minute: Int
    var second: Int?
  }

  var year: Int
  var month: Int?
  var day: Int?
  var time: Time?
  /// The offset from UTC, `Z` or `+hh:mm`; empty if there is none.
  var zone = ""

  /// ISO 8601, with the precision of the source.
  var iso: String {
    let digits = String(year)
    var text = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    if let month { text += "-" + Self.two(month) }
    if let day { text += "-" + Self.two(day) }
    guard let time else { return text }
    text += "T" + Self.two(time.hour) + ":" + Self.two(time.minute)
    if let second = time.second { text += ":" + Self.two(second) }
    return text + zone
  }

  /// Its day; `nil` if it is a month or a year.
  var civil: CivilDate? { month.flatMap { month in day.flatMap { CivilDate(year, month, $0) } } }

  /// Seconds since 1970, as if it were UTC: of the start of the day, month or year if it is less precise.
  var seconds: Int {
    let start = CivilDate(year, month ?? 1, day ?? 1)?.daysSince1970 ?? 0
    return start * 86_400 + (time.map { $0.hour * 3_600 + $0.minute * 60 + ($0.second ?? 0) } ?? 0)
  }

  /// A number with at least two digits.
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension DateTime {
  /// Creates the moment a number of seconds after 1970, in UTC.
  init(secondsSince1970 seconds: Int) {
    let second = (seconds % 86_400 + 86_400) % 86_400
    let date = CivilDate(daysSince1970: (seconds - second) / 86_400)
    self.init(
      year: date.year, month: date.month, day: date.day,
      time: Time(hour: second / 3_600, minute: second / 60 % 60, second: second % 60), zone: "Z")
  }

  /// Parses a text that is a date in ISO 8601 or a similar notation; `nil` if it is something else.
  init?(_ text: String, years: ClosedRange<Int> = 1...9999) {
    var scanner = DateScanner(Array(text.utf8))
    guard let date = scanner.date(years: years), scanner.isAtEnd else { return nil }
    self = date
  }

  /// The same moment in UTC. A date without a zone counts as UTC.
  var inUTC: DateTime {
    let digits = zone.utf8.compactMap { $0.isASCIIDigit ? Int($0 - 0x30) : nil }
    guard digits.count == 4 else { return DateTime(secondsSince1970: seconds) }
    let offset = (digits[0] * 10 + digits[1]) * 3_600 + (digits[2] * 10 + digits[3]) * 60
    return DateTime(secondsSince1970: seconds + (zone.hasPrefix("-") ? offset : -offset))
  }

  /// Whether a text is a month, a date, or a date and time as HTML's `time` element accepts them.
  static func isValidInHTML(_ text: String) -> Bool {
    let times = ["##:##", "##:##:##", "##:##:##.#", "##:##:##.##", "##:##:##.###"]
    let zones = ["", "Z", "+##:##", "-##:##", "+####", "-####"]
    let shape = String(text.map { $0.isASCII && $0.isNumber ? "#" : $0 })
    let isPlain = shape == "####-##" || shape == "####-##-##"
    guard isPlain || shape.hasPrefix("####-##-##T") || shape.hasPrefix("####-##-## ") else { return false }
    let rest = shape.dropFirst(11)
    return (isPlain || times.contains { time in zones.contains { rest == time + $0 } })
      && DateTime(text).map { $0.time?.second != 60 } == true
  }
}
