import ArgumentParser
import Diagnostics
import OffprintKit

/// The arguments of the commands that make a profile from saved pages.
struct LearningOptions: ParsableArguments {
  @Argument(
    help: "Saved pages of one site, WARC archives, or directories of these.",
    completion: .file(extensions: ["html", "htm", "warc", "gz"]))
  var pages: [String]

  @OptionGroup var addresses: PageAddresses

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The directory to write to.", valueName: "dir"), completion: .directory)
  var outputDir = "."

  @Flag(help: "Overwrite existing files.")
  var force = false

  @OptionGroup var bounds: LimitOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    try addresses.validate(for: pages)
    if !addresses.isEmpty, pages.contains(where: Files.isDirectory) {
      throw ValidationError("The pages of a directory have no positions: name them, or omit --url.")
    }
  }

  /// Reads the pages with the generic stages. Of archives those that are pages of articles are read.
  func readPages(_ library: ProfileLibrary) throws -> [ProfileDraft.Page] {
    var read: [ProfileDraft.Page] = []
    var options = Converter.Options()
    options.profile = .none
    let converter = Command.converter(library, options)
    let limit = bounds.limits.input
    let warnings = try SavedPages.read(pages, addresses: addresses, atMost: limit) { input in
      Watch.begin(bounds.limits, Files.name(of: input.name))
      defer { Watch.end() }
      read.append(
        ProfileDraft.Page(conversion: try converter.convert(input), file: input.name, url: input.url))
    }
    Reporter().report(warnings)
    return read
  }

  /// Learns from pages, for which the limits are those of one page.
  func learning<Result>(from pages: [ProfileDraft.Page], _ work: () throws -> Result) rethrows -> Result {
    Watch.begin(bounds.limits, "learning from \(pages.count) pages")
    defer { Watch.end() }
    return try work()
  }

  /// The file of a profile.
  func file(of draft: ProfileDraft) -> String { "\(outputDir)/\(draft.host).yaml" }

  /// Writes a family, unless it exists.
  func write(_ family: FamilyDraft) throws {
    let file = "\(outputDir)/\(family.name).yaml"
    if !force { try Files.refuseToOverwrite([file]) }
    try Files.makeDirectory(Files.folder(of: file))
    try write(family.yaml, to: file, ruleCount: family.ruleCount, for: "\(family.hosts.count) sites")
  }

  /// Writes a profile, unless one of the files exists that it or its sample would overwrite.
  func write(_ draft: ProfileDraft, besides others: [String] = []) throws {
    if !force { try Files.refuseToOverwrite([file(of: draft)] + others) }
    try Files.makeDirectory(outputDir)
    try write(draft.yaml, to: file(of: draft), ruleCount: draft.ruleCount)
  }

  private func write(_ yaml: String, to file: String, ruleCount count: Int, for whom: String? = nil) throws {
    let schema = SchemaFile.modeline(in: Files.folder(of: file))
    try Files.write(Array((schema + yaml).utf8), to: file)
    let rules = count == 0 ? "no rule" : count == 1 ? "1 rule" : "\(count) rules"
    let target = whom.map { " for \($0)" } ?? ""
    Files.writeToStandardError("wrote \(file.printable): \(rules)\(target)\n")
  }
}
