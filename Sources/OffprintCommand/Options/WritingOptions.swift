import ArgumentParser
import Diagnostics
import OffprintKit

/// The options that writers heed.
struct WritingOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: "Begin Markdown and text with a front matter of metadata.")
  var standalone = false

  @Option(help: "Wrap Markdown and text at this many columns; 0 breaks no lines.")
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

  @Option(
    help: ArgumentHelp(
      "What becomes of pictures in XHTML and EPUB: keep, link, drop or embed.",
      discussion: """
        embed takes in those beside the input or in the address itself. Default: link; embed in a book,
        which shows nothing from elsewhere, so that keep is embed there.
        """))
  var images: ImageChoice?

  @Option(help: "The title of a book.")
  var title: String?

  @Option(help: "The picture on the cover of a book: PNG, JPEG, GIF or WebP.", completion: .file())
  var cover: String?

  @Option(help: "How text tells the addresses of links: none, inline, or notes at the end.")
  var links = LinkStyle.none

  @Option(help: "The major version of pandoc that will read its document: 2 or 3.")
  var pandocVersion = 2

  func validate() throws {
    if width < 0 { throw ValidationError("--width must be at least 0.") }
    if !(2...3).contains(pandocVersion) { throw ValidationError("--pandoc-version must be 2 or 3.") }
  }

  /// The choices as writers take them; sandboxed, they read no files beside the inputs.
  func options(isSandboxed: Bool = false) throws -> WriterOptions {
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
    options.images = images
    options.readFile = isSandboxed ? FilesBeside.readInBook : FilesBeside.read
    options.title = title
    if let cover {
      let bytes = try Files.read(cover)
      guard ImageChoice.canShow(bytes) else {
        throw Diagnostic(
          .error, .badInput, "\(cover): this is no PNG, JPEG, GIF or WebP image",
          fix: "convert it to one of these first")
      }
      options.cover = bytes
    }
    options.links = links
    options.pandocVersion = pandocVersion
    return options
  }
}

extension MarkdownOptions.Dialect: Choice {}
extension MarkdownOptions.Emphasis: Choice {}
extension MarkdownOptions.Bullet: Choice {}
extension MarkdownOptions.Headings: Choice {}
extension ImageChoice: Choice {}
extension LinkStyle: Choice {}
