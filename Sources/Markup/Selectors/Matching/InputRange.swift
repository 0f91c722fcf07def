/// The value of an `input` and its `min` and `max`, as comparable numbers.
///
/// See HTML, section 4.10.5.3.7, and the microsyntaxes of section 2.3.5.
struct InputRange {
  var minimum: Double?
  var maximum: Double?
  var value: Double?
  /// Times of day: a minimum after the maximum is a range across midnight.
  var isPeriodic = false
  /// A slider clamps its value to its limits.
  var isClamped = false

  /// Whether the value is within the limits; `false` without a value.
  var holds: Bool {
    guard let value, !isClamped else { return true }
    if isPeriodic, let minimum, let maximum, maximum < minimum {
      return value >= minimum || value <= maximum
    }
    return minimum.map { value >= $0 } ?? true && maximum.map { value <= $0 } ?? true
  }

  /// Parses a value of a type of `input`; `nil` if the type has no range or the text is not valid.
  static func number(_ text: ByteRun, type: String) -> Double? {
    guard text.count < 64 else { return nil }
    var reader = Reader(bytes: Array(text))
    let value: Double? =
      switch type {
      case "number", "range": reader.decimal()
      case "date": reader.date()
      case "month": reader.month()
      case "week": reader.week()
      case "time": reader.time()
      case "datetime-local": reader.dateAndTime()
      default: nil
      }
    return reader.position == reader.bytes.count ? value : nil
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
      position += 1
      return true
    }

    /// As many digits as there are, within bounds.
    mutating func digits(_ count: ClosedRange<Int>) -> Int? {
      let start = position
      var value = 0
      while position < bytes.count, position - start < count.upperBound, bytes[position] &- 0x30 < 10 {
        value = value * 10 + Int(bytes[position] - 0x30)
        position += 1
      }
      return count.contains(position - start) ? value : nil
    }

    mutating func decimal() -> Double? {
      let isSign = bytes.first == UInt8(ascii: "+")
      let isKnown = bytes.allSatisfy { $0 &- 0x30 < 10 || "+-.eE".utf8.contains($0) }
      guard !isSign, isKnown, bytes.last != UInt8(ascii: "."),
        let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite
      else { return nil }
      position = bytes.count
      return value
    }

    private mutating func yearAndMonth() -> (year: Int, month: Int)? {
      guard let year = digits(4...6), year > 0, skip("-"), let month = digits(2...2), 1...12 ~= month else {
        return nil
      }
      return (year, month)
    }

    mutating func month() -> Double? { yearAndMonth().map { Double($0.year * 12 + $0.month) } }

    mutating func date() -> Double? {
      guard let (year, month) = yearAndMonth(), skip("-"), let day = digits(2...2) else { return nil }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      return 1...length ~= day ? Double((year * 12 + month) * 31 + day) : nil
    }

    mutating func week() -> Double? {
      guard let year = digits(4...6), year > 0, skip("-"), skip("W"), let week = digits(2...2) else {
        return nil
      }
      return 1...Self.weeks(in: year) ~= week ? Double(year * 53 + week) : nil
    }

    /// A year has 53 weeks if it starts on a Thursday, or on a Wednesday and is a leap year.
    private static func weeks(in year: Int) -> Int {
      func lastWeekday(_ year: Int) -> Int { (year + year / 4 - year / 100 + year / 400) % 7 }
      return lastWeekday(year) == 4 || lastWeekday(year - 1) == 3 ? 53 : 52
    }

    mutating func time() -> Double? {
      guard let hour = digits(2...2), hour < 24, skip(":"), let minute = digits(2...2), minute < 60 else {
        return nil
      }
      var seconds = Double(hour * 3600 + minute * 60)
      guard skip(":") else { return seconds }
      guard let second = digits(2...2), second < 60 else { return nil }
      seconds += Double(second)
      guard skip(".") else { return seconds }
      let start = position
      guard let fraction = digits(1...3) else { return nil }
      return seconds + Double(fraction) / [10, 100, 1000][position - start - 1]
    }

    mutating func dateAndTime() -> Double? {
      guard let date = date(), skip("T") || skip(" "), let time = time() else { return nil }
      return date * 86_400 + time
    }
  }
}

extension SelectorMatcher {
  /// The range of an `input`; `nil` if it has no limits.
  mutating func inputRange(_ node: UInt32) -> InputRange? {
    guard tag(node) == .input, let type = attribute("type", of: node), type.count < 32 else { return nil }
    let kind = String(decoding: type, as: UTF8.self).asciiLowercased
    guard ["number", "range", "date", "month", "week", "time", "datetime-local"].contains(kind) else {
      return nil
    }
    func number(_ name: String) -> Double? {
      attribute(name, of: node).flatMap { InputRange.number($0, type: kind) }
    }
    let range = InputRange(
      minimum: number("min"), maximum: number("max"), value: number("value"), isPeriodic: kind == "time",
      isClamped: kind == "range")
    return range.minimum == nil && range.maximum == nil && !range.isClamped ? nil : range
  }
}
