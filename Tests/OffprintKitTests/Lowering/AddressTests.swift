import OffprintKit
import Testing

/// Resolving a page's addresses.
struct AddressTests {
  private func link(_ href: String, _ head: String = "", url: String?) throws -> String? {
    let inlines = try loweredText("\(head)<p><a href=\"\(href)\">x</a></p>", url: url)
    guard case .link(let link)? = inlines.first else { return nil }
    return link.url
  }

  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "#s"),
    ("g#s", "http://a/b/c/g#s"), ("g;x", "http://a/b/c/g;x"), ("", "http://a/b/c/d;p?q"),
    (".", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"),
    ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ("mailto:a@b", "mailto:a@b"),
    (" g\n", "http://a/b/c/g"), ("\\g", "http://a/g"), ("%2e%2e/g", "http://a/b/g"),
    ("http://a/b/c/d;p?q#s", "#s"), ("http://a/b/c/d;p#s", "http://a/b/c/d;p#s"),
  ])
  func referencesAreResolved(reference: String, address: String) throws {
    #expect(try link(reference, url: "http://a/b/c/d;p?q") == address)
  }

  @Test func theBaseElementCounts() throws {
    #expect(
      try link("x", "<base href='/other/'>", url: "https://e.example/a/b") == "https://e.example/other/x")
    #expect(try link("x", "<base href='https://c.example/y/z'>", url: nil) == "https://c.example/y/x")
    #expect(try link("x", url: nil) == "x")
  }

  @Test(arguments: [
    ("https://web.archive.org/web/20140226054445/https://well.example/2#a", "https://well.example/2#a"),
    ("/web/20140226054445/http://well.example/?x=1", "http://well.example/?x=1"),
    ("https://web.archive.org/web/20140226054445/https://mill.example/1#notes", "#notes"),
    ("https://web.archive.org/save/_embed/x", "https://web.archive.org/save/_embed/x"),
    ("https://other.example/a:/b/20140226/c", "https://other.example/a:/b/20140226/c"),
  ])
  func linksOfCopiesInArchivesLeadToOriginals(href: String, address: String) throws {
    let copy = "https://web.archive.org/web/20140226054445/https://mill.example/1"
    #expect(try link(href, url: copy) == address)
    #expect(try link(href, "<link rel=canonical href='\(copy)'>", url: nil) == address)
    let sheet = "https://web.archive.org/web/20140226054445cs_/https://mill.example/1.css"
    let absolute = href.hasPrefix("/") ? "https://web.archive.org" + href : href
    #expect(
      try link(absolute, "<link rel=stylesheet href='\(sheet)'>", url: nil)
        == (address.hasPrefix("#") ? "https://mill.example/1" + address : address))
  }

  @Test(arguments: [
    "saved from url=(0028)https://mill.example/flour/1",
    "\n Page saved with SingleFile \n url: https://mill.example/flour/1 \n saved date: Tue Nov 24 2026",
    "Saved from https://mill.example/flour/1 at 2026-11-24T08:15:00Z using monolith",
  ])
  func theAddressThatAPageWasSavedFromCounts(comment: String) throws {
    #expect(
      try link("2", "<!doctype html><!-- \(comment) --><html>", url: nil) == "https://mill.example/flour/2")
    #expect(try link("2", "<html><!-- \(comment) --><head>", url: nil) == "https://mill.example/flour/2")
    #expect(try link("2", "<!-- \(comment) -->", url: "https://well.example/") == "https://well.example/2")
  }

  @Test func theAddressThatASiteWasMirroredFromCounts() throws {
    let comment = "<!-- Mirrored from mill.example/flour/1.html by HTTrack, Tue, 24 Nov 2026 08:15:00 GMT -->"
    #expect(try link("2", comment, url: nil) == "http://mill.example/flour/2")
    #expect(try link("2", "<!-- Mirrored from there by us -->", url: nil) == "2")
    #expect(try link("2", "<!-- text saved by https://mill.example/ -->", url: nil) == "2")
  }

  @Test(arguments: [0, 11, 12])
  func copiesInArchivesAreKnownByTheFirstLinksOfTheHead(others: Int) throws {
    let copy = "https://web.archive.org/web/20140226054445"
    let head = String(repeating: "<link rel=preload href=/a>", count: others)
    let page = "\(head)<link rel=stylesheet href='\(copy)cs_/https://mill.example/1.css'>"
    let isKnown = others < 12
    #expect(
      try link("\(copy)/https://mill.example/2", page, url: nil)
        == (isKnown ? "" : copy + "/") + "https://mill.example/2")
  }

  @Test func otherPagesMayLinkToArchives() throws {
    let copy = "https://web.archive.org/web/20140226054445/https://well.example/2"
    #expect(try link(copy, url: "https://mill.example/1") == copy)
  }

  @Test func picturesOfCopiesInArchivesStayThere() throws {
    let copy = "https://web.archive.org/web/20140226054445/https://mill.example/1"
    let blocks = try lowered(
      "<p>x</p><img alt=y src='/web/20140226054445im_/https://mill.example/2.png'>", url: copy)
    guard case .figure(let figure)? = blocks.last else {
      Issue.record("no picture: \(blocks)")
      return
    }
    #expect(
      figure.images.first?.url == "https://web.archive.org/web/20140226054445im_/https://mill.example/2.png")
  }

  @Test func trackingParametersStay() throws {
    #expect(try link("/x?utm_source=a", url: "https://e.example") == "https://e.example/x?utm_source=a")
  }
}
