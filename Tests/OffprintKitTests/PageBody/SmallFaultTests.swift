import Foundation
import OffprintKit
import Testing

@Suite("Text that is repeated, embedded, announced or encoded twice")
struct SmallFaultTests {
  private let sentences = [
    "The ferry to Upper Vell left the quay at six, an hour before the tide would have let it go.",
    "Nobody on the harbour wall could say who had moved the light, though several had opinions.",
    "By the time the fog lifted the keeper had written two letters and burned one of them.",
    "The council meets again on Thursday, and the chairs have been put out in the customs house.",
  ]

  private func conversion(_ html: String, format: String = "html") throws -> Conversion {
    var options = Converter.Options()
    options.format = format
    options.profile = .none
    return try Converter(options: options).convert(Array(html.utf8), file: "page")
  }

  private func text(_ body: String) throws -> String {
    let html =
      "<title>The light at Vell</title><article class=post><h1>The light at Vell</h1>\(body)</article>"
    return plainText(try conversion(html).article)
  }

  @Test("what returns in boxes of the article is no copy", arguments: [1, 2])
  func returning(lines: Int) throws {
    let refrain = (0..<lines).map { "<p>Oh blow the wind from the west, my love, verse line \($0).</p>" }
      .joined()
    let body = sentences.map { "<div class=stanza><p>\($0)</p>\(refrain)</div>" }.joined()
    #expect(
      try text("<div class=entry-content>\(body)</div>").components(separatedBy: "verse line 0").count == 5)
  }

  @Test("an embedded post between paragraphs stays")
  func embedded() throws {
    let post = """
      <blockquote class=twitter-tweet><p>lol nope</p>&mdash; Vell (@vell) <a href=https://twitter.com/vell/status/1>May 1</a>
      </blockquote>
      """
    let body =
      "<p>\(sentences[0])</p><p>\(sentences[1])</p>\(post)<p>\(sentences[2])</p><p>\(sentences[3])</p>"
    #expect(try text("<div class=entry-content>\(body)</div>").contains("lol nope"))
  }

  @Test(
    "a question on a button that opens its answer belongs to it",
    arguments: [
      "<button aria-expanded=false aria-controls=a>QUESTION</button><div id=a hidden>ANSWER</div>",
      "<button class=head aria-expanded=false><span>QUESTION</span><svg></svg></button><div style=display:none>ANSWER</div>",
      "<h3><button aria-expanded=false data-state=closed>QUESTION<svg></svg></button></h3><div>ANSWER</div>",
      "<input type=checkbox id=c><label for=c>QUESTION</label><div>ANSWER</div>",
    ])
  func disclosure(markup: String) throws {
    let question = "Who moved the light?"
    let box = markup.replacing("QUESTION", with: question).replacing("ANSWER", with: "<p>\(sentences[3])</p>")
    let body =
      "<p>\(sentences[0])</p><p>\(sentences[1])</p><div class=item>\(box)</div><p>\(sentences[2])</p>"
    let found = try text("<div class=entry-content>\(body)</div>")
    #expect(found.contains(question) && found.contains(sentences[3]))
    let more = try text("<div class=entry-content>\(body.replacing(question, with: "Read more"))</div>")
    #expect(!more.contains("Read more"))
  }

  @Test(
    "a line that only introduces another page goes",
    arguments: ["Read also:", "Lesen Sie auch:", "Lire aussi :", "Читайте также:"])
  func teaser(label: String) throws {
    let teaser = "<p><strong>\(label)</strong> <a href=/goat>A goat on the roof of the church</a></p>"
    let body =
      "<p>\(sentences[0])</p><p>\(sentences[1])</p>\(teaser)<p>\(sentences[2])</p><p>\(sentences[3])</p>"
    let found = try text("<div class=entry-content>\(body)</div>")
    #expect(!found.contains("A goat"))
    #expect(found.contains(sentences[2]))
    // A sentence with a link is not one.
    let sentence =
      "<p>Read also what the council wrote about <a href=/goat>the goat</a> on the roof of its church.</p>"
    #expect(
      try text("<div class=entry-content>\(body.replacingOccurrences(of: teaser, with: sentence))</div>")
        .contains("what the council wrote"))
  }

  @Test(
    "an invitation to subscribe, to follow or to donate amid text goes",
    arguments: [
      "Subscribe to our newsletter to get stories like this every week.",
      "<a href=/w><strong>Follow our WhatsApp channel for the latest from the harbour</strong></a>",
      "If you liked this article, please consider a small donation.",
      "Abonnieren Sie unseren Newsletter, um nichts aus dem Hafen zu verpassen.",
      "Siga o nosso canal no WhatsApp e receba mais.",
    ])
  func invitation(line: String) throws {
    let body =
      "<p>\(sentences[0])</p><p>\(sentences[1])</p><p>\(line)</p><p>\(sentences[2])</p><p>\(sentences[3])</p>"
    let lines = try text("<div class=entry-content>\(body)</div>").components(separatedBy: "\n")
    #expect(lines.filter { !$0.isEmpty } == ["The light at Vell"] + sentences)
  }

  @Test(
    "a small box that leads elsewhere goes, whatever its text",
    arguments: [
      "<h4>Support us</h4><p>Your gift helps us to go on reporting. Please choose an amount and a way to pay it.</p>",
      "<h3>Download our app</h3><p>Read all our stories offline, and get an alert when something happens.</p>",
      "<span>Anzeige</span><p>Frischer Hering jeden Tag in der Markthalle, jetzt mit freiem Parken.</p>",
      "<h4>Sobre la autora</h4><p>Ines Marlow escribe sobre barcos y sobre quienes los esperan.</p>",
      "<a href=/goat><h4>The goat that keeps the church</h4><p>After forty years it goes home to the hills.</p></a>",
      "<h4>Keep the lamp lit</h4><p>The whole archive for one crown a week.</p><p><a href=/s>Subscribe now</a></p>",
      "<p>What do you think? Tell the harbour master and everybody else below.</p>",
    ])
  func box(content: String) throws {
    let body = "<p>\(sentences[0])</p><p>\(sentences[1])</p><div>\(content)</div><p>\(sentences[2])</p>"
    let lines = try text("<div class=entry-content>\(body)<p>\(sentences[3])</p></div>")
      .components(separatedBy: "\n")
    #expect(lines.filter { !$0.isEmpty } == ["The light at Vell"] + sentences)
  }

  @Test(
    "a box with a heading of the article's own stays",
    arguments: ["How the lamp is fed", "The app that lights it", "What the author of the plan says"])
  func ownBox(heading: String) throws {
    let box = "<div><h4>\(heading)</h4><p>\(sentences[2])</p></div>"
    let found = try text(
      "<div class=entry-content><p>\(sentences[0])</p><p>\(sentences[1])</p>\(box)<p>\(sentences[3])</p></div>"
    )
    #expect(found.contains(heading) && found.contains(sentences[2]))
  }

  @Test("networks that are the rows of a table stay")
  func networks() throws {
    let rows = ["Facebook", "LinkedIn"].map {
      "<tr><td>\($0)</td><td>two posts a day about the light</td></tr>"
    }
    let found = try text(
      """
      <div class=entry-content><p>\(sentences[0])</p><p>\(sentences[1])</p>
      <table><tr><th>Network</th><th>Posts</th></tr>
      \(rows.joined())</table><p>\(sentences[2])</p><p>\(sentences[3])</p></div>
      """)
    #expect(found.contains("two posts a day"))
  }

  @Test("a list of headings at the end stays")
  func headings() throws {
    let list = sentences.map { "<h2>\($0)</h2>" }.joined()
    let found = try text("<div class=entry-content><p>\(sentences[0])</p><p>\(sentences[1])</p>\(list)</div>")
    #expect(found.contains(sentences[3]))
  }

  private static func twice(_ text: String) -> String {
    let names: [UInt8: String] = [0x80: "€", 0x9C: "œ", 0x9D: "\u{9D}", 0x93: "“", 0x9F: "Ÿ", 0x84: "„"]
    return text.utf8.map { $0 < 0x80 ? String(UnicodeScalar($0)) : names[$0] ?? String(UnicodeScalar($0)) }
      .joined()
  }

  @Test("UTF-8 that was encoded twice is repaired, with a warning", arguments: ["html", "text"])
  func encodedTwice(format: String) throws {
    let line = "Die Fähre nach Obervell, “grüß Gott” – die Straße über die Höhe."
    let html = Self.twice("<title>Fähre</title><p>\(line)</p><p>\(line)</p>")
    let found = try conversion(format == "html" ? html : Self.twice("\(line)\n\n\(line)\n"), format: format)
    #expect(plainText(found.article).contains("Die Fähre nach Obervell"))
    #expect(found.diagnostics.contains { $0.message.contains("windows-1252") })
  }

  @Test(
    "single characters that were encoded twice, or are of windows-1252, are repaired",
    arguments: [
      ("It\u{E2}\u{80}\u{99}s São", "It’s São"), ("Itâ€™s São", "It’s São"), ("It\u{92}s São", "It’s São"),
      ("vell \u{96} São", "vell – São"), ("â€”Itâ€™s", "—It’s"), ("â€ in São", "â€ in São"),
      ("“Ã¤” in São", "“Ã¤” in São"),
    ])
  func single(text: String, expected: String) throws {
    let found = try conversion("<p>\(sentences[0])</p><p>\(sentences[1]) \(text)</p><p>\(sentences[2])</p>")
    #expect(plainText(found.article).contains(expected))
    #expect(!found.diagnostics.contains { $0.message.contains("windows-1252") })
  }

  @Test("one honest letter leaves the text as it is")
  func honest() throws {
    let html = Self.twice("<p>Fähre Fähre Fähre") + " São</p>"
    let found = try conversion(html)
    #expect(!found.diagnostics.contains { $0.message.contains("windows-1252") })
  }
}
