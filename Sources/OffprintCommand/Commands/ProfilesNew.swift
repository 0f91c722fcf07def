import ArgumentParser
import Diagnostics
import OffprintKit

/// `offprint profiles new`
struct ProfilesNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a profile from saved pages of a site, with a sample to test it.",
    discussion: """
      Examples:
        offprint profiles new first.html second.html third.html
        offprint profiles new page.html --url https://news.example.org/2025/story -o profiles

      Writes HOST.yaml, with the rules that 'offprint profiles learn' finds, samples/HOST/article.html, which has the
      shape of the first page and placeholders for its text, and samples/HOST/article.json, what comes of it. One page
      proves no rule: without others the profile has none, and changes nothing until you write some.
      """)

  @OptionGroup var options: LearningOptions

  func run() throws {
    try Reporter.run {
      let library = try options.library.library()
      let pages = try options.readPages(library)
      let draft = try options.learning(from: pages) { try ProfileDraft(pages: pages, library: library) }
      let folder = "\(options.outputDir)/samples/\(draft.host)"
      let sample = "\(folder)/article.html"
      let expected = "\(folder)/article.json"
      try options.write(draft, besides: [sample, expected])
      try Files.makeDirectory(folder)
      try Files.write(Array(draft.sample.utf8), to: sample)
      let made = try library.profile(named: options.file(of: draft))
      for test in made.tests {
        _ = try SampleTest(profile: made, sample: test, library: library).run(update: true)
      }
      Files.writeToStandardError("wrote \(sample.printable)\nwrote \(expected.printable)\n")
    }
  }
}
