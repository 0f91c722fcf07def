import ArgumentParser
import Diagnostics
import OffprintKit

/// `offprint profiles test`
struct ProfilesTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Convert the samples next to profiles and compare with the expected results.",
    discussion: """
      Examples:
        offprint profiles test profiles/my-site.org.yaml
        offprint profiles test --profiles profiles
        offprint profiles test profiles/my-site.org.yaml --update

      The extension of the expected file says which format is compared. Exit code 78 tells of a difference.
      """)

  @Argument(
    help: "Names or files of profiles; none means all of the directories.",
    completion: .file(extensions: ["yaml", "yml"]))
  var profiles: [String] = []

  @Flag(help: "Write the results as the expected ones; review them as a diff.")
  var update = false

  @Flag(
    help: ArgumentHelp(
      "Run the programs that the profiles name under stages.programs.",
      discussion: "They run with your permissions: allow only profiles that you trust."))
  var allowStages = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let reporter = Reporter()
    try Reporter.run {
      let library = try library.library()
      let names = profiles.isEmpty ? try library.allEntries().filter { !$0.isBuiltIn }.map(\.file) : profiles
      if names.isEmpty {
        throw Diagnostic(
          .error, .usage, "there is no profile to test",
          fix: "name a profile's file, or a directory with --profiles DIR")
      }
      var passed = 0
      for name in names {
        let profile = try library.profile(named: name)
        let stray = ProfileCheck.strayAddresses(profile)
        reporter.report(stray)
        passed += profile.addresses.count - stray.count
        for sample in profile.tests {
          let test = SampleTest(
            profile: profile, sample: sample, library: library,
            allowsPrograms: allowStages)
          let outcome = try test.run(update: update)
          if let outcome { reporter.report([outcome]) } else { passed += 1 }
        }
      }
      Files.writeToStandardError("\(passed) passed\n")
    }
    try reporter.finish()
  }
}
