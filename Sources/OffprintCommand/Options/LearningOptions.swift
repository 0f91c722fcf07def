import ArgumentParser
import Diagnostics
import OffprintKit

/// The arguments of the commands that make a profile from saved pages.
struct LearningOptions: ParsableArguments {
  @Argument(
    help: "Saved pages of one site, or directories of them.", completion: .file(extensions: ["html", "htm"]))
  var pages: [String]

  @OptionGroup var addresses: PageAddresses

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The directory to write to.", valueName: "dir"), completion: .directory)
  var outputDir = "."

  @Flag(help: "Overwrite existing files.")
  var force = false

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    try addresses.validate(for: pages)
    if !addresses.isEmpty, pages.contains(where: Files.isDirectory) {
      throw ValidationError("The pages of a directory have no positions: name them, or omit --url.")
    }
  }

  /// Learns a profile from the pages.
  func draft(_ library: ProfileLibrary, withSample: Bool) throws -> ProfileDraft {
    let files = try Files.expanding(pages, extensions: Self.extensions)
    let pages = try files.enumerated().map { try read($1, at: $0, library) }
    return try ProfileDraft(pages: pages, library: library, withSample: withSample)
  }

  /// The file of a profile.
  func file(of draft: ProfileDraft) -> String { "\(outputDir)/\(draft.host).yaml" }

  /// Writes a profile, unless one of the files exists that it or its sample would overwrite.
  func write(_ draft: ProfileDraft, besides others: [String] = []) throws {
    if !force { try Files.refuseToOverwrite([file(of: draft)] + others) }
    try Files.makeDirectory(outputDir)
    try Files.write(Array((SchemaFile.modeline(in: outputDir) + draft.yaml).utf8), to: file(of: draft))
    let count = draft.ruleCount
    let rules = count == 0 ? "no rule" : count == 1 ? "1 rule" : "\(count) rules"
    Files.writeToStandardError("wrote \(file(of: draft).printable): \(rules)\n")
  }

  /// The extensions of pages, and of archives of one.
  private static let extensions = HTMLReader.fileExtensions + ["mhtml", "mht"]

  /// Reads a page with the generic stages.
  private func read(_ path: String, at index: Int, _ library: ProfileLibrary) throws -> ProfileDraft.Page {
    var options = Converter.Options()
    options.profile = .none
    options.url = addresses[index]
    let conversion = try Command.converter(library, options).convert(try Files.read(path), file: path)
    return ProfileDraft.Page(conversion: conversion, file: path, url: options.url)
  }
}
