import ArgumentParser
import OffprintKit
import SiteProfile

/// The options that writers heed.
struct WritingOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: "Begin Markdown and text with a front matter of metadata.")
  var standalone = false

  @Option(help: "Wrap text at this many columns; 0 keeps a paragraph on one line.")
  var width = 0

  @Flag(help: "Tell in JSON where each fact came from.")
  var provenance = false

  @Option(
    help: ArgumentHelp(
      "What becomes of pictures in XHTML and EPUB: keep, link, drop or embed.",
      discussion:
        "embed takes in those beside the input or in the address itself. Default: link; embed in a book."))
  var images: ImageChoice?

  @Option(help: "The title of a book.")
  var title: String?

  @Option(help: "The picture on the cover of a book: PNG, JPEG, GIF or WebP.", completion: .file())
  var cover: String?

  func validate() throws {
    if width < 0 { throw ValidationError("--width must be at least 0.") }
  }

  /// The choices as writers take them.
  func options() throws -> WriterOptions {
    var options = WriterOptions()
    options.standalone = standalone
    options.width = width == 0 ? nil : width
    options.provenance = provenance
    options.images = images
    options.readFile = FilesBeside.read
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
    return options
  }
}

extension ImageChoice: ExpressibleByArgument {}
