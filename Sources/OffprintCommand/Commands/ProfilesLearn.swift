import ArgumentParser
import OffprintKit

/// `offprint profiles learn`
struct ProfilesLearn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn a profile from saved pages of a site, or a family from pages of several.",
    discussion: """
      Examples:
        offprint profiles learn saved/
        offprint profiles learn site.warc.gz -o my-profiles
        offprint profiles diff none news.example.org.yaml saved/*.html
        offprint profiles learn house/*.warc.gz --others elsewhere/ --family house

      Writes HOST.yaml with rules for what the generic stages get wrong, each with its evidence as a comment: parts that
      the pages repeat word for word, parts that on all of them read unlike the article, titles that are the site's. Every
      rule is tried on every page with what the others show. Give three pages or more, of the same kind.

      Pages of several sites give a family, families/NAME.yaml: the rules that hold on all of the sites, each learned without
      the site on which it is tried, and marks by which pages of the family are known. They are on none of the pages
      of --others.
      """)

  @OptionGroup var options: LearningOptions

  @Option(help: ArgumentHelp("The name of a family.", valueName: "name"))
  var family = "family"

  @Option(
    help: ArgumentHelp(
      "A page, a WARC archive or a directory of pages that are not of the family. May be repeated.",
      valueName: "page"),
    completion: .file(extensions: ["html", "htm", "warc", "gz"]))
  var others: [String] = []

  func validate() throws {
    let name = family.utf8
    guard let first = name.first, first != UInt8(ascii: "."),
      name.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-._".utf8.contains($0) })
    else {
      throw ValidationError("The name of a family has only lower-case letters, digits, '-', '.' and '_'.")
    }
  }

  func run() throws {
    try Reporter.run {
      let library = try options.library.library()
      let pages = try options.readPages(library)
      try options.learning(from: pages) {
        guard FamilyDraft.hosts(of: pages).count > 1 else {
          return try options.write(try ProfileDraft(pages: pages, library: library, withSample: false))
        }
        try options.write(try family(of: pages, library))
      }
    }
  }

  private func family(of pages: [ProfileDraft.Page], _ library: ProfileLibrary) throws -> FamilyDraft {
    let converter = Converter(library: library)
    return try FamilyDraft(pages: pages, name: "families/\(family)") { add in
      let warnings = try SavedPages.read(others, atMost: options.bounds.limits.input) { input in
        if case .page(.html(let page)) = try converter.source(of: input) { add(page) }
      }
      Reporter().report(warnings)
    }
  }
}
