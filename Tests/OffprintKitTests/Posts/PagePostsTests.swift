import OffprintKit
import Testing

@Suite("Posts of a thread")
struct PagePostsTests {
  private let texts = [
    "My cones bent two hours before the pyrometer said they should. Which of the two would you believe, and why?",
    "The cones, always. A thermocouple tells you how hot its own tip is, and nothing about what the clay has taken.",
    "Move the probe away from the wall of the kiln and fire again; mine was out by forty degrees for a year.",
  ]

  private func posts(of html: String) throws -> [Container] {
    try genericArticle(of: html).content.compactMap { block in
      if case .container(let container) = block, container.kind == "post" { container } else { nil }
    }
  }

  private func text(of post: Container) -> String { plainText(Article(content: post.children)) }

  @Test("classes of forum programs: author and date are data, and their line stays")
  func classes() throws {
    let html =
      "<title>Cones or pyrometer?</title><h1>Cones or pyrometer?</h1><div class=thread>"
      + texts.enumerated().map { index, text in
        """
        <div class="message"><div class=message-user><h4><a class=username href=/u/\(index)>Potter \(index)</a></h4></div>
        <div class=message-main><time datetime="2024-05-0\(index + 1)T10:00:00+02:00">May \(index + 1)</time>
        <div class=message-body><p>\(text)</p></div></div></div>
        """
      }.joined() + "</div>"
    let posts = try posts(of: html)
    #expect(posts.map(\.author?.name) == ["Potter 0", "Potter 1", "Potter 2"])
    #expect(posts.map(\.author?.url) == ["/u/0", "/u/1", "/u/2"])
    #expect(
      posts.map(\.published)
        == ["2024-05-01T10:00:00+02:00", "2024-05-02T10:00:00+02:00", "2024-05-03T10:00:00+02:00"])
    for (post, words) in zip(posts, texts) { #expect(text(of: post).contains(words.prefix(40))) }
    #expect(posts.first.map { text(of: $0).contains("Potter 0") } == true)
  }

  @Test("a link with several relations names the author")
  func relations() throws {
    let html =
      "<title>Cones or pyrometer?</title><h1>Cones or pyrometer?</h1><div class=thread>"
      + texts.enumerated().map { index, text in
        """
        <div class="message"><div class=message-user><h4><a rel="nofollow author" href=/u/\(index)>Potter \(index)</a></h4>
        </div><div class=message-main><time datetime="2024-05-0\(index + 1)">May \(index + 1)</time>
        <div class=message-body><p>\(text)</p></div></div></div>
        """
      }.joined() + "</div>"
    #expect(try posts(of: html).map(\.author?.name) == ["Potter 0", "Potter 1", "Potter 2"])
  }

  @Test("microdata, and answers within a question")
  func microdata() throws {
    let schema = "itemscope itemtype='https://schema.org"
    let html =
      "<title>Cones or pyrometer?</title><h1>Cones or pyrometer?</h1><main \(schema)/Question'>"
      + "<div><span itemprop=author><span itemprop=name>Asker</span></span>"
      + "<p itemprop=text>\(texts[0])</p></div>"
      + texts.dropFirst().enumerated().map { index, text in
        """
        <div \(schema)/Answer'><p itemprop=text>\(text)</p><span itemprop=author \(schema)/Person'><a href=/u>
        <span itemprop=name>Helper \(index)</span></a></span><meta itemprop=dateCreated content=2024-05-02></div>
        """
      }.joined() + "</main>"
    let posts = try posts(of: html)
    #expect(posts.map(\.author?.name) == ["Helper 0", "Helper 1"])
    #expect(posts.map(\.published) == ["2024-05-02", "2024-05-02"])
  }

  @Test("the date of a change is not the post's, that of the line with its author is")
  func dates() throws {
    let html =
      "<title>Cones or pyrometer?</title><h1>Cones or pyrometer?</h1><div>"
      + texts.map { text in
        """
        <div class=post><p>\(text)</p><div><a href=/e>edited <span class=relativetime title="2024-06-09 10:00Z">June</span></a>
        </div><p class=author>by <a class=username href=/u>Potter</a> » Thu May 02, 2024 9:40 pm</p></div>
        """
      }.joined() + "</div>"
    let posts = try posts(of: html)
    #expect(Set(posts.map(\.author?.name)) == ["Potter"])
    #expect(Set(posts.map(\.published)) == ["2024-05-02T21:40"])
  }

  @Test("an article with one post in it is no thread")
  func article() throws {
    let html =
      "<title>Firing</title><article class=post><h1>Firing</h1><span class=author>A. Potter</span>"
      + texts.map { "<p>\($0)</p>" }.joined() + "</article>"
    #expect(try posts(of: html).isEmpty)
  }

  @Test("a thread is by whom its first post is by, and of that day")
  func start() throws {
    let menu = String(repeating: "<li><a href=/b><span>Boards</span></a></li>", count: 160)
    let posts = zip(texts, ["Ines Falk", "Jo Reed", "Liv Amsel"]).enumerated().map { index, post in
      """
      <div class=message><div class=message-main><div class=message-body><p>\(post.0)</p></div></div>
      <div class=message-user><h4><a class=username href=/u/\(index)>\(post.1)</a></h4>
      <time datetime=2024-05-0\(index + 1)>May \(index + 1)</time></div></div>
      """
    }.joined()
    var options = Converter.Options()
    options.format = "html"
    options.profile = .none
    let html =
      "<title>Cones or pyrometer?</title><h1>Cones or pyrometer?</h1><nav><ul>\(menu)</ul></nav>\(posts)"
    let thread = try Converter(options: options).convert(Array(html.utf8), file: "page.html").article.metadata
    #expect(thread.published == "2024-05-01")
    #expect(thread.authors.map(\.name) == ["Ines Falk"])
  }
}
