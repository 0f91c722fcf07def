import ArgumentParser
import OffprintKit

/// `offprint profiles learn`
struct ProfilesLearn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn a profile from saved pages of a site.",
    discussion: """
      Examples:
        offprint profiles learn saved/
        offprint profiles learn first.html second.html third.html -o my-profiles
        offprint profiles diff none news.example.org.yaml saved/*.html

      Writes HOST.yaml with rules for what the generic stages get wrong, each with its evidence as a comment: parts that
      the pages repeat word for word, parts that on all of them read unlike the article, titles that are the site's. Every
      rule is tried on every page with what the others show. Give three pages or more, of the same kind.
      """)

  @OptionGroup var options: LearningOptions

  func run() throws {
    try Reporter.run {
      try options.write(try options.draft(try options.library.library(), withSample: false))
    }
  }
}
