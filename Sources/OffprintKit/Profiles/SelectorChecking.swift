import Markup
import SiteProfile

/// Gives the reader of profiles, which knows no selectors, the means to check them.
enum SelectorChecking {
  /// What is wrong with a selector; nothing where it compiles.
  @Sendable
  static func fault(in selector: String) -> SelectorFault? {
    do {
      _ = try Selector(selector)
      return nil
    } catch {
      return SelectorFault(message: error.message, column: error.column)
    }
  }
}
