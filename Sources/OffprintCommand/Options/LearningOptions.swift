import ArgumentParser
import Diagnostics
import Glibc
import OffprintKit

/// The arguments of the commands that make a profile from saved pages.
struct LearningOptions: ParsableArguments {
  @Argument(
    help: "Saved pages of one site, or directories of them.", completion: .file(extensions: ["html", "htm"]))
  var pages: [String]

  @Option(help: "The address of the page in the same position. May be repeated. Default: from the page.")
  var url: [String] = []

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The directory to write to.", valueName: "dir"), completion: .directory)
  var outputDir = "."

  @Flag(help: "Overwrite existing files.")
  var force = false

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if url.count > pages.count { throw ValidationError("There are more addresses than pages.") }
    if !url.isEmpty, pages.contains(where: Files.isDirectory) {
      throw ValidationError("The pages of a directory have no positions: name them, or omit --url.")
    }
  }

  /// Learns a profile from the pages.
  func draft(_ library: ProfileLibrary, withSample: Bool) throws -> ProfileDraft {
    let pages = try files().enumerated().map { try read($1, at: $0, library) }
    return try ProfileDraft(pages: pages, library: library, withSample: withSample)
  }

  /// The file of a profile.
  func file(of draft: ProfileDraft) -> String { "\(outputDir)/\(draft.host).yaml" }

  /// Writes a profile, unless one of the files exists that it or its sample would overwrite.
  func write(_ draft: ProfileDraft, besides others: [String] = []) throws {
    for path in [file(of: draft)] + others where !force && Files.exists(path) {
      throw Diagnostic(
        .error, .cannotWrite, "\(path) already exists",
        fix: "overwrite it with --force, or write elsewhere with -o")
    }
    try Files.makeDirectory(outputDir)
    try Files.write(Array((SchemaFile.modeline(in: outputDir) + draft.yaml).utf8), to: file(of: draft))
    let count = draft.ruleCount
    let rules = count == 0 ? "no rule" : count == 1 ? "1 rule" : "\(count) rules"
    Files.writeToStandardError("wrote \(file(of: draft).printable): \(rules)\n")
  }

  private static let pageNames = [".html", ".htm", ".xhtml", ".mhtml", ".mht"]

  /// The pages, those of a directory in the order of their names.
  private func files() throws -> [String] {
    try pages.flatMap { page -> [String] in
      guard Files.isDirectory(page) else { return [page] }
      let names = Files.names(in: page).filter { name in Self.pageNames.contains { name.hasSuffix($0) } }
      if names.isEmpty { throw Diagnostic(.error, .noInput, "\(page.printable): there is no page in it") }
      return names.sorted().map { "\(page)/\($0)" }
    }
  }

  /// Reads a page with the generic stages.
  private func read(_ path: String, at index: Int, _ library: ProfileLibrary) throws -> ProfileDraft.Page {
    var options = Converter.Options()
    options.profile = .none
    options.url = index < url.count ? url[index] : nil
    let conversion = try Command.converter(library, options).convert(try Files.read(path), file: path)
    return ProfileDraft.Page(conversion: conversion, file: path, url: options.url)
  }
}
