import ArgumentParser
import Diagnostics
import Markup
import OffprintKit
import SiteProfile

/// The options shared by all commands that read pages.
struct ConversionOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The input format: \(Command.current.registry.readers.map { $0.format }.joined(separator: ", ")).",
      discussion: "Default: by the file's name, then by its content."),
    completion: .list(Command.current.registry.readers.map { $0.format }))
  var from: String?

  @Flag(help: "The whole input is the article: do not search for it.")
  var whole = false

  @Option(help: "The page's address; it decides which profile applies.")
  var url: String?

  @Option(help: "The encoding of the input, such as windows-1251, whatever it says itself.")
  var encoding: String?

  @Option(help: "The profile to use: a name, a file, or none.", completion: .shellCommand(Self.profileNames))
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "Additional schemes for addresses, separated by commas; may be repeated.",
      discussion: """
        Those of http, https, mailto, tel, ftp, xmpp, magnet and geo are kept; what links elsewhere becomes text.
        """))
  var schemes: [String] = []

  @OptionGroup var library: LibraryOptions

  @Option(
    help: "Leave out a stage; see 'offprint stages'. May be repeated.",
    completion: .list(Command.current.registry.stageNames))
  var skip: [String] = []

  @Option(
    help: ArgumentHelp(
      "Run a stage after the others: a name, or a program that changes JSON. May be repeated.",
      discussion: """
        A program may have arguments, with quotes as in a shell. lines:PROGRAM is started once and gets many \
        articles, each on a line. before:NAME=STAGE runs it before the stage NAME.
        """, valueName: "stage"),
    completion: .list(Command.current.registry.articleStages.map { $0.name }))
  var stage: [String] = []

  @Option(
    name: .customLong("option"),
    help: ArgumentHelp(
      "Set an option that a stage or format of a package adds. May be repeated.", valueName: "name=value"))
  var custom: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Run the programs that profiles name under stages.programs.",
      discussion: "They run with your permissions: allow only profiles that you trust."))
  var allowStages = false

  @Option(help: "The maximum time for a stage's program, in seconds.")
  var stageTimeout = 60.0

  @OptionGroup var bounds: LimitOptions

  @Flag(name: [.short, .long], help: "Print only errors, no warnings.")
  var quiet = false

  @Flag(
    help: ArgumentHelp(
      "Read no files except the inputs and those named on the command line.",
      discussion: "Pictures next to a page remain links, and no stage is a program."))
  var sandbox = false

  func validate() throws {
    try bounds.validate()
    guard stageTimeout > 0, stageTimeout.isFinite else {
      throw ValidationError("--stage-timeout must be a number of seconds above 0.")
    }
    if sandbox, allowStages { throw ValidationError("Give --sandbox or --allow-stages, not both.") }
    if let scheme = addedSchemes.first(where: { !AddressSchemes.canAllow($0) }) {
      throw ValidationError(
        "--schemes cannot add '\(scheme)': give names such as ssh, and none whose addresses contain code.")
    }
  }

  private var addedSchemes: [String] {
    schemes.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The shell command that completes the values of `--profile`.
  private static let profileNames = "offprint profiles list 2>/dev/null | cut -f1; echo none; ls"

  /// The limits for one input.
  var limits: Limits { bounds.limits }

  /// Returns the values of custom options. Throws for options that no part of the registry declares.
  private func customOptions() throws -> CustomOptions {
    let known = Command.current.registry.options.map(\.name)
    var values = CustomOptions()
    for text in custom {
      guard let sign = text.firstIndex(of: "=") else {
        throw Diagnostic(.error, .usage, "--option \(text): a value is missing", fix: "write NAME=VALUE")
      }
      let name = String(text[..<sign])
      guard known.contains(name) else { throw Self.unknown("option", name, among: known) }
      values[name] = String(text[text.index(after: sign)...])
    }
    return values
  }

  /// Returns the converter for these options. Throws for unknown formats, stages and profiles.
  ///
  /// - Parameter target: the name of the output format, which is passed to programs of stages.
  func converter(target: String? = nil) throws -> Converter {
    AddressSchemes.allow(addedSchemes)
    let registry = Command.current.registry
    var options = Converter.Options()
    if let from {
      guard registry.reader(for: from) != nil else {
        throw Self.unknown("input format", from, among: registry.readers.map { $0.format })
      }
      options.format = from
    }
    options.whole = whole
    options.encoding = try encoding.map(Self.encoding)
    if let url {
      guard Self.isAddress(url) else {
        throw Diagnostic(
          .error, .usage, "--url: '\(url)' is not the address of a page",
          fix: "give all of it, https:// first")
      }
      options.url = url
    }
    switch profile {
    case nil: options.profile = .automatic
    case "none": options.profile = .none
    case .some(let name): options.profile = .named(name)
    }
    for name in skip where !registry.stageNames.contains(name) {
      throw Self.unknown("stage", name, among: registry.stageNames)
    }
    options.skip = Set(skip)
    options.custom = try customOptions()
    let programs = programs(target: target)
    options.extraStages = try stage.map { try extraStage($0, registry, programs) }
    options.profilePrograms = allowStages ? programs : nil
    let library = try library.library(isQuiet: quiet)
    // Its errors are not those of a page, and it is read before other processes are started.
    if case .named(let name) = options.profile { _ = try library.profile(named: name) }
    return Command.converter(library, options)
  }

  /// Whether a text is a URL with scheme and host, or a file URL.
  private static func isAddress(_ text: String) -> Bool {
    guard !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }), let colon = text.firstIndex(of: ":"),
      let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20)
    else { return false }
    let isScheme = text[..<colon].utf8.allSatisfy { $0 > 0x2A && $0 < 0x7B && $0 != 0x2F }
    let rest = text[text.index(after: colon)...]
    return isScheme && rest.hasPrefix("//") && (Host(url: text) != nil || rest.hasPrefix("///"))
  }

  private static func encoding(_ label: String) throws(Diagnostic) -> Encoding {
    if let encoding = Encoding(label: label), encoding != .replacement { return encoding }
    let known = Encoding.allCases.filter { $0 != .replacement }
    throw unknown("encoding", label, among: known.map { $0.name.lowercased() })
  }

  static func unknown(_ what: String, _ name: String, among known: [String]) -> Diagnostic {
    Diagnostic(.error, .usage, "unknown \(what) '\(name)'", fix: Suggestion.fix(for: name, among: known))
  }
}

extension ConversionOptions: PlainOptions {
  static var standard: ConversionOptions {
    var options = ConversionOptions()
    options.from = nil
    options.whole = false
    options.url = nil
    options.encoding = nil
    options.profile = nil
    options.schemes = []
    options.library = .standard
    options.skip = []
    options.stage = []
    options.allowStages = false
    options.custom = []
    options.stageTimeout = 60
    options.bounds = .standard
    options.quiet = false
    options.sandbox = false
    return options
  }

  mutating func setFlag(_ name: String) -> Bool {
    switch name {
    case "--whole": whole = true
    case "--quiet", "-q": quiet = true
    case "--sandbox": sandbox = true
    case "--allow-stages": allowStages = true
    default: return library.setFlag(name)
    }
    return true
  }

  mutating func setOption(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--from", "-f": from = value
    case "--url": url = value
    case "--encoding": encoding = value
    case "--profile": profile = value
    case "--schemes": schemes.append(value)
    case "--skip": skip.append(value)
    case "--stage": stage.append(value)
    case "--option": custom.append(value)
    case "--stage-timeout": return Double(value).store(in: &stageTimeout)
    default: return bounds.setOption(name, value) || library.setOption(name, value)
    }
    return true
  }
}
