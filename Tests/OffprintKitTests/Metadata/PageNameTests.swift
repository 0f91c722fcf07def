import OffprintKit
import Testing

@Suite("Names and what stands in their place")
struct PageNameTests {
  private static let filler = String(
    repeating: "The road was white and long and nobody walked on it. ", count: 8)

  private func names(head: String = "", _ lines: String, language: String = "en") throws -> [String] {
    try metadata(
      of: """
        <!doctype html><html lang=\(language)><head>\(head)</head><body><h1>Salt roads of the delta</h1>\(lines)
        <p>\(Self.filler)</p></body></html>
        """
    ).authors.map(\.name)
  }

  @Test(
    "accounts, roles and labels are taken off the names that they stand with",
    arguments: [
      ("Ines FalkEditor", ["Ines Falk"]),
      ("Ines FalkSenior Staff Writer", ["Ines Falk"]),
      ("Ines McFalk", ["Ines McFalk"]),
      ("Ines Falk, @ifalk", ["Ines Falk"]),
      ("@ifalk", ["ifalk"]),
      ("Ines Falk, Sr. Director of Operations", ["Ines Falk"]),
      ("Salt & i", ["Salt & i"]),
      ("Falk & Reed", ["Falk", "Reed"]),
      ("Contributors to the salt wiki", ["Contributors to the salt wiki"]),
      ("Contributors: Ines Falk", ["Ines Falk"]),
      ("作者：林海", ["林海"]),
      ("Автор: Инес Фальк", ["Инес Фальк"]),
      ("{{author}}", []),
      ("Author Name", []),
    ])
  func values(value: String, expected: [String]) throws {
    #expect(try names(head: "<meta name=author content=\"\(value)\">", "") == expected)
  }

  @Test("the name of a publication is not taken apart")
  func publication() throws {
    let head =
      "<meta property=og:site_name content=\"Salt &amp; Roads\"><meta name=author content=\"Salt &amp; Roads\">"
    #expect(try names(head: head, "") == ["Salt & Roads"])
  }

  @Test(
    "a date's label is no name",
    arguments: [
      ("Publié le", "fr"), ("Veröffentlicht am", "de"), ("Publicado el", "es"), ("Publicado em", "pt"),
      ("Pubblicato il", "it"), ("Gepubliceerd op", "nl"), ("Publicerad", "sv"), ("Publisert", "no"),
      ("Udgivet", "da"), ("Julkaistu", "fi"), ("Opublikowano", "pl"), ("Publikováno", "cs"),
      ("Megjelent", "hu"), ("Publicat la", "ro"), ("Yayınlanma", "tr"), ("Δημοσιεύτηκε", "el"),
      ("Опубликовано", "ru"), ("Опубліковано", "uk"), ("Objavljeno", "hr"), ("Diterbitkan", "id"),
      ("Ngày đăng", "vi"), ("公開日", "ja"), ("发布时间", "zh"), ("입력", "ko"), ("نشر في", "ar"),
      ("פורסם", "he"), ("प्रकाशित", "hi"), ("Mis à jour le", "fr"), ("Zuletzt aktualisiert", "de"),
      ("Обновлено", "ru"), ("最終更新", "ja"),
    ])
  func label(text: String, language: String) throws {
    let line = "<div><span class=author>\(text)</span> <time datetime=2024-03-05>5.3.</time></div>"
    #expect(try names(line, language: language) == [])
  }

  @Test(
    "a byline's word stands before names in many languages",
    arguments: [
      ("Kirjoittanut", "fi"), ("Tekst:", "no"), ("Írta:", "hu"), ("Γράφει ο", "el"), ("Автор", "bg"),
      ("Piše:", "hr"), ("Avtor:", "sl"), ("Autorius:", "lt"), ("Yazar:", "tr"), ("Oleh", "id"),
      ("Tác giả:", "vi"), ("作者：", "zh"), ("글쓴이", "ko"), ("โดย", "th"), ("بقلم:", "ar"), ("מאת:", "he"),
      ("نویسنده:", "fa"), ("लेखक:", "hi"), ("Napísal", "sk"), ("Scris de", "ro"),
    ])
  func byline(word: String, language: String) throws {
    #expect(try names("<p>\(word) Ines Falk</p>", language: language) == ["Ines Falk"])
  }

  @Test(
    "what an article is filed under is no author",
    arguments: [
      "<div><span class=topic>Salt Trade</span><span>March 5, 2024</span></div>",
      "<div><a class=\"tag-chip author-topic\" href=/topics/salt>Salt Trade</a><span>March 5, 2024</span></div>",
    ])
  func topic(line: String) throws {
    #expect(try names(line) == [])
  }

  @Test("the work that a page is a part of is no author where the head names one")
  func work() throws {
    let found = try metadata(
      head: "<meta property=books:author content=\"Ines Falk\">",
      body: "<h2>by <a href=/f/9>The White Road</a></h2><h1>Chapter 3: Salt</h1><p>\(Self.filler)</p>")
    #expect(found.authors.map(\.name) == ["Ines Falk"])
  }

  @Test("an account in the head is an author only where it is a name")
  func creator() throws {
    #expect(try names(head: "<meta name=twitter:creator content=\"Ines Falk\">", "") == ["Ines Falk"])
    #expect(try names(head: "<meta name=twitter:creator content=\"@courier\">", "") == [])
  }

  @Test(
    "a name may stand behind the date, with a section behind it",
    arguments: [
      "<div class=post-author>Mar. 5, 2024 · Ines Falk on behalf of <a href=/g>the salt group</a></div>",
      "<div>Mar 5, 2024 <span>•</span> <img src=a.png> Ines Falk in <a href=/blog/salt>Salt</a></div>",
      "<p>By <a rel=author href=/f>Ines Falk</a> | <a rel=author href=https://social.example/f>@ifalk</a></p>",
    ])
  func lines(line: String) throws {
    #expect(try names(line) == ["Ines Falk"])
  }

  @Test(
    "several names of one element all count",
    arguments: ["og:title twitter:title", "x:note og:title", "og:title x:note"])
  func properties(names: String) throws {
    #expect(try metadata(head: "<meta property=\"\(names)\" content=\"Salt roads\">").title == "Salt roads")
  }

  @Test("\"The\" at the start of a name is a part of it, in a link's description it is not")
  func the() throws {
    let publication = { (label: String) in
      try metadata(head: "", body: "<a href=/ aria-label=\"\(label)\">x</a><h1>Salt roads</h1>").publication
    }
    #expect(try publication("The Coast Courier home page") == "The Coast Courier")
    #expect(try publication("Go to the Coast Courier home page") == "Coast Courier")
  }
}
