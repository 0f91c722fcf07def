import SiteProfile
import Testing

@testable import OffprintKit

/// Dates in formats given by profiles.
@Suite struct ProfileDateTests {
  private func published(_ text: String, _ options: String, words: String = "") throws -> String? {
    try ProfiledPage(
      "<time>\(text)</time>", "metadata: {published: {selector: time\(options)}}\n\(words)"
    ).values("published").first
  }

  @Test(arguments: [
    ("05.03.2024 07:08", "dd.MM.yyyy HH:mm", "2024-03-05T07:08"),
    ("5.3.2024", "d.M.yyyy", "2024-03-05"),
    ("3/5/24", "M/d/yy", "2024-03-05"),
    ("Tuesday, March 5, 2024 at 12:30 a.m. EST", "EEEE, MMMM d, yyyy ''at'' h:mm a", "2024-03-05T00:30"),
    ("5 mars 2024", "d MMMM yyyy", "2024-03-05"),
    ("Mar. 2024", "MMM yyyy", "2024-03"),
    ("2024-03-05 07:08:09 +0530", "yyyy-MM-dd HH:mm:ss z", "2024-03-05T07:08:09+05:30"),
  ])
  func formats(_ text: String, _ format: String, _ iso: String) throws {
    #expect(try published(text, ", format: '\(format)'") == iso)
  }

  @Test(arguments: ["31.02.2024", "5.3.24", "the day before", "13.13.2024"])
  func whatIsNoDateOfTheFormat(_ text: String) throws {
    #expect(try published(text, ", format: 'd.M.yyyy'") == nil)
  }

  @Test func monthsOfTheProfile() throws {
    let words = "words: {months: [a, b, keväällä, d, e, f, g, h, i, j, k, l]}"
    #expect(try published("5 keväällä 2024", ", format: 'd MMMM yyyy'", words: words) == "2024-03-05")
    #expect(try published("5 keväällä 2024", "", words: words) == "2024-03-05")
  }

  @Test(arguments: [
    ("2024-01-15T12:00", "America/New_York", "2024-01-15T12:00-05:00"),
    ("2024-07-15 12:00:01", "America/New_York", "2024-07-15T12:00:01-04:00"),
    ("2024-07-15", "America/New_York", "2024-07-15"),
    ("2024-07-15T12:00Z", "America/New_York", "2024-07-15T12:00Z"),
    ("2024-07-15T12:00", "Asia/Kolkata", "2024-07-15T12:00+05:30"),
    ("2024-01-15T12:00", "Australia/Sydney", "2024-01-15T12:00+11:00"),
    ("2024-07-15T12:00", "UTC", "2024-07-15T12:00+00:00"),
    // The ambiguous hour at the end of summer time, and the skipped one at its start.
    ("2024-11-03T01:30", "America/New_York", "2024-11-03T01:30-04:00"),
    ("2024-03-10T02:30", "America/New_York", "2024-03-10T02:30-05:00"),
    ("2024-03-31T01:59", "Europe/Berlin", "2024-03-31T01:59+01:00"),
    ("2024-03-31T03:00", "Europe/Berlin", "2024-03-31T03:00+02:00"),
    // Beyond the table.
    ("2060-07-15T12:00", "Europe/Berlin", "2060-07-15T12:00+02:00"),
    ("2060-12-15T12:00", "Europe/Berlin", "2060-12-15T12:00+01:00"),
    ("2060-01-15T12:00", "Australia/Sydney", "2060-01-15T12:00+11:00"),
  ])
  func zones(_ text: String, _ zone: String, _ iso: String) throws {
    #expect(try published(text, ", timezone: \(zone)") == iso)
  }

  @Test func aZoneThatIsNotKnown() throws {
    let page = try ProfiledPage(
      "<time>2024-01-15T12:00</time>", "metadata: {published: {from: time, timezone: Mars/Olympus}}")
    #expect(page.values("published") == ["2024-01-15T12:00"])
    #expect(page.warnings == ["2:46 the time zone 'Mars/Olympus' is not known here; dates stay without one"])
  }

  @Test func filesThatAreNoTimeZones() {
    #expect(TimeZoneTable(file: []) == nil)
    #expect(TimeZoneTable(file: Array("TZif2".utf8) + Array(repeating: 255, count: 200)) == nil)
    #expect(TimeZoneRule("EST5EDT,J60,J300") == nil)
    #expect(TimeZoneRule("<+03>-3")?.offset(atUTC: 0) == 10_800)
  }
}
