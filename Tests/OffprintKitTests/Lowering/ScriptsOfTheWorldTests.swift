import OffprintKit
import SiteProfile
import Testing

/// Markup in texts of scripts other than Latin.
@Suite struct ScriptsOfTheWorldTests {
  private func markdown(_ body: String, whole: Bool = true) throws -> String {
    written(try genericArticle(of: body, whole: whole), by: MarkdownWriter())
  }

  @Test(arguments: [
    ("磨坊在河边，\n  水声很大。", "磨坊在河边，水声很大。"), ("粉を\r\nひく", "粉をひく"), ("粉を<b>\nひく</b>水", "粉を**ひく**水"),
    ("<b>粉を</b>\nひく", "**粉を**ひく"), ("โรงสี\nริมน้ำ", "โรงสีริมน้ำ"), ("ទឹក\nដី", "ទឹកដី"),
    // Spaces are kept, and added between words of different scripts.
    ("磨坊 在河边", "磨坊 在河边"), ("磨坊\nmill", "磨坊 mill"), ("mill\n磨坊", "mill 磨坊"), ("물레\n방아", "물레 방아"),
    ("a mill\nby a river", "a mill by a river"), ("磨坊<br>\n在河边", "磨坊\\\n在河边"), ("磨坊\n\n<i>by</i>", "磨坊 *by*"),
    ("磨坊 <i> \n 在</i>", "磨坊*在*"),
    // Also where the punctuation between was typed on a keyboard without the full-width one.
    ("磨坊在河边,\n水声很大.", "磨坊在河边,水声很大."), ("the mill,\n磨坊", "the mill, 磨坊"),
  ])
  func linesOfTheSource(source: String, text: String) throws {
    #expect(try markdown("<p>\(source)</p>") == text + "\n")
  }

  @Test func linesOfCodeStay() throws {
    #expect(try markdown("<pre>磨坊\n在河边</pre>").contains("磨坊\n在河边"))
  }

  @Test func basesHiddenFromListeners() throws {
    let long = "山のふもとに古い水車小屋があり、朝から晩まで水の音がしていました。村の人たちは秋になると米を運びました。"
    let base =
      #"<ruby><rb aria-hidden="true">粉</rb><rp aria-hidden="true">(</rp><rt>こな</rt><rp>)</rp></ruby>"#
    let reading = #"<ruby><rb>水</rb><rt aria-hidden="true">みず</rt></ruby>"#
    let page = """
      <!DOCTYPE html><html lang=ja><title>水車</title><body><article><h1>水車</h1><p>\(long)</p>
      <p>\(base)をひくと、\(long)</p><p>\(long)\(reading)の音。</p></article></body>
      """
    let text = try markdown(page, whole: false)
    #expect(text.contains("<ruby>粉<rt>こな</rt></ruby>をひく"), "\(text)")
    #expect(text.contains("<ruby>水<rt>みず</rt></ruby>の音"), "\(text)")
  }
}
