import ArgumentParser
import BuiltInProfiles

/// `offprint profiles schema`
struct ProfilesSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of profiles, for editors.",
    discussion: """
      An editor with a language server for YAML completes and explains keys in a profile whose first line is
        # yaml-language-server: $schema=profile.schema.json
      The schema knows keys, types and fixed words; 'offprint profiles check' knows the rest.
      """)

  func run() throws {
    try Reporter.run { try Files.writeToStandardOutput(Array(BuiltInProfiles.schema.utf8)) }
  }
}
