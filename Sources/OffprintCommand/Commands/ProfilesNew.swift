import ArgumentParser
import Diagnostics
import Glibc
import OffprintKit

/// `offprint profiles new`
struct ProfilesNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Draft a profile from saved pages of a site, with a sample to test it.",
    discussion: """
      Examples:
        offprint profiles new first.html second.html third.html
        offprint profiles new page.html --url https://news.example.org/2025/story -o profiles

      Give two pages or more: what they have in common is what a profile can say. Writes HOST.yaml, each line with
      what speaks for it, samples/HOST/article.html, which has the shape of the first page and placeholders for its
      text, and samples/HOST/article.json, what comes of it. Nothing is fetched.
      """)

  @Argument(help: "Saved pages of one site.", completion: .file(extensions: ["html", "htm"]))
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
  }

  func run() throws {
    try Reporter.run {
      let library = try library.library()
      let draft = try ProfileDraft(
        pages: try pages.enumerated().map { try read($1, at: $0, library) }, library: library)
      let profile = "\(outputDir)/\(draft.host).yaml"
      let folder = "\(outputDir)/samples/\(draft.host)"
      let sample = "\(folder)/article.html"
      let expected = "\(folder)/article.json"
      for path in [profile, sample, expected] where !force && access(path, F_OK) == 0 {
        throw Diagnostic(
          .error, .cannotWrite, "\(path) already exists",
          fix: "overwrite it with --force, or write elsewhere with -o")
      }
      try Files.makeDirectory(folder)
      try Files.write(Array((SchemaFile.modeline(in: outputDir) + draft.yaml).utf8), to: profile)
      try Files.write(Array(draft.sample.utf8), to: sample)
      let made = try library.profile(named: profile)
      for test in made.tests {
        _ = try SampleTest(profile: made, sample: test, library: library).run(update: true)
      }
      Files.writeToStandardError(
        "wrote \(profile.printable)\nwrote \(sample.printable)\nwrote \(expected.printable)\n")
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
