import Glibc
import OffprintKit
import Testing

/// The documented tables of losses, generated from the code that the round trips apply.
struct LossesPageTests {
  @Test("the page of losses tells what the code does; ACCEPT=1 renews it")
  func page() throws {
    let root = #filePath.split(separator: "/").dropLast(4).map(String.init).joined(separator: "/")
    let path = "/\(root)/Sources/OffprintKit/OffprintKit.docc/Losses.md"
    let page = Self.page(of: .builtIn)
    if getenv("ACCEPT") != nil { return try Files.write(page, to: path) }
    #expect(Files.read(path) == page, "Losses.md is out of date; ACCEPT=1 renews it")
  }

  @Test("what is lost and what stands in its place is said for each, once a format")
  func wording() {
    for writer in Registry.builtIn.writers {
      let losses = writer.losses
      #expect(losses.allSatisfy { !$0.what.isEmpty && !$0.standIn.isEmpty }, "\(writer.format)")
      #expect(losses.allSatisfy { $0.what.first?.isUppercase == true }, "\(writer.format)")
      #expect(Set(losses.map(\.what)).count == losses.count, "\(writer.format)")
    }
  }

  private static func page(of registry: Registry) -> String {
    var page = """
      # What formats cannot hold

      What of an article is lost in each format that is written, and what stands in its place.

      ## Overview

      A test writes this page from ``Writer/losses`` (`ACCEPT=1 swift test --filter LossesPageTests`); others write random
      articles and read them back, which must give the article after these losses and no other. `offprint formats NAME`
      prints the same.

      What is written is safe to show. Whatever an input holds, no output comes alive in a program that renders it: not
      Markdown under CommonMark or GitHub's rules, with or without tables, notes, formulas, strikethrough, bare links and
      front matter, whether raw HTML is passed through or not; not XHTML, books or pandoc's document. Addresses have
      schemes that are known to be harmless, and no file of the machine is named or read by a formula.

      """
    for writer in registry.writers {
      page += "\n## \(writer.format)\n\n"
      if writer.losses.isEmpty {
        page += "Holds everything that an article has.\n"
        continue
      }
      page += "| what | what stands in its place |\n|---|---|\n"
      for loss in writer.losses { page += "| \(escaped(loss.what)) | \(escaped(loss.standIn)) |\n" }
    }
    return page
  }

  /// A text as a cell of a Markdown table.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { cell, character in
      if "\\|*_`<[$".contains(character) { cell += "\\" }
      cell.append(character)
    }
  }
}
