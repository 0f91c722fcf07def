import Markup

/// A drawing (SVG) that can only be shown: it contains nothing that runs, loads or links anything.
///
/// Its markup is written anew from lists of known elements, attributes and styles, and is limited in size, depth
/// and in what its references expand to. An article carries a drawing as a picture whose address is a data URL;
/// since an article may come from anywhere, a writer that shows drawings must write ``address`` or ``markup`` of
/// this type, never the address that it was given.
public struct Drawing: Equatable, Sendable {
  /// What a drawing shows.
  struct Contents: Equatable, Sendable {
    /// Paths, lines, circles, texts and the like.
    var shapes = 0
    /// Rectangles, of which placeholders consist too.
    var rectangles = 0
    /// Pictures of pixels.
    var pictures = 0
    /// Shapes that have a class.
    var classes = 0
    /// Colours, and rules that may set them.
    var colours = 0

    var isEmpty: Bool { shapes + rectangles + pictures == 0 }
  }

  /// The media type of drawings.
  static let mediaType = "image/svg+xml"

  /// An XML document of one `svg` element, in UTF-8.
  public let markup: [UInt8]
  /// The drawing's own width and height: those of its coordinates unless it has others.
  let width, height: Int?
  let contents: Contents

  /// Whether an address is a data URL of a drawing, valid or not.
  public static func isOne(_ address: String) -> Bool {
    guard let first = address.utf8.first, first | 0x20 == 0x64 else { return false }
    return address.utf8.prefix(start.count).map { $0 | 0x20 }.elementsEqual(start)
  }

  private static let start = Array("data:image/svg".utf8)

  /// Makes the drawing of a data URL; `nil` if it shows nothing, is not well-formed or exceeds a limit.
  public init?(address: String) {
    var budget = DrawingBudget.one
    self.init(address: address, &budget)
  }

  /// Makes the drawing of a file; `nil` if it shows nothing, is not well-formed or exceeds a limit.
  package init?(file: [UInt8]) {
    var budget = DrawingBudget.one
    self.init(file: file, &budget)
  }

  /// Makes the drawing of a data URL.
  init?(address: String, _ budget: inout DrawingBudget) {
    guard Self.isOne(address), address.utf8.count <= DrawingBudget.largestSource * 3,
      let source = DataAddress.content(of: address)
    else { return nil }
    self.init(file: source, &budget)
  }

  private init?(file: [UInt8], _ budget: inout DrawingBudget) {
    // Declared entities and attributes would make a large drawing of a short text. UTF-16 or an escape sequence could
    // hide them.
    guard file.count <= DrawingBudget.largestSource, !file.contains(0),
      file.firstIndex(of: "<!ENTITY") == nil, file.firstIndex(of: "<!ATTLIST") == nil,
      let document = try? Document(parsingXML: file, encoding: .utf8),
      let root = document.children(of: document.root).first(where: { document.isElement($0) })
    else { return nil }
    self.init(root, in: document, DrawingParts(nil), &budget)
  }

  /// Makes the drawing of an element `svg`; parts that it refers to may be elsewhere in the document.
  init?(_ root: NodeID, in document: Document, _ parts: DrawingParts, _ budget: inout DrawingBudget) {
    guard document.namespace(of: root) == .svg, document.tagName(of: root) == "svg" else { return nil }
    var writer = DrawingWriter(document, parts, budget)
    let markup = writer.markup(of: root)
    budget.use(nodes: writer.nodes, bytes: markup?.count ?? writer.out.count)
    guard let markup, !writer.contents.isEmpty else { return nil }
    self.markup = markup
    contents = writer.contents
    (width, height) = (writer.width, writer.height)
  }

  /// Whether it shows a number of shapes; a pair of rectangles counts as one.
  func isDrawn(_ least: Int = 1) -> Bool { contents.shapes + contents.rectangles / 2 >= least }

  /// The drawing as a data URL: the address of a picture.
  public var address: String { "data:\(Self.mediaType);base64,\(Base64.encoded(markup))" }
}
