import ArgumentParser
import Diagnostics
import OffprintKit

/// `offprint profiles match`
struct ProfilesMatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Show which profile applies to an address or a page, and why.",
    discussion: """
      Examples:
        offprint profiles match https://www.responsiblestatecraft.org/story
        offprint profiles match page.html
        offprint profiles match page.html --url https://news.example.org/2025/story
      Prints the profile's name, where it stands, and why, divided by tabs; 'none' where no profile applies.
      """)

  @Argument(help: "An address, or a saved page: HTML, or text.", completion: .file())
  var page: String

  @Option(help: "The page's address.")
  var url: String?

  @OptionGroup var bounds: LimitOptions
  @OptionGroup var library: LibraryOptions

  func run() throws {
    try Reporter.run {
      let library = try library.library()
      let isAddress = page.contains("://")
      let converter = Command.converter(library)
      let bytes = isAddress ? [] : try Files.read(page, atMost: bounds.limits.input)
      Watch.begin(bounds.limits, Files.name(of: page))
      defer { Watch.end() }
      let source = try converter.source(of: bytes, file: page)
      guard case .page(let read) = source else {
        throw Diagnostic(.error, .badInput, "\(page): this is an article already; profiles are for pages")
      }
      let choice = try library.choose(.automatic, url: isAddress ? page : url, page: read)
      let line = choice.map { choice in
        [choice.profile.name, choice.profile.file, choice.reason].map(\.printable).joined(separator: "\t")
      }
      try Files.writeToStandardOutput(Array("\(line ?? "none")\n".utf8))
    }
  }
}
