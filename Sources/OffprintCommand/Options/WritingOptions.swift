import ArgumentParser
import Diagnostics
import OffprintKit

/// The options for writers.
struct WritingOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: "Begin Markdown and text with a front matter of metadata.")
  var standalone = false

  @Option(help: "Wrap Markdown and text at this many columns; 0 breaks no lines.")
  var width = 0

  @Option(name: .customLong("markdown"), help: "What readers of the Markdown know: gfm or commonmark.")
  var dialect = MarkdownOptions.Dialect.gfm

  @Flag(
    name: .customLong("html"), inversion: .prefixedNo,
    help: "Whether Markdown uses HTML for what it lacks.")
  var keepsHTML = true

  @Option(help: "The mark of emphasis in Markdown: * or _.")
  var emphasis = MarkdownOptions.Emphasis.star

  @Option(help: "The mark of list items in Markdown: -, * or +.")
  var bullet = MarkdownOptions.Bullet.dash

  @Option(help: "How headings are marked in Markdown: atx (#) or setext (underlined).")
  var headings = MarkdownOptions.Headings.atx

  @Flag(help: "Put the addresses of links in Markdown at its end.")
  var referenceLinks = false

  @Flag(help: "Include the source of each fact in JSON.")
  var provenance = false

  @Option(
    help: ArgumentHelp(
      "What to do with pictures in XHTML and EPUB: keep, link, drop or embed.",
      discussion: """
        embed takes in those beside the input or in the address itself. Default: link; embed in a book,
        which shows nothing from elsewhere, so that keep is embed there.
        """))
  var images: ImageChoice?

  @Option(help: "The title of a book.")
  var title: String?

  @Option(help: "The picture on the cover of a book: PNG, JPEG, GIF or WebP.", completion: .file())
  var cover: String?

  @Option(help: "How text shows the addresses of links: none, inline, or notes at the end.")
  var links = LinkStyle.none

  @Option(help: "The major version of pandoc that will read its document: 2 or 3.")
  var pandocVersion = 2

  func validate() throws {
    if width < 0 { throw ValidationError("--width must be at least 0.") }
    if !(2...3).contains(pandocVersion) { throw ValidationError("--pandoc-version must be 2 or 3.") }
  }

  /// The options in the form that writers take; sandboxed, they read no files next to the inputs.
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
          .error, .badInput, "\(cover): this is not a PNG, JPEG, GIF or WebP image",
          fix: "convert it to one of these first")
      }
      options.cover = bytes
    }
    options.links = links
    options.pandocVersion = pandocVersion
    return options
  }
}

extension WritingOptions: PlainOptions {
  static var standard: WritingOptions {
    var options = WritingOptions()
    options.standalone = false
    options.width = 0
    options.dialect = .gfm
    options.keepsHTML = true
    options.emphasis = .star
    options.bullet = .dash
    options.headings = .atx
    options.referenceLinks = false
    options.provenance = false
    options.images = nil
    options.title = nil
    options.cover = nil
    options.links = .none
    options.pandocVersion = 2
    return options
  }

  mutating func setFlag(_ name: String) -> Bool {
    switch name {
    case "--standalone", "-s": standalone = true
    case "--html": keepsHTML = true
    case "--no-html": keepsHTML = false
    case "--reference-links": referenceLinks = true
    case "--provenance": provenance = true
    default: return false
    }
    return true
  }

  mutating func setOption(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--width": return Int(value).store(in: &width)
    case "--markdown": return MarkdownOptions.Dialect(rawValue: value).store(in: &dialect)
    case "--emphasis": return MarkdownOptions.Emphasis(rawValue: value).store(in: &emphasis)
    case "--bullet": return MarkdownOptions.Bullet(rawValue: value).store(in: &bullet)
    case "--headings": return MarkdownOptions.Headings(rawValue: value).store(in: &headings)
    case "--images": return ImageChoice(rawValue: value).map(Optional.some).store(in: &images)
    case "--title": title = value
    case "--cover": cover = value
    case "--links": return LinkStyle(rawValue: value).store(in: &links)
    case "--pandoc-version": return Int(value).store(in: &pandocVersion)
    default: return false
    }
    return true
  }
}

extension MarkdownOptions.Dialect: Choice {}
extension MarkdownOptions.Emphasis: Choice {}
extension MarkdownOptions.Bullet: Choice {}
extension MarkdownOptions.Headings: Choice {}
extension ImageChoice: Choice {}
extension LinkStyle: Choice {}
