import Markup
import SiteProfile
import Testing

@testable import OffprintKit

/// The choice of a profile for an HTML page.
@Suite struct ChoosingTests {
  private func embedded(
    _ name: String, hosts: [String] = [], paths: [String] = [], page: [String] = []
  ) -> EmbeddedProfile {
    EmbeddedProfile(
      name: name, file: "\(name).yaml", hosts: hosts, paths: paths, page: page, dump: [],
      text: "offprint: 1\n")
  }

  private func chosen(
    _ html: String = "", url: String? = nil, among profiles: [EmbeddedProfile]
  ) throws -> String? {
    let library = try ProfileLibrary(directories: [], embedded: profiles)
    let page = Page.html(HTMLPage(document: Document(parsing: Array(html.utf8))))
    return try library.choose(.automatic, url: url, page: page)?.profile.name
  }

  @Test func byHostAndPath() throws {
    let profiles = [
      embedded("whole", hosts: ["mill.example"]),
      embedded("blog", hosts: ["mill.example"], paths: ["^/blog/", "^/notes/"]),
      embedded("sub", hosts: ["docs.mill.example"], paths: ["^/api"]),
    ]
    #expect(try chosen(url: "https://www.mill.example/x", among: profiles) == "whole")
    #expect(try chosen(url: "https://mill.example/notes/x?y#z", among: profiles) == "blog")
    #expect(try chosen(url: "https://mill.example/x/blog/", among: profiles) == "whole")
    #expect(try chosen(url: "https://docs.mill.example/api/1", among: profiles) == "sub")
    #expect(try chosen(url: "https://docs.mill.example/", among: profiles) == "whole")
    #expect(try chosen(url: "https://windmill.example/", among: profiles) == nil)
    #expect(try chosen(url: "https://mill.example", among: [profiles[1]]) == nil)
  }

  @Test func byThePagesOwnAddress() throws {
    let profiles = [embedded("mill", hosts: ["mill.example"]), embedded("well", hosts: ["well.example"])]
    let canonical = "<link rel='x canonical' href=' https://mill.example/1'>"
    let graph = "<meta property=og:url content=https://well.example/1>"
    #expect(try chosen(canonical, among: profiles) == "mill")
    #expect(try chosen(graph + canonical, among: profiles) == "mill")
    #expect(try chosen(graph, among: profiles) == "well")
    #expect(try chosen("<link rel=canonical href=/1>" + graph, among: profiles) == "well")
    #expect(try chosen("<link rel=alternate href=https://mill.example/1>", among: profiles) == nil)
    // The user's option takes precedence.
    #expect(try chosen(canonical, url: "https://well.example/", among: profiles) == "well")
    #expect(try chosen(canonical, url: "https://other.example/", among: profiles) == nil)
  }

  @Test(arguments: [
    "https://web.archive.org/web/20140226054445/https://mill.example/1",
    "http://archive.example/web/2014/http://www.mill.example/1",
    "https://archive.example/20140226054445id_/http:/mill.example/1",
    "https://archive.example/2014.02.26-054445/https://mill.example/1",
  ])
  func copiesInArchives(address: String) throws {
    let profiles = [embedded("mill", hosts: ["mill.example"])]
    #expect(try chosen("<link rel=canonical href=\(address)>", among: profiles) == "mill")
    #expect(try chosen(url: address, among: profiles) == "mill")
    let redirect = "https://well.example/to/https://mill.example/1"
    #expect(try chosen(url: redirect, among: profiles) == nil)
  }

  @Test func byTheAddressThatThePageWasSavedFrom() throws {
    let profiles = [embedded("mill", hosts: ["mill.example"]), embedded("well", hosts: ["well.example"])]
    let saved = "<!-- saved from url=(0022)https://mill.example/1 --><html>"
    #expect(try chosen(saved, among: profiles) == "mill")
    #expect(try chosen(saved + "<link rel=canonical href=https://well.example/1>", among: profiles) == "well")
  }

  @Test func claimsThatNothingConfirms() throws {
    let library = try ProfileLibrary(
      directories: [], embedded: [embedded("mill", hosts: ["mill.example"])])
    func isClaimed(_ head: String, url: String? = nil) throws -> Bool? {
      let html = "<link rel=canonical href=https://mill.example/1>" + head
      let page = Page.html(HTMLPage(document: Document(parsing: Array(html.utf8))))
      return try library.choose(.automatic, url: url, page: page)?.isClaimed
    }
    #expect(try isClaimed("") == true)
    #expect(try isClaimed("", url: "https://mill.example/2") == false)
    #expect(try isClaimed("<meta property=og:url content=https://www.mill.example/1>") == false)
    #expect(try isClaimed("<link rel=alternate href=https://mill.example/feed>") == false)
    #expect(try isClaimed("<link rel=EditURI type=application/rsd+xml href=//mill.example/api>") == false)
    #expect(try isClaimed("<link rel=stylesheet href=https://mill.example/a.css>") == true)
    #expect(
      try isClaimed("<base href=https://well.example/><link rel=amphtml href=https://mill.example/a>") == true
    )
    #expect(try isClaimed("<meta property=og:url content=https://well.example/1>") == true)
  }

  @Test func byFingerprint() throws {
    let profiles = [
      embedded("families/press", page: ["meta[name=generator][content^=Press]"]),
      embedded("families/press-plus", page: ["meta[name=generator][content^=Press]", ".plus"]),
      embedded("families/box", page: ["article.box > h1", "body.boxed"]),
      embedded("families/either", page: ["meta[content=either], img[src*=either]"]),
      embedded("families/has", page: ["body:has(> .x-has)"]),
      embedded("families/text", page: ["div:contains(\"Made with Text\")"]),
      embedded("site", page: ["html[data-site='a, b > c']"]),
      embedded("mark", page: ["meta[property=mark]", "p[data-mark][data-of='a[b]']"]),
    ]
    let press = "<meta name=generator content='Press 6'>"
    #expect(try chosen(press, among: profiles) == "families/press")
    #expect(try chosen(press + "<p class=plus>", among: profiles) == "families/press-plus")
    #expect(try chosen("<body class=boxed><article class=box><h1>x", among: profiles) == "families/box")
    #expect(try chosen("<body><article class=box><h1>x", among: profiles) == nil)
    #expect(try chosen("<body><img src=x-either>", among: profiles) == "families/either")
    #expect(try chosen("<body><p class=x-has>", among: profiles) == "families/has")
    #expect(try chosen("<div>Made with Text", among: profiles) == "families/text")
    #expect(try chosen("<html data-site='a, b > c'>\(press)", among: profiles) == "site")
    let mark = "<meta property=mark><body>"
    #expect(try chosen(mark + "<p data-mark data-of=a[b]>", among: profiles) == "mark")
    #expect(try chosen(mark + "<p data-of=a[b]>", among: profiles) == nil)
    #expect(try chosen(press, url: "https://other.example/", among: profiles) == "families/press")
    #expect(try chosen("", among: profiles) == nil)
  }

  /// Classes are looked up before a page is walked, except in quirks mode, where their case does not matter.
  @Test func byClassesInAFingerprint() throws {
    let profiles = [embedded("families/box", page: ["body.boxed", "article.box > .lead[data-of='.no']"])]
    let start = "<body class=boxed><article class='wide box'><p data-of=.no class="
    #expect(try chosen("<!DOCTYPE html>" + start + "'a lead'>", among: profiles) == "families/box")
    #expect(try chosen("<!DOCTYPE html>" + start + "leader>", among: profiles) == nil)
    #expect(try chosen("<!DOCTYPE html>" + start + "LEAD>", among: profiles) == nil)
    #expect(try chosen(start + "LEAD>", among: profiles) == "families/box")
  }

  @Test func aHostGoesBeforeAFingerprint() throws {
    let profiles = [
      embedded("families/press", page: ["meta[name=generator]"]), embedded("mill", hosts: ["mill.example"]),
    ]
    let html = "<meta name=generator content=x><link rel=canonical href=https://mill.example/1>"
    #expect(try chosen(html, among: profiles) == "mill")
  }

  /// A page that matches no family must cost almost nothing.
  @Test func fingerprintsOfBuiltInProfilesShowInTheHead() {
    let entries = ProfileLibrary.builtIn.entries
    let costly = Fingerprints(entries).costly.map { entries[$0].name }
    #expect(costly == [], "give one of the match.page selectors meta, link, html or body as its last element")
  }
}
