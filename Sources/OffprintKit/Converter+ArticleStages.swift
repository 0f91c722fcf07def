import SiteProfile

/// The article stages in order.
struct ArticleStages {
  /// The stages before the first additional one.
  private(set) var beforeExtras: [ExtraStage] = []
  /// The stages from the first additional one on.
  private(set) var rest: [ExtraStage] = []
  /// The same without additional ones.
  private(set) var restWithoutExtras: [ExtraStage] = []

  /// Adds a stage of the registry.
  mutating func append(_ stage: any ArticleStage.Type) {
    guard !rest.isEmpty else { return beforeExtras.append(.builtIn(stage)) }
    rest.append(.builtIn(stage))
    restWithoutExtras.append(.builtIn(stage))
  }

  /// Adds additional stages, or stages that run again because of them.
  mutating func append(extras: [ExtraStage]) { rest += extras }
}

// The order of article stages.
extension Converter {
  /// The article stages in order; those that count or detect something run again after additional ones.
  func articleStages(for profile: Profile?, extras: [ExtraStage], isArticle: Bool) -> ArticleStages {
    let skipped = skippedStages(of: profile)
    var stages = ArticleStages()
    var again: [ExtraStage] = []
    for stage in registry.articleStages {
      stages.append(extras: extras.filter { $0.before == stage.name })
      guard stage.runsByDefault, !skipped.contains(stage.name), !isArticle || stage.runsOnArticles else {
        continue
      }
      stages.append(stage)
      if stage.runsAgain { again.append(.builtIn(stage)) }
    }
    let last = extras.filter { $0.before == nil }
    if !last.isEmpty { stages.append(extras: last + again) }
    return stages
  }

  /// The names of the stages that the user or the profile skips.
  func skippedStages(of profile: Profile?) -> Set<String> {
    options.skip.union(profile?.skippedStages.map(\.value) ?? [])
  }
}
