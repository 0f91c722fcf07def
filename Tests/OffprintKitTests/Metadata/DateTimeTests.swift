import Testing

@testable import OffprintKit

/// The calendar and the notations of dates.
@Suite struct DateTimeTests {
  @Test func daysAreCountedInBothDirections() throws {
    for days in stride(from: -800_000, through: 3_000_000, by: 997) {
      let date = CivilDate(daysSince1970: days)
      #expect(date.daysSince1970 == days)
      #expect(CivilDate(date.year, date.month, date.day) == date)
    }
    #expect(CivilDate(2000, 3, 1)?.daysSince1970 == 11_017)
    #expect(CivilDate(1970, 1, 1)?.weekday == 4)
    #expect(CivilDate(1900, 2, 29) == nil)
  }

  @Test(arguments: [
    ("2024", "2024"), ("2024-03", "2024-03"), ("2024/3/5", "2024-03-05"), ("20240305", "2024-03-05"),
    ("2024-03-05 7:08:09.5 pm", "2024-03-05T19:08:09"), ("2024-03-05T07:08 GMT", "2024-03-05T07:08Z"),
    ("2024-03-05T070809+0530", "2024-03-05T07:08:09+05:30"),
    ("2024-03-05T07:08 −3", "2024-03-05T07:08-03:00"),
  ])
  func notations(_ text: String, _ iso: String) {
    #expect(DateTime(text)?.iso == iso)
  }

  @Test(arguments: [
    ("Tue, 24 Nov 2026 08:15:00 +0100", "2026-11-24T08:15:00+01:00"),
    ("24 Nov 26 08:15 GMT", "2026-11-24T08:15Z"),
    ("Tue,  4 November 2026 08:15:00 EST", "2026-11-04T08:15:00-05:00"),
    ("24 Nov 1998", "1998-11-24"), ("24 Nov 2026 08:15:00 (local)", "2026-11-24T08:15:00"),
  ])
  func datesOfLetters(_ text: String, _ iso: String) {
    #expect(DateTime(mail: text)?.iso == iso)
  }

  @Test(arguments: ["31 Feb 2026", "24 Nov", "Tue, Nov 24 2026", "24 Nov 2026 25:00", "24 Nov 100"])
  func noDatesOfLetters(_ text: String) { #expect(DateTime(mail: text) == nil) }

  @Test(arguments: [
    "2023-02-29", "2024-03-05T", "2024-03-05 noon", "2024-03-05T25:00", "2024-03-05T07:08+15:00",
  ])
  func otherTexts(_ text: String) {
    #expect(DateTime(text) == nil)
  }

  @Test(arguments: [
    ("2024-03-31T01:00+02:00", "2024-03-30T23:00:00Z"), ("2024-02", "2024-02-01T00:00:00Z"),
    ("2023-12-31T23:30:15-0100", "2024-01-01T00:30:15Z"),
  ])
  func momentsOfBooks(_ text: String, _ moment: String) {
    #expect(BookDate.moment(text) == moment)
  }

  /// Only what HTML accepts may be in a `datetime` attribute.
  @Test(arguments: [
    ("2024-02-29", true), ("2024-02-29T12:00:00.25+01:00", true), ("2023-02-29", false),
    ("2024-04-31", false),
    ("2024-04-30T24:00", false), ("2024-04-30T12:00:60", false), ("2024", false), ("2024/04/30", false),
    ("2024-04-30T12:00+99:99", false), ("0000-01-01", false),
  ])
  func datesInHTML(_ text: String, _ isValid: Bool) {
    #expect(DateTime.isValidInHTML(text) == isValid)
  }
}
