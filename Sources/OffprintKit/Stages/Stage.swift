import Diagnostics

/// One step of a conversion.
///
/// A stage does one thing, has a name that profiles and the command line can skip, and works on pages of any
/// site: what is specific to a site is in its profile.
public protocol Stage: Sendable {
  /// The name by which it is skipped, asked for and reported.
  static var name: String { get }
  /// One line for `offprint stages`.
  static var summary: String { get }
  /// Whether it runs without being asked for.
  static var runsByDefault: Bool { get }
  /// The options of the stage; their values are in ``StageContext/options``.
  static var options: [CustomOption] { get }
  /// Makes the stage.
  init()
}

extension Stage {
  /// Stages run unless they say otherwise.
  public static var runsByDefault: Bool { true }
  /// No options.
  public static var options: [CustomOption] { [] }
}

/// A stage that marks the roles of a page's parts, and changes nothing.
public protocol PageStage: Stage {
  /// Whether it also runs if the whole input is the article, so that there is nothing to find or drop.
  static var runsOnWhole: Bool { get }
  /// Sets marks. Throws only if the conversion cannot continue.
  func mark(_ page: Page, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic)
}

extension PageStage {
  /// Most page stages search for the article.
  public static var runsOnWhole: Bool { false }
}

/// A page stage for HTML pages; other pages are not its own.
public protocol HTMLStage: PageStage {
  /// Sets marks. Throws only if the conversion cannot continue.
  func mark(_ page: HTMLPage, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic)
}

extension HTMLStage {
  /// Marks an HTML page.
  public func mark(_ page: Page, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    if case .html(let page) = page { try mark(page, &marks, in: &context) }
  }
}

/// A page stage for the lines of a page saved as text; other pages are not its own.
public protocol DumpStage: PageStage {
  /// Sets marks. Throws only if the conversion cannot continue.
  func mark(_ dump: Dump, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic)
}

extension DumpStage {
  /// Marks a dump.
  public func mark(_ page: Page, _ marks: inout Marks, in context: inout StageContext) throws(Diagnostic) {
    if case .dump(let dump) = page { try mark(dump, &marks, in: &context) }
  }
}

/// A stage that refines an article without access to its page.
public protocol ArticleStage: Stage {
  /// Whether it also runs on an article whose format contains only the article, without a page around it.
  /// Stages that remove or normalize anything do not: such an article is as its author wants it.
  static var runsOnArticles: Bool { get }
  /// Whether it runs again after stages that the user requested, which may have changed its input.
  static var runsAgain: Bool { get }
  /// Refines the article. Throws only if the conversion cannot continue.
  func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic)
}

extension ArticleStage {
  /// Most stages help any article.
  public static var runsOnArticles: Bool { true }
  /// Once is enough.
  public static var runsAgain: Bool { false }
}
