import Diagnostics
import Markup
import SiteProfile
import Testing

@testable import OffprintKit

/// Families learned from pages of several sites.
@Suite struct FamilyDraftTests {
  private static let sentences = [
    "The miller opened the sluice at five, and the wheel went round until noon.",
    "Nobody in the valley had heard it for eleven years, and some came to the bridge to listen.",
    "The council will hear the matter next week, after the report has been printed for its members.",
    "The ferry to Vell left the quay an hour late and half empty, and nobody could say why.",
    "At the lock the keeper wrote down every boat, its master and what it carried to the sea.",
  ]

  /// A page of a site of the house.
  private func page(_ site: String, _ number: Int, mark: String = "House CMS 4.2") throws
    -> ProfileDraft.Page
  {
    let text = (0..<6).map {
      "<p>\(Self.sentences[($0 + number) % 5]) It was day \(number) of the story.</p>"
    }
    let html = """
      <html lang=en class=house-page><head><title>Story \(number) of \(site)</title><meta name=generator content="\(mark)">
      <link rel=canonical href="https://\(site)/\(number)"></head><body>
      <nav><a href=/>Home</a> <a href=/news>News</a></nav><article><h1>Story \(number) of \(site)</h1>
      \(text[0])\(text[1])\(text[2])\(text[3])\(text[4])\(text[5])</article><footer>\(site) \(number)</footer></body></html>
      """
    var options = Converter.Options()
    options.profile = .none
    let conversion = try Converter(options: options).convert(Array(html.utf8), file: "\(site)/\(number).html")
    return ProfileDraft.Page(conversion: conversion, file: "\(site)/\(number).html")
  }

  private func draft(_ pages: [ProfileDraft.Page], others: [String] = []) throws -> FamilyDraft {
    try FamilyDraft(pages: pages, name: "families/house") { add in
      for html in others { add(HTMLPage(document: Document(parsing: Array(html.utf8)))) }
    }
  }

  private let sites = ["mill.example.org", "weir.example.org", "lock.example.net"]

  @Test func theFamilyIsAProfile() throws {
    let pages = try sites.flatMap { site in try (1...3).map { try page(site, $0) } }
    #expect(FamilyDraft.hosts(of: pages) == sites)
    let draft = try draft(pages)
    #expect(draft.name == "families/house" && draft.hosts == sites)
    let source = ProfileSource(name: draft.name, file: "house.yaml", text: Array(draft.yaml.utf8))
    let profile = try Profile.read(source) { _ in nil }
    #expect(profile.hosts.isEmpty)
    #expect(
      profile.page.map(\.value) == ["meta[name=\"generator\"][content^=\"House CMS\"]", "html.house-page"])
    #expect(draft.yaml.contains("see --others"))
    // It is recognized.
    let library = ProfileLibrary(embedded: [
      EmbeddedProfile(
        name: draft.name, file: "house.yaml", hosts: [], page: profile.page.map(\.value), dump: [],
        text: draft.yaml)
    ])
    for page in pages {
      guard case .html(let html)? = page.conversion.page else { continue }
      #expect(library.match(fingerprintOf: html)?.name == draft.name)
    }
  }

  @Test func theFingerprintIsOnNoOtherPage() throws {
    let pages = try sites.flatMap { site in try (1...2).map { try page(site, $0) } }
    let others = [
      "<html class=house-page><meta name=generator content='Other 1'>",
      "<html><meta name=generator content='House CMS 3'><article>",
    ]
    let draft = try draft(pages, others: others)
    #expect(draft.yaml.contains("on none of 2 from other sites"))
    let source = ProfileSource(name: draft.name, file: "house.yaml", text: Array(draft.yaml.utf8))
    let marks = try Profile.read(source) { _ in nil }.page.map(\.value)
    #expect(marks.count == 2)
    for html in others {
      let document = Document(parsing: Array(html.utf8))
      #expect(try !marks.allSatisfy { document.first(try Selector($0)) != nil })
    }
    let same =
      "<html class=house-page><meta name=generator content='House CMS 3'><article></article><nav></nav>"
    let fault = #expect(throws: Diagnostic.self) { try self.draft(pages, others: [same]) }
    #expect(fault?.message.hasPrefix("nothing distinguishes the pages of mill.example.org, weir") == true)
  }

  @Test func aPageWithoutAnAddress() throws {
    var pages = try sites.map { try page($0, 1) }
    var options = Converter.Options()
    options.profile = .none
    let silent = try Converter(options: options).convert(Array("<p>Silent</p>".utf8), file: "silent.html")
    pages.append(ProfileDraft.Page(conversion: silent, file: "silent.html"))
    let fault = #expect(throws: Diagnostic.self) { try draft(pages) }
    #expect(fault?.message == "silent.html: the page does not declare its address")
  }
}
