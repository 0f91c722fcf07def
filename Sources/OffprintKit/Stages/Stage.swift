import Diagnostics
import SiteProfile

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
  /// The options of the stage; their values are in ``Context/options``.
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
  func mark(_ page: Page, _ marks: inout Marks, in context: inout Context) throws(Diagnostic)
}

extension PageStage {
  /// Most page stages search for the article.
  public static var runsOnWhole: Bool { false }
}

/// A page stage for HTML pages; other pages are not its own.
public protocol HTMLStage: PageStage {
  /// Sets marks. Throws only if the conversion cannot continue.
  func mark(_ page: HTMLPage, _ marks: inout Marks, in context: inout Context) throws(Diagnostic)
}

extension HTMLStage {
  /// Marks an HTML page.
  public func mark(_ page: Page, _ marks: inout Marks, in context: inout Context) throws(Diagnostic) {
    if case .html(let page) = page { try mark(page, &marks, in: &context) }
  }
}

/// A page stage for the lines of a page saved as text; other pages are not its own.
public protocol DumpStage: PageStage {
  /// Sets marks. Throws only if the conversion cannot continue.
  func mark(_ dump: Dump, _ marks: inout Marks, in context: inout Context) throws(Diagnostic)
}

extension DumpStage {
  /// Marks a dump.
  public func mark(_ page: Page, _ marks: inout Marks, in context: inout Context) throws(Diagnostic) {
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
  func apply(to article: inout Article, in context: inout Context) throws(Diagnostic)
}

extension ArticleStage {
  /// Most stages help any article.
  public static var runsOnArticles: Bool { true }
  /// Once is enough.
  public static var runsAgain: Bool { false }
}

/// The state and diagnostics of one conversion, besides the page and the article.
public struct Context: Sendable {
  /// The profile that applies.
  public var profile: Profile?
  /// Whether the page but claims to be of the profile's site.
  var isClaimed = false
  /// The address of the page, if given by the user.
  public var url: String?
  /// The values of custom options: the user's, else the profile's.
  public var options = CustomOptions()
  /// The diagnostics so far, none of which stops the conversion.
  public var diagnostics: [Diagnostic] = []
  /// Whether the article is dropped: no further stage runs, and nothing is written for it.
  public var isDropped = false
  /// The number of matches of each rule of the profile, by its place.
  package var ruleHits: [Place: Int] = [:]
  /// The name of the page in messages, if it has one.
  var file: String?
  /// Whether a rule for the body took effect on this page; `nil` if the profile has none.
  var hasBodyRegion: Bool?
  /// The blocks of the page with their probabilities, once a stage has requested them; the inner value is `nil`
  /// for a page without text.
  var weighing: WeighedPage??
  /// Whether the whole input is the article, so that its beginning is not the head of a page.
  var isWhole = false
  /// The profile's rules for pages with their selectors compiled, if available.
  var pageRules: PageRules?
  /// The lines around the title of an HTML page, once a stage has split them.
  var headLines: HeadLines?

  /// Makes a context.
  public init(profile: Profile? = nil, url: String? = nil) {
    self.profile = profile
    self.url = url
  }
}
