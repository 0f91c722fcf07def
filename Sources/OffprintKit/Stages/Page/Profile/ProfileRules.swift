import Diagnostics

/// Applies a profile's rules for HTML pages.
///
/// Finds the fields of the metadata that the profile selects, and marks what it keeps, takes for the body,
/// cuts, removes and reads as something else.
struct ProfileRules: HTMLStage {
  /// `profile-rules`
  static let name = "profile-rules"
  /// The description in `offprint stages`.
  static let summary = "takes fields and marks elements of a page by the profile's rules"

  /// Makes the stage.
  init() {}

  /// Applies the rules of the profile, if there is one.
  func mark(_ page: HTMLPage, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    guard let profile = context.profile else { return }
    let rules = context.pageRules ?? PageRules(profile)
    let matches = PageMatches(of: rules, in: page.view)
    var fields = FieldPass(profile: profile, matches: matches, isClaimed: context.isClaimed)
    fields.run(&marks)
    var elements = ElementPass(profile: profile, matches: matches, marks: marks)
    if profile.isGuarded, !profile.remove.isEmpty, let weighed = context.weighed(page) {
      elements.sureWords = SureWords(weighed, in: page.document)
    }
    elements.findRemovals()
    let removed = elements.removals.flatMap(\.elements)
    elements.run(BodyChoice(profile, matches, page, removed: removed, &context))
    marks = elements.marks
    if let words = RelatedWords(profile.words), let weighed = context.weighed(page) {
      var related = RelatedBlocks(words, weighed.blocks, marks, in: page.document)
      related.mark(&marks)
      context.ruleHits.merge(related.hits) { $0 + $1 }
    }
    context.ruleHits.merge(fields.hits) { $0 + $1 }
    context.ruleHits.merge(elements.hits) { $0 + $1 }
    context.diagnostics += rules.faults + elements.diagnostics + fields.diagnostics
  }
}
