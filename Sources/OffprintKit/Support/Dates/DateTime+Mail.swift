extension DateTime {
  /// Parses a date as letters and RSS have it, `Tue, 24 Nov 2026 08:15:00 +0100` (RFC 5322, section 3.3, with the names of
  /// zones of section 4.3); `nil` if it is something else.
  init?(mail text: String) {
    var words = text.split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\n" }[...]
    if let first = words.first, first.allSatisfy(\.isLetter) { words.removeFirst() }
    guard words.count >= 3, let day = Int(words[words.startIndex]),
      let month = Self.months.firstIndex(of: words[words.startIndex + 1].prefix(3).lowercased()),
      let year = Int(words[words.startIndex + 2]), let number = Self.year(year),
      CivilDate(number, month + 1, day) != nil
    else { return nil }
    self.init(year: number, month: month + 1, day: day)
    words = words.dropFirst(3)
    guard !words.isEmpty else { return }
    var clock = DateScanner(Array(words.joined(separator: " ").utf8))
    guard let (time, zone) = clock.time() else { return nil }
    self.time = time
    self.zone = zone.isEmpty ? Self.zones[words.dropFirst().first?.uppercased() ?? ""] ?? "" : zone
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// A year, which may have two digits.
  private static func year(_ number: Int) -> Int? {
    switch number {
    case 0..<50: 2000 + number
    case 50..<100: 1900 + number
    case 1000...9999: number
    default: nil
    }
  }

  /// The zones that RFC 5322 names and ``DateScanner`` leaves out as ambiguous elsewhere.
  private static let zones = [
    "UT": "Z", "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00",
    "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
  ]
}
