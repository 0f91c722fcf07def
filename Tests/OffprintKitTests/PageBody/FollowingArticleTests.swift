import OffprintKit
import Testing

@Suite("Articles after that of the page")
struct FollowingArticleTests {
  private let mill = [
    "The mill at the lower weir had stood idle for eleven winters when the brothers bought it, and nobody in the valley "
      + "believed that its wheel would ever turn again.",
    "They paid for it with the money their aunt had left them, and followed to the letter what an old ledger told them of "
      + "the gates, which was not much.",
    "In the first spring they cleared the channel by hand, carrying stones out of the water until their fingers were numb.",
  ]
  private let bridge = [
    "A new bridge over the Orrin will be opened in the spring, the council said on Monday, three years later than planned "
      + "and at twice the price.",
    "The old one had been closed to lorries since a flood moved one of its piers, and farmers have had to drive an hour "
      + "around the lake.",
    "Engineers found that the ground on the northern bank was softer than the maps had said, so the work began again.",
  ]

  private func article(_ title: String, _ text: [String], _ element: String, heading: String) -> String {
    let paragraphs = text.map { "<p>\($0)</p>" }.joined()
    return """
      <\(element) class=story><header><\(heading)>\(title)</\(heading)><time datetime=2024-05-03>3 May 2024</time></header>
      <div class=text>\(paragraphs)<figure><img src=\(heading).jpg alt=\(title.count)></figure></div></\(element)>
      """
  }

  private func markdown(_ articles: String, title: String = "The brothers who woke a mill") throws -> String {
    let html = """
      <html lang=en><head><title>\(title) - Valley News</title><meta property=og:type content=article></head><body><header>
      <nav><a href=/>Home</a> <a href=/news>News</a></nav></header><main>\(articles)</main><footer>© Valley News</footer>
      """
    return written(try genericArticle(of: html), by: MarkdownWriter())
  }

  @Test(
    "they are left out, with their pictures",
    arguments: [("article", "h1"), ("article", "h2"), ("div", "h1")])
  func next(element: String, heading: String) throws {
    let first = article("The brothers who woke a mill", mill, element, heading: "h1")
    let second = article("New bridge over the Orrin", bridge, element, heading: heading)
    for page in [first + second, "<div class=box>\(first)</div><hr><div class=box>\(second)</div>"] {
      let text = try markdown(page)
      for paragraph in mill { #expect(text.contains(paragraph)) }
      for paragraph in bridge { #expect(!text.contains(paragraph)) }
      #expect(text.contains("h1.jpg"))
      #expect(text.split(separator: "![").count == 2)
    }
  }

  @Test("parts of one text stay")
  func parts() throws {
    let first = article("The brothers who woke a mill", mill, "section", heading: "h1")
    let second = article("The bridge beyond it", bridge, "section", heading: "h2")
    let text = try markdown(first + second)
    for paragraph in mill + bridge { #expect(text.contains(paragraph)) }
  }

  @Test("articles of a list without one of the page's title stay")
  func list() throws {
    let both =
      article("The brothers who woke a mill", mill, "article", heading: "h2")
      + article("New bridge over the Orrin", bridge, "article", heading: "h2")
    let text = try markdown("<h1>News of May</h1>\(both)", title: "News of May")
    for paragraph in mill + bridge { #expect(text.contains(paragraph)) }
  }
}
