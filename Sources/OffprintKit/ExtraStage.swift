import Diagnostics
import SiteProfile

/// An additional article stage, and its position in the chain.
package struct ExtraStage: Sendable {
  /// The kind of stage.
  package enum Kind: Sendable {
    /// A stage of the registry.
    case builtIn(any ArticleStage.Type)
    /// An external program.
    case outside(OutsideStage)
  }

  /// The kind of stage.
  package var kind: Kind
  /// The name of the stage before which it runs; `nil` for the end of the chain.
  package var before: String?
  /// The position in the profile that names it, if one does.
  var place: Place?

  /// A stage of the registry.
  package static func builtIn(_ stage: any ArticleStage.Type, before: String? = nil) -> ExtraStage {
    ExtraStage(kind: .builtIn(stage), before: before)
  }

  /// An external program.
  package static func outside(_ stage: OutsideStage, before: String? = nil) -> ExtraStage {
    ExtraStage(kind: .outside(stage), before: before)
  }

  /// The name of the stage, or its program.
  var name: String {
    switch kind {
    case .builtIn(let stage): stage.name
    case .outside(let stage): stage.command.program
    }
  }

  func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
    switch kind {
    case .builtIn(let stage): try stage.init().apply(to: &article, in: &context)
    case .outside(let stage):
      do throws(Diagnostic) {
        if try !stage.apply(to: &article, input: context.file) { context.isDropped = true }
      } catch {
        guard let place else { throw error }
        var failure = error
        failure.notes.append(Diagnostic.Note("the profile names the program here", at: place))
        throw failure
      }
    }
  }
}
