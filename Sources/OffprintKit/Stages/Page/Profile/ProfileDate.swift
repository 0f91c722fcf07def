import SiteProfile

/// Reads the date of a profile's field: in the format given by the profile, or else in ISO 8601 or words.
struct ProfileDate {
  var format: DateFormat?
  /// The names of the months in the site's language.
  var months: [String]

  /// Returns the date with as much of time and zone as the text has; `nil` if it is not a date.
  func date(_ text: String) -> DateTime? {
    if let format {
      var reader = DateReader(scanner: DateScanner(Array(text.utf8)), months: months)
      return reader.read(format)
    }
    if let date = DateTime(text), date.day != nil { return date }
    if !months.isEmpty, let found = DateText(months: months).first(in: text) { return found.date }
    return DateStamp().date(text)
  }
}

/// Matches a text against a format.
private struct DateReader {
  var scanner: DateScanner
  let months: [String]
  private var fields: [DateFormat.Part: Int] = [:]
  private var zone = ""
  private var isAfternoon: Bool?

  init(scanner: DateScanner, months: [String]) {
    self.scanner = scanner
    self.months = months
  }

  mutating func read(_ format: DateFormat) -> DateTime? {
    for part in format.parts {
      guard read(part) else { return nil }
    }
    return result
  }

  private mutating func read(_ part: DateFormat.Part) -> Bool {
    switch part {
    case .literal(let literal): return skip(literal)
    case .year: return number(part, digits: 4...4)
    case .shortYear, .minute, .second: return number(part, digits: 2...2)
    case .month, .day, .hour, .hourOfHalf: return number(part, digits: 1...2)
    case .monthName:
      guard let name = word(), let month = MonthNames.number(of: name, own: months) else { return false }
      fields[.month] = month
      return true
    case .weekday: return word() != nil
    case .half:
      guard let word = word() else { return false }
      isAfternoon = word.hasPrefix("p")
      return word.hasPrefix("a") || word.hasPrefix("p")
    case .zone:
      guard let zone = scanner.zone() else { return false }
      self.zone = zone
      return true
    }
  }

  /// The next character and its length; `nil` at the end.
  private var next: (scalar: Unicode.Scalar, length: Int)? {
    scanner.isAtEnd ? nil : scanner.bytes.character(at: scanner.position)
  }

  private mutating func skip(_ literal: String) -> Bool {
    for scalar in literal.unicodeScalars {
      if scalar.properties.isWhitespace {
        while let next, next.scalar.properties.isWhitespace { scanner.position += next.length }
      } else {
        guard let next, next.scalar == scalar else { return false }
        scanner.position += next.length
      }
    }
    return true
  }

  private mutating func number(_ part: DateFormat.Part, digits count: ClosedRange<Int>) -> Bool {
    fields[part] = scanner.digits(count)
    return fields[part] != nil
  }

  /// A word in lower case, with the full stops that shorten it passed over.
  private mutating func word() -> String? {
    var word = String.UnicodeScalarView()
    while let next, next.scalar.properties.isAlphabetic || next.scalar == "." {
      if next.scalar != "." { word.append(next.scalar) }
      scanner.position += next.length
    }
    return word.isEmpty ? nil : String(word).lowercased()
  }

  private var result: DateTime? {
    guard let year = fields[.year] ?? fields[.shortYear].map({ $0 + ($0 < 70 ? 2000 : 1900) }),
      let month = fields[.month], (1...12).contains(month)
    else { return nil }
    guard let day = fields[.day] else { return DateTime(year: year, month: month) }
    var hour = fields[.hour]
    if let half = fields[.hourOfHalf] {
      guard (1...12).contains(half) else { return nil }
      hour = half % 12 + (isAfternoon == true ? 12 : 0)
    }
    let minute = fields[.minute] ?? 0
    guard year > 0, CivilDate(year, month, day) != nil, hour ?? 0 < 24, minute < 60,
      fields[.second] ?? 0 <= 60
    else { return nil }
    let time = hour.map { DateTime.Time(hour: $0, minute: minute, second: fields[.second]) }
    return DateTime(year: year, month: month, day: day, time: time, zone: hour == nil ? "" : zone)
  }
}
