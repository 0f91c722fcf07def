import Glibc
import OffprintKit
import Testing

/// The documented tables of losses, generated from the code that the round trips apply.
struct LossesPageTests {
  @Test("the page of losses matches the code; ACCEPT=1 updates it")
  func page() throws {
    let root = #filePath.split(separator: "/").dropLast(4).map(String.init).joined(separator: "/")
    let path = "/\(root)/Sources/OffprintKit/OffprintKit.docc/Losses.md"
    let page = Self.page(of: .builtIn)
    if getenv("ACCEPT") != nil { return try Files.write(page, to: path) }
    #expect(Files.read(path) == page, "Losses.md is out of date; ACCEPT=1 updates it")
  }

  @Test("each loss and its replacement is described, once per format")
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
      # Losses of formats

      What each written format loses of an article, and what replaces it.

      ## Overview

      A test generates this page from ``Writer/losses`` (`ACCEPT=1 swift test --filter LossesPageTests`); others write
      random articles and read them back, which must give exactly the article after these losses. `offprint formats NAME`
      prints the same.

      Output is safe to display. Whatever an input contains, no output has active content in a program that renders it: not
      Markdown by the rules of CommonMark or GitHub, with or without tables, footnotes, formulas, strikethrough, bare links
      and front matter, whether raw HTML is passed through or not; not XHTML, books or pandoc's document. Addresses have
      schemes known to be harmless, and formulas do not name or read local files.

      """
    for writer in registry.writers {
      page += "\n## \(writer.format)\n\n"
      if writer.losses.isEmpty {
        page += "Represents everything in an article.\n"
        continue
      }
      page += "| loss | replacement |\n|---|---|\n"
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
