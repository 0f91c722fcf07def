import SiteProfile

/// Checks what the reader of profiles cannot: whether the stages that a profile names exist.
public enum ProfileCheck {
  /// An error for each stage that the registry does not know.
  public static func unknownStages(in profile: Profile, _ registry: Registry) -> [Diagnostic] {
    let known = registry.stageNames
    return profile.skippedStages.filter { !known.contains($0.value) }.map { stage in
      Diagnostic(
        .error, .badProfile, "unknown stage '\(stage.value)'", at: stage.place,
        span: stage.value.unicodeScalars.count, fix: Suggestion.fix(for: stage.value, among: known))
    }
  }
}
