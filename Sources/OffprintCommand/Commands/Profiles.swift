import ArgumentParser

/// `offprint profiles`
struct Profiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, show, check, test, match, learn, edit, import and compare site profiles.",
    discussion: """
      Examples:
        offprint profiles list
        offprint profiles check my-site.org.yaml
        offprint profiles test --profiles ./profiles
        offprint profiles learn saved/
        offprint profiles edit my-site.org.yaml saved/*.html
        offprint profiles import ftr ftr-site-config -o my-profiles
        offprint profiles diff none my-site.org.yaml saved/*.html
        offprint profiles schema > profile.schema.json
        offprint profiles match https://responsiblestatecraft.org/story
      """,
    subcommands: [
      ProfilesList.self, ProfilesShow.self, ProfilesCheck.self, ProfilesTest.self, ProfilesMatch.self,
      ProfilesNew.self, ProfilesLearn.self, ProfilesImport.self, ProfilesDiff.self, ProfilesCoverage.self,
      ProfilesEdit.self,
      ProfilesSchema.self,
    ])
}
