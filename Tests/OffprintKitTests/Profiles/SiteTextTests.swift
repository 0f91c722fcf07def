import Diagnostics
import Markup
import Testing

@testable import OffprintKit

/// What pages of a site repeat, and what the generic stages keep of them.
@Suite struct SiteTextTests {
  private static let note = "Members of the harbour club read every story a day before all others do."

  private func page(_ number: Int, hasNote: Bool = true) throws -> DraftPage {
    let paragraphs = (1...4).map { part in
      "<p>The ferry number \(number)\(part) left the quay at six, an hour late and half empty, and came back with rope.</p>"
    }
    let html = """
      <html><head><title>Boat \(number)</title></head><body><article><h1>Boat \(number)</h1>\(paragraphs.joined())
      \(hasNote ? "<div class=note><p>\(Self.note)</p></div>" : "")</article></body></html>
      """
    var options = Converter.Options()
    options.format = "html"
    options.profile = .none
    let conversion = try Converter(options: options).convert(Array(html.utf8), file: "\(number).html")
    guard case .html(let read)? = conversion.page, let marks = conversion.marks else {
      throw Diagnostic(.error, .badInput, "not a page")
    }
    return DraftPage(read, marks: marks, metadata: conversion.article.metadata, url: nil)
  }

  private static var noteWords: Int { note.split(separator: " ").count }

  @Test func textOfAllPagesIsRepeated() throws {
    let texts = SiteText.all(of: try (1...3).map { try page($0) })
    for text in texts {
      #expect(text.all.repeated == Self.noteWords)
      #expect(text.blocks.filter(\.isRepeated).map(\.words) == [Self.noteWords])
      #expect(text.all.kept >= 4 * 20)
    }
  }

  @Test func onePageInSixMayBeWithoutIt() throws {
    let pages = try (1...6).map { try page($0, hasNote: $0 != 4) }
    #expect(SiteText.all(of: pages).map(\.all.repeated) == [1, 1, 1, 0, 1, 1].map { $0 * Self.noteWords })
    let more = try (1...6).map { try page($0, hasNote: $0 > 2) }
    #expect(SiteText.all(of: more).allSatisfy { $0.all.repeated == 0 })
  }

  @Test func onePageRepeatsNothing() throws {
    let texts = SiteText.all(of: [try page(1)])
    #expect(texts.map(\.all.repeated) == [0])
    #expect(texts.allSatisfy { $0.all.words > 0 })
  }
}
