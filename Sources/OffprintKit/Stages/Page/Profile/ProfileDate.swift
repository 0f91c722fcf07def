import SiteProfile

/// Reads the date of a profile's field: in the format given by the profile, or else in ISO 8601 or words.
struct ProfileDate {
  var format: DateFormat?
  /// The names of the months in the site's language.
  var months: [String]

  /// Returns the date in ISO 8601, with as much of time and zone as the text has; `nil` if it is not a date.
  func iso(_ text: String) -> String? {
    if let format {
      var reader = DateReader(text: Array(text.unicodeScalars), months: months)
      return reader.read(format)
    }
    if let iso = LocalTime.written(text)?.iso { return iso }
    if !months.isEmpty, let found = DateText(months: months).first(in: text) { return found.iso }
    return DateStamp().iso(text)
  }
}

/// Matches a text against a format.
private struct DateReader {
  let text: [Unicode.Scalar]
  let months: [String]
  private var offset = 0
  private var fields: [DateFormat.Part: Int] = [:]
  private var zone = ""
  private var isAfternoon: Bool?

  init(text: [Unicode.Scalar], months: [String]) {
    self.text = text
    self.months = months
  }

  mutating func read(_ format: DateFormat) -> String? {
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
      guard let name = word(), let month = month(name) else { return false }
      fields[.month] = month
      return true
    case .weekday: return word() != nil
    case .half:
      guard let word = word() else { return false }
      isAfternoon = word.hasPrefix("p")
      return word.hasPrefix("a") || word.hasPrefix("p")
    case .zone: return readZone()
    }
  }

  private mutating func skip(_ literal: String) -> Bool {
    for scalar in literal.unicodeScalars {
      if scalar.properties.isWhitespace {
        while offset < text.count, text[offset].properties.isWhitespace { offset += 1 }
      } else {
        guard offset < text.count, text[offset] == scalar else { return false }
        offset += 1
      }
    }
    return true
  }

  private mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    var value = 0
    var read = 0
    while read < count.upperBound, offset < text.count, ("0"..."9").contains(text[offset]) {
      value = value * 10 + Int(text[offset].value - 0x30)
      offset += 1
      read += 1
    }
    return read >= count.lowerBound ? value : nil
  }

  private mutating func number(_ part: DateFormat.Part, digits count: ClosedRange<Int>) -> Bool {
    guard let value = digits(count) else { return false }
    fields[part] = value
    return true
  }

  /// A word in lower case, with the full stops that shorten it passed over.
  private mutating func word() -> String? {
    let start = offset
    while offset < text.count, text[offset].properties.isAlphabetic || text[offset] == "." { offset += 1 }
    let letters = text[start..<offset].filter { $0 != "." }
    return letters.isEmpty ? nil : String(String.UnicodeScalarView(letters)).lowercased()
  }

  private func month(_ name: String) -> Int? {
    if let own = months.firstIndex(where: { $0.lowercased() == name }) { return own % 12 + 1 }
    return MonthNames.number(of: name)
  }

  private mutating func readZone() -> Bool {
    guard offset < text.count else { return false }
    if text[offset] == "Z" || text[offset] == "z" {
      offset += 1
      zone = "Z"
      return true
    }
    guard text[offset] == "+" || text[offset] == "-" || text[offset] == "−" else { return false }
    let sign = text[offset] == "+" ? "+" : "-"
    offset += 1
    guard let hours = digits(2...2) else { return false }
    if offset < text.count, text[offset] == ":" { offset += 1 }
    guard let minutes = digits(2...2), hours <= 14, minutes < 60 else { return false }
    zone = sign + LocalTime.two(hours) + ":" + LocalTime.two(minutes)
    return true
  }

  private var result: String? {
    guard let year = fields[.year] ?? fields[.shortYear].map({ $0 + ($0 < 70 ? 2000 : 1900) }),
      let month = fields[.month], (1...12).contains(month)
    else { return nil }
    guard let day = fields[.day] else { return "\(LocalTime.four(year))-\(LocalTime.two(month))" }
    var hour = fields[.hour]
    if let half = fields[.hourOfHalf] {
      guard (1...12).contains(half) else { return nil }
      hour = half % 12 + (isAfternoon == true ? 12 : 0)
    }
    let time = LocalTime(
      year: year, month: month, day: day, hour: hour ?? 0, minute: fields[.minute] ?? 0,
      second: fields[.second] ?? 0)
    guard time.isValid else { return nil }
    guard hour != nil else { return time.date }
    return time.date + "T" + LocalTime.two(time.hour) + ":" + LocalTime.two(time.minute)
      + (fields[.second].map { ":" + LocalTime.two($0) } ?? "") + zone
  }
}
