import ArgumentParser
import OffprintKit

/// The options that writers heed.
struct WritingOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: "Begin Markdown and text with a front matter of metadata.")
  var standalone = false

  @Option(help: "Wrap Markdown and text at this many columns; 0 keeps a paragraph on one line.")
  var width = 0

  @Option(name: .customLong("markdown"), help: "What readers of the Markdown know: gfm or commonmark.")
  var dialect = MarkdownOptions.Dialect.gfm

  @Flag(
    name: .customLong("html"), inversion: .prefixedNo,
    help: "Whether HTML stands in Markdown for what it lacks.")
  var keepsHTML = true

  @Option(help: "The mark of emphasis in Markdown: * or _.")
  var emphasis = MarkdownOptions.Emphasis.star

  @Option(help: "The mark of list items in Markdown: -, * or +.")
  var bullet = MarkdownOptions.Bullet.dash

  @Option(help: "How headings are marked in Markdown: atx (#) or setext (underlined).")
  var headings = MarkdownOptions.Headings.atx

  @Flag(help: "Put the addresses of links in Markdown at its end.")
  var referenceLinks = false

  @Flag(help: "Tell in JSON where each fact came from.")
  var provenance = false

  func validate() throws {
    if width < 0 { throw ValidationError("--width must be at least 0.") }
  }

  /// The choices as writers take them.
  func options() throws -> WriterOptions {
    var options = WriterOptions()
    options.standalone = standalone
    options.width = width == 0 ? nil : width
    options.provenance = provenance
    options.markdown.dialect = dialect
    options.markdown.keepsHTML = keepsHTML
    options.markdown.emphasis = emphasis
    options.markdown.bullet = bullet
    options.markdown.headings = headings
    options.markdown.links = referenceLinks ? .reference : .inline
    return options
  }
}

extension MarkdownOptions.Dialect: ExpressibleByArgument {}
extension MarkdownOptions.Emphasis: ExpressibleByArgument {}
extension MarkdownOptions.Bullet: ExpressibleByArgument {}
extension MarkdownOptions.Headings: ExpressibleByArgument {}
