/// Dates in the only form that the package allows: UTC, with a precision of seconds.
enum BookDate {
  /// The date if no article has a modification date: the same articles must give the same bytes.
  static let unknown = "2000-01-01T00:00:00Z"

  /// The time of an ISO 8601 date, with the start of the day or month if it is less precise.
  static func moment(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    func number(_ start: Int, _ count: Int, _ range: ClosedRange<Int>) -> Int? {
      guard start + count <= bytes.count, bytes[start..<(start + count)].allSatisfy(\.isASCIIDigit) else {
        return nil
      }
      let value = bytes[start..<(start + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      return range.contains(value) ? value : nil
    }
    guard DateForm.isValid(text), let year = number(0, 4, 1...9998), let month = number(5, 2, 1...12) else {
      return nil
    }
    let day = number(8, 2, 1...31) ?? 1
    let minutes = (number(11, 2, 0...23) ?? 0) * 60 + (number(14, 2, 0...59) ?? 0)
    let hasSeconds = bytes.count > 16 && bytes[16] == 0x3A
    let second = hasSeconds ? number(17, 2, 0...59) ?? 0 : 0
    var seconds = days(year, month, day) * 86_400 + minutes * 60 + second
    if let sign = bytes.dropFirst(11).lastIndex(where: { $0 == 0x2B || $0 == 0x2D }) {
      let digits = bytes[(sign + 1)...].filter(\.isASCIIDigit).reduce(0) { $0 * 10 + Int($1 - 0x30) }
      let offset = (digits / 100 * 60 + digits % 100) * 60
      seconds += bytes[sign] == 0x2B ? -offset : offset
    }
    return form(ofSeconds: seconds)
  }

  /// The number of a day, counted from 1 March of the year 0.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (monthFromMarch * 153 + 2) / 5 + day
      - 1
  }

  private static func form(ofSeconds seconds: Int) -> String {
    guard seconds >= 0 else { return unknown }
    let (days, time) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let (centuries, inCenturies) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra =
      (inCenturies - inCenturies / 1460 + inCenturies / 36_524 - inCenturies / 146_096) / 365
    let dayOfYear = inCenturies - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = centuries * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    return "\(date)T\(padded(time / 3600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
