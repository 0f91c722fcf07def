import SiteProfile

// The order of article stages.
extension Converter {
  /// The article stages in order; those that count or detect something run again after additional ones.
  func articleStages(
    for profile: Profile?, extras: [ExtraStage], isArticle: Bool
  ) -> [ExtraStage] {
    let skipped = skippedStages(of: profile)
    var stages: [ExtraStage] = []
    var again: [ExtraStage] = []
    for stage in registry.articleStages {
      stages += extras.filter { $0.before == stage.name }
      guard stage.runsByDefault, !skipped.contains(stage.name), !isArticle || stage.runsOnArticles else {
        continue
      }
      stages.append(.builtIn(stage))
      if stage.runsAgain { again.append(.builtIn(stage)) }
    }
    let last = extras.filter { $0.before == nil }
    return last.isEmpty ? stages : stages + last + again
  }

  /// The names of the stages that the user or the profile skips.
  func skippedStages(of profile: Profile?) -> Set<String> {
    options.skip.union(profile?.skippedStages.map(\.value) ?? [])
  }
}
