import Diagnostics
import Markup
import SiteProfile

/// Converts pages to articles.
///
/// It reads the input, lets the page stages mark it, lowers what is kept and lets the article stages refine
/// it. A writer of the ``Registry`` serializes the result.
///
/// ```swift
/// let converter = Converter()
/// let conversion = try converter.convert(bytes, file: "page.txt")
/// let markdown = converter.registry.written(conversion.article, as: "markdown")
/// ```
public struct Converter: Sendable {
  /// The user's options.
  public struct Options: Sendable {
    /// The input format; `nil` determines it by the file's name, then by its content.
    public var format: String?
    /// Whether the whole input is the article, so that nothing has to be extracted.
    public var whole = false
    /// The page's address.
    public var url: String?
    /// The encoding of inputs, overriding their declarations.
    public var encoding: Encoding?
    /// Whether finding nothing that reads like an article is an error.
    public var failsEmpty = false
    /// How the profile is chosen.
    public var profile = ProfileChoice.automatic
    /// The names of stages that do not run.
    public var skip: Set<String> = []
    /// Additional article stages to run, in this order.
    package var extraStages: [ExtraStage] = []
    /// How the programs that profiles name are run; `nil`: they do not run, and a warning says so.
    package var profilePrograms: OutsidePrograms?
    /// The values of custom options.
    public var custom = CustomOptions()
    /// Whether the article includes its provenance.
    public var provenance = false
    /// Whether the parts of a work, such as the chapters of a book, become one article.
    public var joinsParts = false

    /// Makes the default options.
    public init() {}
  }

  /// How the profile of a page is chosen.
  public enum ProfileChoice: Equatable, Sendable {
    /// By the page's address or, without one, by the page's or dump's fingerprint.
    case automatic
    /// By this name, or from the file at this path.
    case named(String)
    /// No profile.
    case none
  }

  /// The readers, stages and writers.
  public var registry: Registry
  /// The profiles to choose from.
  public var library: ProfileLibrary
  /// The user's options.
  public var options: Options

  /// Makes a converter, by default with the built-in formats, stages and profiles.
  public init(
    registry: Registry = .builtIn, library: ProfileLibrary = .builtIn, options: Options = Options()
  ) {
    self.registry = registry
    self.library = library
    self.options = options
  }

  /// Converts an input of one article; `file` is its name in messages.
  ///
  /// - Throws: a fault if the input yields no article, or more than one.
  public func convert(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Conversion {
    try convert(Input(bytes, name: file))
  }

  /// Converts an input of one article.
  ///
  /// - Throws: a fault if the input yields no article, or more than one.
  public func convert(_ input: Input) throws(Diagnostic) -> Conversion {
    let conversions = try conversions(of: input)
    guard conversions.count == 1, let only = conversions.first else {
      throw Diagnostic(
        .error, .usage,
        "\(input.name): contains \(conversions.count) articles, but only one is allowed here")
    }
    return only
  }

  /// Converts an input of any number of articles; `file` is its name in messages.
  ///
  /// - Throws: a fault if the input yields no article.
  public func conversions(of bytes: [UInt8], file: String) throws(Diagnostic) -> [Conversion] {
    try conversions(of: Input(bytes, name: file))
  }

  /// Converts an input of any number of articles.
  ///
  /// - Throws: a fault if the input yields no article.
  public func conversions(of input: Input) throws(Diagnostic) -> [Conversion] {
    let input = try unpacked(input)
    var warnings = input.diagnostics
    let source = try source(ofUnpacked: input, warnings: &warnings)
    var conversions = try conversions(of: source, input)
    if !conversions.isEmpty { conversions[0].diagnostics.insert(contentsOf: warnings, at: 0) }
    return conversions
  }

  private func conversions(of source: ReaderOutput, _ input: Input) throws(Diagnostic) -> [Conversion] {
    let file = input.name
    switch source {
    case .article(let article): return [try convert(article, input)]
    case .articles(var articles, let work):
      if let work {
        if options.joinsParts, articles.count > 1 {
          articles = [PartJoiner.join(articles, of: work)]
        } else {
          let work = Work(work)
          for place in articles.indices { articles[place].work = work }
        }
      }
      // The address is that of the whole; the entries of a feed have their own.
      return try articles.map { article throws(Diagnostic) in
        var conversion = try convert(article, input)
        if let url = article.metadata.url { conversion.article.metadata.url = url }
        return conversion
      }
    case .page(let page):
      var conversion = try chosen(page, input)
      input.letter?.complete(&conversion.article.metadata)
      if let guess = page.encodingGuess { conversion.diagnostics.append(guess.warning(for: file)) }
      if conversion.article.content.isEmpty, conversion.droppedBy == nil {
        let nothing = Diagnostic(
          options.failsEmpty ? .error : .warning, .badInput,
          "\(file): found nothing that reads like an article",
          fix: "offprint explain shows how each line was classified; --whole uses the whole input")
        if options.failsEmpty { throw nothing }
        conversion.diagnostics.append(nothing)
      }
      return [conversion]
    }
  }

  /// A page's article, as the stages of the registry leave it.
  private struct Candidate {
    let article: Article
    /// The article before the first additional stage, and the stages from there on.
    let refinement: Refinement
    let rest: [ExtraStage]
  }

  /// Converts the page, or the text elsewhere in it. Additional stages run once, on what was chosen.
  private func chosen(_ page: Page, _ input: Input) throws(Diagnostic) -> Conversion {
    let own = try candidate(page, input)
    let elsewhere = try textElsewhere(page, input, better: own)
    let best = elsewhere?.candidate ?? own
    var refinement = best.refinement
    try refinement.run(best.rest)
    var conversion = finished(refinement)
    if let place = elsewhere?.place {
      conversion.diagnostics.append(
        Diagnostic(
          .warning, .badInput,
          "\(input.name): the page itself has very little text; it was taken from \(place)"))
    }
    return conversion
  }

  /// If a page has very little text of its own, returns text from elsewhere in it.
  private func textElsewhere(
    _ page: Page, _ input: Input, better own: Candidate
  ) throws(Diagnostic) -> (candidate: Candidate, place: String)? {
    guard case .html(let html) = page, !options.whole, TextElsewhere.isWanted(own.article)
    else { return nil }
    var best: (candidate: Candidate, place: String)?
    for found in TextElsewhere(document: html.document).found() {
      let other = try candidate(.html(found.page), input)
      guard TextElsewhere.isGain(other.article, over: own.article) else { continue }
      // Text in the page's own markup is better than its data, unless the data has much more.
      if let best, !TextElsewhere.hasMuchMore(other.article, than: best.candidate.article) { continue }
      best = (other, found.place)
    }
    return best
  }

  /// Reads an input in the format given by the options, its name or its content.
  package func source(of bytes: [UInt8], file: String) throws(Diagnostic) -> ReaderOutput {
    try source(of: Input(bytes, name: file))
  }

  /// Reads an input in the format given by the options, its transport, its name or its content.
  package func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
    var warnings: [Diagnostic] = []
    return try source(ofUnpacked: try unpacked(input), warnings: &warnings)
  }

  private func unpacked(_ input: Input) throws(Diagnostic) -> Input {
    var input = input
    input.encoding = options.encoding ?? input.encoding
    input.url = options.url ?? input.url
    return try input.unpacked()
  }

  private func source(
    ofUnpacked input: Input, warnings: inout [Diagnostic]
  ) throws(Diagnostic) -> ReaderOutput {
    var (input, format) = (input, options.format)
    if format == nil, let text = ShownText.text(of: input) {
      (input.bytes, input.encoding, format) = (text, .utf8, DumpReader.format)
    }
    let reader = try FormatChoice(registry: registry).reader(for: input, asked: format)
    if !reader.isBinary { try input.checkIsText() }
    return try reader.init().source(of: input, warnings: &warnings)
  }

  func convert(_ article: Article, _ input: Input) throws(Diagnostic) -> Conversion {
    var article = article
    if let url = input.url { article.metadata.url = url }
    let stages = articleStages(for: nil, extras: options.extraStages, isArticle: true)
    var refinement = refinement(of: Conversion(article: article), url: input.url, file: input.name)
    try refinement.run(stages.beforeExtras + stages.rest)
    return finished(refinement)
  }

  private func candidate(_ page: Page, _ input: Input) throws(Diagnostic) -> Candidate {
    let url = input.url
    let choice = try library.choose(options.profile, url: url, page: page)
    var context = StageContext(profile: choice?.profile, url: url)
    if case .html = page { context.pageRules = choice?.prepared.pageRules }
    if let profile = choice?.profile, !profile.words.languages.isEmpty {
      context.profile?.words = profile.words.chosen(for: PageLanguage.of(page, profile))
    }
    var marks =
      options.whole ? Marks(wholeOf: page, why: "the whole input is the article") : Marks(count: page.count)
    context.isWhole = options.whole
    context.options = customOptions(choice?.profile)
    context.file = input.name
    context.isClaimed = choice?.isClaimed ?? false
    let skipped = skippedStages(of: choice?.profile)
    for stage in registry.pageStages where stage.runsByDefault {
      if skipped.contains(stage.name), !isNeeded(stage.name, context) { continue }
      if options.whole, !stage.runsOnWhole { continue }
      try stage.init().mark(page, &marks, in: &context)
    }
    var article = Lowering.lower(page, marks, address: url)
    article.metadata.url = url
    var conversion = Conversion(article: article, page: page, marks: marks)
    conversion.profile = choice?.profile
    conversion.profileReason = choice?.reason
    conversion.ruleHits = context.ruleHits
    conversion.diagnostics = (choice?.diagnostics ?? []) + context.diagnostics
    if let warning = warning(ofProgramsIn: choice?.profile, file: input.name) {
      conversion.diagnostics.append(warning)
    }
    let extras = extraStages(with: choice?.profile)
    let stages = articleStages(for: choice?.profile, extras: extras, isArticle: false)
    var refinement = refinement(of: conversion, url: url, file: input.name)
    try refinement.run(stages.beforeExtras)
    var plain = refinement
    // Only candidates that are HTML pages are compared.
    if case .html = page, !options.whole { try plain.run(stages.restWithoutExtras) }
    return Candidate(article: plain.article, refinement: refinement, rest: stages.rest)
  }

  private func refinement(of conversion: Conversion, url: String?, file: String) -> Refinement {
    var context = StageContext(profile: conversion.profile, url: url)
    context.isWhole = options.whole
    context.options = customOptions(conversion.profile)
    context.file = file
    return Refinement(conversion, context)
  }

  private func finished(_ refinement: Refinement) -> Conversion {
    var conversion = refinement.finished
    if options.provenance { conversion.article.provenance = provenance(of: conversion) }
    return conversion
  }

  private func customOptions(_ profile: Profile?) -> CustomOptions {
    options.custom.merging(CustomOptions(profile?.stageOptions.mapValues(\.value) ?? [:]))
  }

  /// Whether a stage runs although the profile skips it: skipping the generic choice of the body takes effect
  /// only on pages where the profile's own rule for the body did.
  private func isNeeded(_ stage: String, _ context: StageContext) -> Bool {
    stage == PageBody.name && context.hasBodyRegion == false && !options.skip.contains(stage)
  }

  private func provenance(of conversion: Conversion) -> Provenance {
    var provenance = conversion.article.provenance ?? Provenance()
    if let profile = conversion.profile { provenance.profile = profile.name }
    if let marks = conversion.marks { provenance.evidence = Findings.evidence(marks) }
    provenance.warnings += conversion.diagnostics.map(\.message)
    return provenance
  }
}
