import OffprintKit
import Testing

/// Pictures, their captions and credits, players and posts.
struct FigureLoweringTests {
  @Test(arguments: [
    ("<img src=a.jpg>", "a.jpg"), ("<img src=data:image/gif;base64,R0 data-src=a.jpg>", "a.jpg"),
    ("<img src=s.jpg srcset='m.jpg 300w, l.jpg 900w'>", "l.jpg"),
    ("<img src=s.jpg data-srcset='m.jpg 1x, l.jpg 2x'>", "l.jpg"),
    ("<picture><source srcset='m.webp 300w, l.webp 900w'><img src=s.jpg></picture>", "l.webp"),
    ("<picture><source srcset=a.webp><img src=a.jpg></picture>", "a.jpg"),
    (
      "<picture><source media='(min-width: 1200px)' srcset=l.webp><source media='(min-width: 800px)' srcset=m.webp><img src=s.jpg></picture>",
      "l.webp"
    ),
    (
      "<picture><source srcset='l.webp 1600w'><img src=s.jpg srcset='s.jpg 400w, m.jpg 800w'></picture>",
      "l.webp"
    ),
    (
      "<picture><source media='(max-width: 600px)' srcset='s.webp 900w'><img src=a.jpg srcset='a.jpg 800w'></picture>",
      "a.jpg"
    ),
    ("<picture><source media='(max-width: 600px)' srcset='s.jpg 300w'><img src=a.jpg></picture>", "a.jpg"),
    (
      "<picture><source media='(max-width: 600px)' srcset='s.jpg 300w'><img src=blank.gif></picture>", "s.jpg"
    ),
    ("<img class=lazy src=blank.gif><noscript><img src=a.jpg></noscript>", "a.jpg"),
    ("<img src=a-300x200.jpg><noscript><img src=a.jpg></noscript>", "a-300x200.jpg"),
    ("<noscript><img src=a.jpg></noscript><img class=lazy data-src=a.jpg>", "a.jpg"),
    (
      "<span><span><img src=60/quay-at-dawn.png?q=20></span><img class=full><noscript><img src=3788/quay-at-dawn.png>"
        + "</noscript></span>", "3788/quay-at-dawn.png"
    ),
    ("<amp-img src=a.jpg></amp-img>", "a.jpg"), ("<a-img src=a.jpg></a-img>", "a.jpg"),
    ("<img src='a,b.jpg' srcset='w_1,h_2/a.jpg 2x'>", "w_1,h_2/a.jpg"),
  ])
  func theBestPictureIsTaken(html: String, url: String) throws {
    #expect(try lowered("<div>\(html)</div>") == [.figure(Figure(images: [Image(url: url)]))])
  }

  @Test(
    "a picture that only has the same name as that of a noscript is kept",
    arguments: [
      "<img src=/1/photo-large.jpg><img src=/2/photo-large.jpg><noscript><img src=/2/photo-large.jpg></noscript>",
      "<p><img src=/1/2023/photo-large.jpg></p><noscript><img src=/1/2024/photo-large.jpg></noscript>",
      "<p><img src=/1/01/photo-large.jpg></p><noscript><img src=/2/02/photo-large.jpg></noscript>",
    ])
  func otherPictures(html: String) throws {
    let article = Article(content: try lowered("<div>\(html)</div>"))
    #expect(written(article, by: MarkdownWriter()).contains("![](/1/"))
  }

  @Test(arguments: [
    "<img src=t.gif width=1 height=1>", "<img src=spacer.gif>", "<img src='data:image/svg+xml,x' alt=x>",
    "<img>",
    "<img src=javascript:x>", "<img src='data:text/html,x' alt=x>", "<noscript>Enable scripts</noscript>",
    "<iframe src='https://www.googletagmanager.com/ns.html'></iframe>",
    "<iframe src='https://x.example' height=0></iframe>",
  ])
  func whatIsNoPictureGoes(html: String) throws {
    #expect(try lowered("<div>\(html)</div>") == [])
  }

  @Test(arguments: [
    "<figure><img src=a.jpg><figcaption>Cap. <span class=credit>Me</span></figcaption></figure>",
    "<div class=wp-caption><a href=b.jpg><img src=a.jpg></a><p class=wp-caption-text>Cap. Photo: Me</p></div>",
    "<figure><img src=a.jpg><figcaption>Cap. (Foto: Me)</figcaption></figure>",
    "<img src=a.jpg><p class=image-caption>Cap.</p><p class=photo-credit>Me</p>",
    "<p><img src=a.jpg><span class=caption>Cap.</span><span class=credit>Me</span></p>",
    "<figure><p><a href=b.html><img src=a.jpg></a></p><p>Cap. © Me</p></figure>",
  ])
  func captionAndCreditAreKeptApart(html: String) throws {
    let blocks = try lowered(html)
    guard case .figure(let figure)? = blocks.first, blocks.count == 1 else {
      Issue.record("no figure: \(blocks)")
      return
    }
    #expect(figure.images == [Image(url: "a.jpg")])
    #expect(figure.caption.plainText == "Cap.")
    #expect(figure.credit.plainText.hasSuffix("Me"))
  }

  @Test(arguments: [
    ("<figcaption>Cap. <span class=credit>Credit: A. Rower</span></figcaption>", "A. Rower"),
    ("<figcaption>Cap. <span class=credit>(Photo: A. Rower)</span></figcaption>", "A. Rower"),
    ("<figcaption>Cap. Photo: <a href=/r>A. Rower</a></figcaption>", "A. Rower"),
    ("<figcaption>Cap. Photo by A. Rower</figcaption>", "Photo by A. Rower"),
    ("<figcaption>Cap. Illustration: A. Rower</figcaption>", "Illustration: A. Rower"),
    ("<figcaption>Cap. (Photo credit: A. Rower)</figcaption>", "A. Rower"),
    ("<figcaption>Cap. Bild: A. Rower</figcaption>", "A. Rower"),
    ("<figcaption>Cap. © A. Rower</figcaption>", "© A. Rower"),
    ("<figcaption>Cap. Courtesy of the harbour</figcaption>", "Courtesy of the harbour"),
    ("<figcaption>Cap.</figcaption><p class=attribution>A. Rower</p>", "A. Rower"),
    ("<figcaption>Cap. <span class=photo-attribution>A. Rower</span></figcaption>", "A. Rower"),
  ])
  func aCreditIsWithoutLabelAndBrackets(html: String, credit: String) throws {
    guard case .figure(let figure)? = try lowered("<figure><img src=a.jpg>\(html)</figure>").first else {
      Issue.record("no figure")
      return
    }
    #expect(figure.caption.plainText.hasPrefix("Cap."))
    #expect(figure.credit.plainText == credit)
  }

  @Test func anAttributionAloneIsTheCaption() throws {
    let blocks = try lowered("<figure><img src=a.jpg><p class=attribution>The harbour at dawn</p></figure>")
    #expect(
      blocks == [.figure(Figure(images: [Image(url: "a.jpg")], caption: [.text("The harbour at dawn")]))])
  }

  @Test(arguments: [
    (
      "<iframe src='//www.youtube-nocookie.com/embed/aB-1?rel=0'></iframe>", "video",
      "https://www.youtube.com/watch?v=aB-1"
    ),
    ("<iframe data-src='https://player.vimeo.com/video/12'></iframe>", "video", "https://vimeo.com/12"),
    ("<lite-youtube videoid=aB1></lite-youtube>", "video", "https://www.youtube.com/watch?v=aB1"),
    ("<video><source src=/v.mp4>no video</video>", "video", "https://e.example/v.mp4"),
    ("<audio src=/a.mp3></audio>", "audio", "https://e.example/a.mp3"),
    (
      "<iframe src='https://www.google.com/maps/embed?pb=1'></iframe>", "map",
      "https://www.google.com/maps/embed?pb=1"
    ),
    ("<figure><div>\nhttps://youtu.be/aB1\n</div></figure>", "video", "https://www.youtube.com/watch?v=aB1"),
    (
      "<iframe src='https://w.soundcloud.com/player/?url=https%3A//s.example/1'></iframe>", "audio",
      "https://s.example/1"
    ),
    ("<p><script src='https://gist.github.com/a/1.js'></script>", "code", "https://gist.github.com/a/1"),
  ])
  func playersLeadToTheirPages(html: String, kind: String, url: String) throws {
    #expect(try lowered(html, url: "https://e.example/p") == [.embed(Embed(kind: kind, url: url))])
  }

  @Test func postsKeepTheirText() throws {
    let html = """
      <blockquote class=twitter-tweet><p>Words</p>— A <a href='https://x.example/a/status/1'>May 1</a></blockquote>
      """
    let blocks = try lowered(html)
    guard case .embed(let embed)? = blocks.first else {
      Issue.record("no embed")
      return
    }
    #expect(embed.kind == "post" && embed.url == "https://x.example/a/status/1")
    guard case .blockQuote(let quoted)? = embed.fallback.first else {
      Issue.record("no quotation")
      return
    }
    #expect(quoted.count == 2)
  }

  @Test func emojiAreText() throws {
    #expect(try loweredText("<p>a <img class=wp-smiley alt='🙂' src=x.png></p>") == [.text("a 🙂")])
  }

  @Test(arguments: [
    ("<math><semantics><annotation encoding='application/x-tex'>x</annotation></semantics></math>", "x"),
    ("<script type='math/tex'>x</script>", "x"), ("<img class=latex alt='$x$' src=a.png>", "x"),
    ("<img class=mwe-math-fallback-image-inline alt='{\\displaystyle x}' src=a.svg>", "x"),
  ])
  func formulasKeepTheirTeX(html: String, tex: String) throws {
    #expect(try loweredText("<p>a \(html)</p>") == [.text("a "), .math(Math(tex))])
  }

  @Test func displayedFormulasAreBlocks() throws {
    #expect(try lowered("<p>a<script type='math/tex; mode=display'>x</script></p>").last == .math(Math("x")))
    #expect(
      try lowered("<math display=block><mi>x</mi></math>")
        == [
          .math(
            Math(
              "x",
              mathML: "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mi>x</mi></math>"
            ))
        ])
  }
}
