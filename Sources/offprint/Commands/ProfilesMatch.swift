import ArgumentParser
import OffprintKit
import SiteProfile

/// `offprint profiles match`
struct ProfilesMatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Tell which profile applies to an address or a page, and why.",
    discussion: """
      Examples:
        offprint profiles match https://www.responsiblestatecraft.org/story
        offprint profiles match page.txt
      Prints the profile's name, where it stands, and why, divided by tabs; 'none' where no profile applies.
      """)

  @Argument(help: "An address, or a page saved as text.", completion: .file())
  var page: String

  @OptionGroup var library: LibraryOptions

  func run() throws {
    try Reporter.run {
      let library = try library.library()
      let isAddress = page.contains("://")
      let source = isAddress ? [] : try Files.read(page)
      let dump = try DumpReader().source(of: source, file: page)
      guard case .page(let read) = dump else { return }
      let choice = try library.choose(.automatic, url: isAddress ? page : nil, page: read)
      let line = choice.map { "\($0.profile.name)\t\($0.profile.file)\t\($0.reason)" } ?? "none"
      try Files.writeToStandardOutput(Array("\(line)\n".utf8))
    }
  }
}
