import OffprintKit
import Testing

@Suite("Dates of a page")
struct PageDateTests {
  @Test(
    "a date keeps its precision and zone",
    arguments: [
      ("2024-03-05", "2024-03-05"),
      ("2024-03", "2024-03"),
      ("2024-03-05T07:30:00+01:00", "2024-03-05T07:30:00+01:00"),
      ("2024-03-05T07:30:00.000+0000", "2024-03-05T07:30:00+00:00"),
      ("2024-03-05T07:30:00.250Z", "2024-03-05T07:30:00Z"),
      ("2024-03-05 07:30", "2024-03-05T07:30"),
      ("2024/03/05 07:30:10", "2024-03-05T07:30:10"),
      ("20240305", "2024-03-05"),
      ("20240305T073000Z", "2024-03-05T07:30:00Z"),
      ("Tue, 05 Mar 2024 07:30:00 GMT", "2024-03-05T07:30:00Z"),
      ("Tue Mar 05 2024 07:30:00 GMT+0100 (CET)", "2024-03-05T07:30:00+01:00"),
      ("Tue Mar  5 07:30:00 UTC 2024", "2024-03-05T07:30:00Z"),
      ("March 5, 2024 at 7:30 PM", "2024-03-05T19:30"),
      ("1709623800", "2024-03-05T07:30:00Z"),
      ("1709623800000", "2024-03-05T07:30:00Z"),
      ("5 de marzo de 2024", "2024-03-05"),
      ("5. März 2024", "2024-03-05"),
      ("2024年3月5日", "2024-03-05"),
      ("2024 Mar 5", "2024-03-05"),
      ("12/31/2024", "2024-12-31"),
      ("31-12-2024", "2024-12-31"),
      ("令和6年3月5日", "2024-03-05"),
      ("民國113年3月5日", "2024-03-05"),
      ("٥ مارس ٢٠٢٤", "2024-03-05"),
      ("5 มีนาคม 2567", "2024-03-05"), ("5 มี.ค. 2567 08:00", "2024-03-05T08:00"),
      ("سه‌شنبه ۱۵ اسفند ۱۴۰۲", "2024-03-05"), ("۱۴۰۲/۱۲/۱۵", "2024-03-05"), ("30 اسفند 1399", "2021-03-20"),
      ("5 мар 2024", "2024-03-05"), ("5 sie 2024", "2024-08-05"), ("5 Ağu 2024", "2024-08-05"),
      ("5 Agu 2024", "2024-08-05"), ("5 آب 2024", "2024-08-05"), ("5 அக்டோபர் 2024", "2024-10-05"),
      ("5 Φεβ 2024", "2024-02-05"), ("5 جنوری 2024", "2024-01-05"), ("5 ian 2024", "2024-01-05"),
    ])
  func forms(text: String, expected: String) throws {
    #expect(
      try metadata(head: "<meta property=article:published_time content=\"\(text)\">").published == expected)
  }

  @Test(
    "what is no date, or one of today's making, is none",
    arguments: [
      "3 hours ago", "yesterday", "03/04/2024", "2024-13-05", "2024-02-30", "", "12345", "May 2",
      "99999999999999", "30 اسفند 1402",
    ])
  func noDates(text: String) throws {
    #expect(try metadata(head: "<meta property=article:published_time content=\"\(text)\">").published == nil)
  }

  @Test("a line may state the change before the publication, or the authors after it")
  func lines() throws {
    let changed = try metadata(
      head: "<title>The old mill turns again</title>",
      body:
        "<h1>The old mill turns again</h1><p>By Ines Falk</p><p>Updated: March 9, 2025 | Published: March 4, 2025</p>"
    )
    #expect(changed.published == "2025-03-04" && changed.modified == "2025-03-09")
    let french = try metadata(
      head: "<title>Le vieux moulin tourne</title>",
      body: "<h1>Le vieux moulin tourne</h1><p class=infos>Publié le 4 mars 2025 à 10h15 par Ines Falk</p>")
    #expect(french.published == "2025-03-04" && french.authors.map(\.name) == ["Ines Falk"])
  }

  @Test("a date that the page shows counts, unless it shows the declared day too", arguments: [false, true])
  func declared(showsBoth: Bool) throws {
    let found = try metadata(
      head:
        "<title>The old mill turns again</title><meta property=article:published_time content=2025-03-04>",
      body: """
        <h1>The old mill turns again</h1><p>Posted on March 19, 2021</p>
        \(showsBoth ? "<p>Issue of March 5, 2025, page 1</p>" : "")
        """)
    #expect(found.published == (showsBoth ? "2025-03-04" : "2021-03-19"))
  }

  @Test("a time element may be that of a change, and an embedded post has a date of its own")
  func times() throws {
    let found = try metadata(
      head: "<title>The old mill turns again</title>",
      body: """
        <h1>The old mill turns again</h1><p><time class='entry-date published' datetime=2025-03-04T10:15:00Z>March 4</time>
        <time class=updated datetime=2025-03-09T10:15:00Z>March 9</time></p>
        """)
    #expect(found.published == "2025-03-04T10:15:00Z" && found.modified == "2025-03-09T10:15:00Z")
    let post = try metadata(
      head: "<title>The old mill turns again</title>",
      body: """
        <h1>The old mill turns again</h1><p>The road was white.</p><blockquote class=twitter-tweet><p>It turns!</p>—
        Ines Falk (@falk) <a href=https://x.example/falk/status/1>March 1, 2025</a></blockquote>
        """)
    #expect(post.published == nil)
  }

  @Test("the language tells whether the day or the month comes first")
  func order() throws {
    let meta = "<meta property=article:published_time content=03/04/2024>"
    #expect(try metadata(of: "<html lang=en-US><head>\(meta)").published == "2024-03-04")
    #expect(try metadata(of: "<html lang=en-GB><head>\(meta)").published == "2024-04-03")
    #expect(try metadata(of: "<html lang=it><head>\(meta)").published == "2024-04-03")
  }

  @Test(
    "lines near the title give dates in many languages",
    arguments: [
      "Published on March 5, 2024", "5 mars 2024", "Veröffentlicht am 5. März 2024", "5 marzo 2024",
      "5 марта 2024",
      "05.03.2024", "By Ines Falk · Mar 5, 2024 · 4 min read",
    ])
  func lines(line: String) throws {
    let found = try metadata(of: "<h1>Salt roads</h1><p>\(line)</p><p>Salt came from the sea in 1802.</p>")
    #expect(found.published == "2024-03-05")
    #expect(found.modified == nil)
  }

  @Test("a line with a word for changes tells both dates apart")
  func changed() throws {
    let found = try metadata(
      of: "<h1>Salt roads</h1><p>Published March 5, 2024 | Updated April 6, 2024</p>")
    #expect(found.published == "2024-03-05")
    #expect(found.modified == "2024-04-06")
  }

  @Test("dates of other articles, of comments and of accounts are none")
  func others() throws {
    let found = try metadata(
      of: """
        <h1>Salt roads</h1><p>Text of the article.</p><p>Joined March 5, 2012</p>
        <div itemscope itemtype=https://schema.org/Comment><time itemprop=dateCreated datetime=2023-01-01></time></div>
        <aside class=related><p class=date>March 9, 2021</p></aside>
        """)
    #expect(found.published == nil)
  }

  @Test("the path of the address is the last resort")
  func path() throws {
    let head = "<link rel=canonical href=https://coast.example/2024/03/05/salt-roads>"
    #expect(try metadata(head: head).published == "2024-03-05")
    #expect(
      try metadata(head: "<link rel=canonical href=https://coast.example/2024/13/05/salt>").published == nil)
    #expect(try metadata(head: "", url: "https://coast.example/2024-03-05-salt").published == "2024-03-05")
  }

  @Test("a day that the page shows counts where its data gives a later one")
  func republished() throws {
    let shown = "<h1>Salt roads</h1><p class=date>March 5, 2024</p><p>Salt came from the sea.</p>"
    let data = { (day: String) in "<meta property=article:published_time content=\(day)T09:00:00Z>" }
    #expect(try metadata(head: data("2025-11-20"), body: shown).published == "2024-03-05")
    // The same day in another time zone, and a modification date.
    #expect(try metadata(head: data("2024-03-06"), body: shown).published == "2024-03-06T09:00:00Z")
    #expect(try metadata(head: data("2023-01-02"), body: shown).published == "2023-01-02T09:00:00Z")
  }

  @Test("a date far from the title counts where the page shows no other")
  func onlyDate() throws {
    let text = String(
      repeating: "<p>Salt came from the sea, and the road with it, white and long.</p>", count: 40)
    let end = "<div><p>5 March 2024</p></div>"
    #expect(try metadata(of: "<h1>Salt roads</h1>\(text)\(end)").published == "2024-03-05")
    #expect(try metadata(of: "<h1>Salt roads</h1>\(text)\(end)<p>6 March 2024</p>").published == nil)
    #expect(
      try metadata(of: "<h1>Salt roads</h1>\(text)<p>Last change: <i>5 March 2024</i></p>").published == nil)
  }

  @Test(
    "a line near the title gives its date in the forms of many languages",
    arguments: [
      ("01/25/26", "2026-01-25"), ("25/01/26", "2026-01-25"), ("12.16.2025", "2025-12-16"),
      ("16.12.25", "2025-12-16"), ("(Re)Published: March 5, 2024", "2024-03-05"),
      ("5 Μαρτίου 2024", "2024-03-05"), ("ngày 5 tháng 3 năm 2024", "2024-03-05"),
      ("5 марта 2024 г.", "2024-03-05"), ("5 במרץ 2024", "2024-03-05"), ("5 มีนาคม 2024", "2024-03-05"),
      ("5 مارس 2024", "2024-03-05"), ("2024년 3월 5일", "2024-03-05"), ("5 मार्च 2024", "2024-03-05"),
    ])
  func line(text: String, expected: String) throws {
    #expect(try metadata(head: "", body: "<h1>Salt roads</h1><p>\(text)</p>").published == expected)
  }

  @Test(
    "versions and days that could be swapped are no dates",
    arguments: ["version 1.2.10", "01/02/26", "3/4/2025"])
  func noLine(text: String) throws {
    #expect(try metadata(head: "", body: "<h1>Salt roads</h1><p>\(text)</p>").published == nil)
  }

  @Test(
    "what stands beside a date tells the order of day and month",
    arguments: [
      ("Fri, 05/03/2024 - 10:15", "2024-05-03"), ("Tuesday 05/03/2024", "2024-03-05"),
      ("05/03/2024 10:15 PM", "2024-05-03"), ("Posted 5/3/24, 9:15 a.m.", "2024-05-03"),
      ("5/25/24", "2024-05-25"),
    ])
  func orderBesideDate(text: String, expected: String) throws {
    #expect(try metadata(head: "", body: "<h1>Salt roads</h1><p>\(text)</p>").published == expected)
  }

  @Test(
    "the domain tells the order of day and month",
    arguments: [("gov", "2024-05-03"), ("co.uk", "2024-03-05")])
  func orderOfDomain(domain: String, expected: String) throws {
    let found = try metadata(
      head: "<html lang=en>", body: "<h1>Salt roads</h1><p>05/03/2024</p>",
      url: "https://coast.example.\(domain)/salt")
    #expect(found.published == expected)
  }

  @Test("the country of a page's language tells the order of day and month, wherever it stands")
  func country() throws {
    let found = try metadata(
      of: """
        <!doctype html><html lang=en><head><meta property=og:locale content=en_US></head><body><h1>Salt roads</h1>
        <p>3/4/2025</p></body></html>
        """)
    #expect(found.published == "2025-03-04")
  }

  @Test("the dates of a record are those of somebody's life, but for that of the publication")
  func record() throws {
    let published = { (row: String) in
      try metadata(head: "", body: "<h1>Salt roads</h1><table class=box><tr>\(row)</tr></table>").published
    }
    #expect(try published("<th>Born</th><td>12 May 1931</td>") == nil)
    #expect(try published("<th>Veröffentlicht</th><td>5. März 2024</td>") == "2024-03-05")
  }

  @Test(
    "a date that the article tells of is not its own",
    arguments: [
      "<ol><li><time datetime=1804>1804</time> The lock is built</li></ol>",
      "<p>The race of the barges is on <time datetime=2031-06-01>1 June 2031</time> at the quay below the lock.</p>",
    ])
  func toldDates(line: String) throws {
    let page =
      "<title>The lock</title><article><h1>The lock</h1>\(line)<p>The gate is closed today.</p></article>"
    #expect(try genericArticle(of: page).metadata.published == nil)
  }

  @Test("the start of the count of seconds is no date")
  func unset() throws {
    let head = "<meta property=article:published_time content='1970-01-01T00:00:00Z'>"
    #expect(try metadata(head: head).published == nil)
    #expect(try metadata(head: head + "<meta name=date content=2024-03-05>").published == "2024-03-05")
  }
}
