import Diagnostics

/// An article on its way through the article stages.
struct Refinement {
  private var conversion: Conversion
  private var context: StageContext

  /// Starts with an article that no stage has refined.
  init(_ conversion: Conversion, _ context: StageContext) {
    self.conversion = conversion
    self.context = context
  }

  /// The article so far.
  var article: Article { conversion.article }

  /// The article with all messages about it.
  var finished: Conversion {
    var conversion = conversion
    conversion.diagnostics += context.diagnostics
    return conversion
  }

  /// Runs stages, until one drops the article.
  mutating func run(_ stages: [ExtraStage]) throws(Diagnostic) {
    for stage in stages where !context.isDropped {
      try stage.apply(to: &conversion.article, in: &context)
      guard context.isDropped else { continue }
      conversion.droppedBy = stage.name
      let file = context.file.map { "\($0): " } ?? ""
      context.diagnostics.append(
        Diagnostic(
          .note, .badInput,
          "\(file)the stage '\(stage.name)' dropped the article, so nothing is written for it"))
    }
  }
}
