/// A local date and time, with a precision of seconds.
struct LocalTime: Equatable {
  var year: Int
  var month: Int
  var day: Int
  var hour: Int
  var minute: Int
  var second: Int

  /// Whether it exists in the calendar.
  var isValid: Bool {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return day <= length && (0..<24).contains(hour) && (0..<60).contains(minute) && (0...60).contains(second)
  }

  /// Its date in ISO 8601.
  var date: String { "\(Self.four(year))-\(Self.two(month))-\(Self.two(day))" }

  /// Seconds since 1970, as if it were UTC.
  var seconds: Int {
    // Counting from March puts the leap day last.
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let ofEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = ofEra * 365 + ofEra / 4 - ofEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// A number with at least two digits.
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A number with at least four digits.
  static func four(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension LocalTime {
  /// A parsed ISO 8601 text.
  struct Written: Equatable {
    /// The time; midnight if the text is only a date.
    var time: LocalTime
    /// Whether hours and minutes are given, and seconds.
    var hasTime = false
    var hasSeconds = false
    /// The offset from UTC, `Z` or `+hh:mm`; empty if there is none.
    var zone = ""

    /// The date and time in the normalized form that articles use.
    var iso: String {
      guard hasTime else { return time.date }
      let seconds = hasSeconds ? ":" + LocalTime.two(time.second) : ""
      return time.date + "T" + LocalTime.two(time.hour) + ":" + LocalTime.two(time.minute) + seconds + zone
    }
  }

  /// Parses an ISO 8601 text; `nil` if it is something else. Fractions of a second are dropped.
  static func written(_ text: String) -> Written? {
    var reader = Reader(bytes: Array(text.utf8))
    guard let written = reader.written(), written.time.isValid, reader.isAtEnd else { return nil }
    return written
  }

  private struct Reader {
    let bytes: [UInt8]
    var offset = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func written() -> Written? {
      guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2) else {
        return nil
      }
      var written = Written(
        time: LocalTime(year: year, month: month, day: day, hour: 0, minute: 0, second: 0))
      guard skip("T") || skip("t") || skip(" ") else { return written }
      guard let hour = digits(2), skip(":"), let minute = digits(2) else { return nil }
      (written.time.hour, written.time.minute, written.hasTime) = (hour, minute, true)
      if skip(":") {
        guard let second = digits(2) else { return nil }
        (written.time.second, written.hasSeconds) = (second, true)
        if skip(".") || skip(",") {
          while digits(1) != nil {}
        }
      }
      if isAtEnd { return written }
      guard let zone = zone() else { return nil }
      written.zone = zone
      return written
    }

    private mutating func zone() -> String? {
      if skip("Z") || skip("z") { return "Z" }
      _ = skip(" ")
      let isEast = skip("+")
      guard isEast || skip("-"), let hours = digits(2), hours <= 14 else { return nil }
      var minutes = 0
      if skip(":") || !isAtEnd {
        guard let read = digits(2), read < 60 else { return nil }
        minutes = read
      }
      return (isEast ? "+" : "-") + LocalTime.two(hours) + ":" + LocalTime.two(minutes)
    }

    private mutating func digits(_ count: Int) -> Int? {
      guard offset + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[offset..<offset + count] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      offset += count
      return value
    }

    private mutating func skip(_ character: Character) -> Bool {
      guard offset < bytes.count, bytes[offset] == character.asciiValue else { return false }
      offset += 1
      return true
    }
  }
}
