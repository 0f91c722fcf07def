/// A day of the Solar Hijri calendar, by which Iran counts.
struct SolarHijriDate: Equatable {
  /// The years that are taken for those of this calendar: from 1950 to 2071.
  static let years = 1329...1449

  private var year: Int
  private var month: Int
  private var day: Int

  /// Creates a day; `nil` if it does not exist, or is of a year in which nothing was published on the web.
  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard Self.years.contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The same day in the Gregorian calendar.
  var civil: CivilDate {
    let past = year - 1
    let leapYears =
      past / Self.cycle * Self.leapYears.count + Self.leapYears.count { $0 <= past % Self.cycle }
    let months = (month - 1) * 30 + min(month - 1, 6)
    return CivilDate(daysSince1970: Self.epoch + past * 365 + leapYears + months + day - 1)
  }

  /// The first day of the year 1, in days after 1 January 1970.
  private static let epoch = -492_268
  /// Years with an additional day recur after this number of years; they are these of it.
  private static let cycle = 33
  private static let leapYears = [1, 5, 9, 13, 17, 22, 26, 30]

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case ...6: 31
    case ...11: 30
    default: leapYears.contains(year % cycle) ? 30 : 29
    }
  }

  /// The number of the month of this name, from 1; Arabic forms of letters occur as well.
  static func month(of name: String) -> Int? {
    guard let first = name.utf8.first, (0xD8...0xD9).contains(first) else { return nil }
    let name = String(
      String.UnicodeScalarView(name.unicodeScalars.map { $0 == "\u{064A}" ? "\u{06CC}" : $0 }))
    return months.firstIndex(of: name).map { $0 + 1 }
  }

  private static let months = [
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
  ]
}
