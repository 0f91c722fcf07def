/// Reads dates, times and zones in ISO 8601 and similar notations, one part after another.
struct DateScanner {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  /// The next byte; 0 at the end.
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skip(text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  mutating func skipSpaces() {
    while skip(" ") {}
  }

  /// As many digits as there are, up to the maximum; `nil` if they are fewer than the minimum.
  mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    let start = position
    var value = 0
    while next.isASCIIDigit, position - start < count.upperBound {
      value = value * 10 + Int(next - 0x30)
      position += 1
    }
    if position - start >= count.lowerBound { return value }
    position = start
    return nil
  }

  /// A date that begins with its year, alone or followed by the time: `2024-01-02T03:04`, `2024/1/2`, `20240102`.
  /// A year or month must be all of the text.
  mutating func date(years: ClosedRange<Int>) -> DateTime? {
    guard let year = digits(4...4), years.contains(year) else { return nil }
    var date = DateTime(year: year)
    if isAtEnd { return date }
    let mark = next
    let isCompact = mark != UInt8(ascii: "-") && mark != UInt8(ascii: "/") && mark != UInt8(ascii: ".")
    if !isCompact { position += 1 }
    guard let month = digits(isCompact ? 2...2 : 1...2), (1...12).contains(month) else { return nil }
    date.month = month
    if !isCompact {
      if isAtEnd { return date }
      guard next == mark else { return nil }
      position += 1
    }
    guard let day = digits(isCompact ? 2...2 : 1...2), CivilDate(year, month, day) != nil,
      !isCompact || !next.isASCIIDigit
    else { return nil }
    date.day = day
    addTime(to: &date)
    return date
  }

  /// The time after a date, if there is one.
  private mutating func addTime(to date: inout DateTime) {
    let start = position
    _ = skip(",")
    if skip("T") || skip("t") || skip(" ") {
      skipSpaces()
      if let (time, zone) = time() {
        (date.time, date.zone) = (time, zone)
        return
      }
    }
    position = start
  }

  /// A time of day, as `15:04:05.678+01:00`, `3:04 PM GMT` or `150405Z`, and its zone, if any. A fraction of a
  /// second is dropped: no publication means it.
  mutating func time() -> (DateTime.Time, zone: String)? {
    guard let hour = digits(1...2), hour <= 24 else { return nil }
    let hasColon = skip(":")
    guard let minute = digits(2...2), minute < 60 else { return nil }
    var time = DateTime.Time(hour: hour, minute: minute)
    if hasColon ? skip(":") : next.isASCIIDigit {
      guard let second = digits(2...2), second <= 60 else { return nil }
      time.second = second
      if skip(".") || skip(",") { while next.isASCIIDigit { position += 1 } }
    }
    skipSpaces()
    if let isAfternoon = half() {
      guard (1...12).contains(hour) else { return nil }
      time.hour = hour % 12 + (isAfternoon ? 12 : 0)
      skipSpaces()
    }
    guard time.hour < 24 else { return nil }
    return (time, zone() ?? "")
  }

  /// `AM`, `p.m.` and the like.
  private mutating func half() -> Bool? {
    let letter = next | 0x20
    guard letter == UInt8(ascii: "p") || letter == UInt8(ascii: "a"), position + 1 < bytes.count,
      bytes[position + 1] | 0x20 == UInt8(ascii: "m") || bytes[position + 1] == UInt8(ascii: ".")
    else { return nil }
    position += 2
    while next == UInt8(ascii: ".") || next | 0x20 == UInt8(ascii: "m") { position += 1 }
    return letter == UInt8(ascii: "p")
  }

  /// A zone as `Z` or `+hh:mm`. Abbreviations of zones are ambiguous, except GMT and UTC.
  mutating func zone() -> String? {
    let start = position
    if skip(text: "GMT") || skip(text: "UTC") {
      if next != UInt8(ascii: "+"), next != UInt8(ascii: "-") { return "Z" }
    } else if skip("Z") || skip("z") {
      return "Z"
    }
    let isEast = skip("+")
    if isEast || skip("-") || skip(text: "−"), let hours = digits(1...2), hours <= 14 {
      _ = skip(":")
      let minutes = digits(2...2) ?? 0
      if minutes < 60 { return (isEast ? "+" : "-") + DateTime.two(hours) + ":" + DateTime.two(minutes) }
    }
    position = start
    return nil
  }
}
