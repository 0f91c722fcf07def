import ArgumentParser
import OffprintKit

/// The options that writers heed.
struct WritingOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: "Begin Markdown and text with a front matter of metadata.")
  var standalone = false

  @Option(help: "Wrap text at this many columns; 0 keeps a paragraph on one line.")
  var width = 0

  @Flag(help: "Tell in JSON where each fact came from.")
  var provenance = false

  @Option(help: "How text tells the addresses of links: none, inline, or notes at the end.")
  var links = LinkStyle.none

  @Option(help: "The major version of pandoc that will read its document: 2 or 3.")
  var pandocVersion = 2

  func validate() throws {
    if width < 0 { throw ValidationError("--width must be at least 0.") }
    if !(2...3).contains(pandocVersion) { throw ValidationError("--pandoc-version must be 2 or 3.") }
  }

  /// The choices as writers take them.
  func options() throws -> WriterOptions {
    var options = WriterOptions()
    options.standalone = standalone
    options.width = width == 0 ? nil : width
    options.provenance = provenance
    options.links = links
    options.pandocVersion = pandocVersion
    return options
  }
}

extension LinkStyle: ExpressibleByArgument {}
