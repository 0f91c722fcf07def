import Markup

/// Drawings in the page itself: the article keeps them if they can be shown without the page, else their
/// description.
struct DrawnPicture {
  private let page: LoweredPage

  /// The minimum width in pixels; narrower drawings are icons.
  private static let narrowest = 100
  /// The maximum number of base64 bytes of an address to examine.
  private static let longestStart = 32_768
  private static let shapes: [StaticString] = [
    "<path", "<text", "<rect", "<circle", "<line", "<poly", "<ellipse", "<use", "<image", "<g",
  ]

  /// What the article keeps of a drawing.
  enum Kept {
    /// Its description.
    case name(String)
    /// The drawing itself.
    case image(Image)
  }

  private let parts: DrawingParts
  private var budget = DrawingBudget.page
  /// The only drawings of figures with captions, `nil` for figures of another kind.
  private var captioned: [NodeID: NodeID?] = [:]

  /// Of a page, or of a document that is an article as a `whole`.
  init(_ page: LoweredPage) {
    self.page = page
    parts = DrawingParts(page.document)
  }

  /// What is kept of an `svg` element, if it is a picture and not an icon.
  mutating func kept(ofDrawing id: NodeID) -> Kept? {
    let label = label(of: id)
    let width = page.number(page.names.width, of: id)
    if page.isWhole, let image = onlyPicture(in: id, label) { return .image(image) }
    if label.isEmpty {
      guard page.isWhole || isCaptioned(id), let drawing = drawing(id), drawing.width != nil,
        drawing.isDrawn(page.isWhole && isWide(width) ? 1 : Self.fewestShapes)
      else { return nil }
      return .image(image(drawing, "", id))
    }
    guard isWide(width) || isInFigure(id), !Self.isSign(label) else { return nil }
    guard let drawing = drawing(id), drawing.isDrawn() || drawing.contents.pictures > 0 else {
      return .name(label)
    }
    return .image(image(drawing, label, id))
  }

  /// The picture that is all that an `svg` element shows, as in books, where it gives the picture the size of the
  /// page.
  private func onlyPicture(in id: NodeID, _ label: String) -> Image? {
    let document = page.document
    var picture: NodeID?
    for (place, node) in document.descendants(of: id).enumerated() where document.isElement(node) {
      switch document.tagName(of: node) {
      case "image" where picture == nil && place < Self.farthestPicture: picture = node
      case "g", "defs", "title", "desc": break
      default: return nil
      }
    }
    let names = ["href", "xlink:href"]
    guard let picture,
      let address = document.attributes(of: picture).first(where: {
        names.contains(document.text(of: $0.name))
      })
    else { return nil }
    let url = page.base.resolved(address.value)
    guard !Drawing.isOne(url), SafeURL.checked(url, for: .image)?.isEmpty == false else { return nil }
    return Image(url: url, alt: label)
  }

  private static let farthestPicture = 20

  /// The drawing of an `svg` element, unless only the page's style sheet gives its shapes colours.
  private mutating func drawing(_ id: NodeID) -> Drawing? {
    guard let drawing = Drawing(id, in: page.document, parts, &budget), isPicture(drawing, id),
      drawing.contents.colours > 0 || drawing.contents.classes == 0
    else { return nil }
    return drawing
  }

  /// What is kept of an `img` whose address is a drawing.
  mutating func kept(ofImage id: NodeID) -> Kept? {
    guard let name = name(ofImage: id), let address = page.attribute(page.names.src, of: id) else {
      return nil
    }
    // A rectangle or a picture of pixels alone is a placeholder for one that a script inserts.
    guard let drawing = Drawing(address: address, &budget),
      isPicture(drawing, id), drawing.isDrawn()
    else { return .name(name) }
    return .image(image(drawing, name, id))
  }

  private func image(_ drawing: Drawing, _ alt: String, _ id: NodeID) -> Image {
    Image(
      url: drawing.address, alt: alt, width: pixels(page.names.width, of: id),
      height: pixels(page.names.height, of: id))
  }

  /// Whether a drawing is as large as a picture, if its size is known. Logos and bars are low.
  private func isPicture(_ drawing: Drawing, _ id: NodeID) -> Bool {
    let width = page.number(page.names.width, of: id) ?? drawing.width
    let height = page.number(page.names.height, of: id) ?? drawing.height
    return [width, height].allSatisfy { $0 ?? Self.narrowest >= Self.narrowest }
  }

  private func pixels(_ attribute: AttributeName, of id: NodeID) -> Int? {
    guard let length = page.attribute(attribute, of: id) else { return nil }
    let digits = length.hasSuffix("px") ? length.dropLast(2) : length[...]
    return digits.utf8.allSatisfy(\.isASCIIDigit) ? Int(digits) : nil
  }

  /// The minimum number of shapes of a drawing without a name: icons have fewer.
  private static let fewestShapes = 5

  /// Whether a drawing without a name is all that its figure shows, and has a caption.
  private mutating func isCaptioned(_ id: NodeID) -> Bool {
    let document = page.document
    guard let figure = document.ancestors(of: id).prefix(4).first(where: { document.tag(of: $0) == .figure })
    else { return false }
    if let known = captioned[figure] { return known == id }
    let drawing = captionedDrawing(of: figure)
    captioned[figure] = .some(drawing)
    return drawing == id
  }

  /// The drawing that is all that a figure with a caption shows.
  private func captionedDrawing(of figure: NodeID) -> NodeID? {
    let document = page.document
    var drawing: NodeID?
    var hasCaption = false
    var descendants = document.descendants(of: figure)
    var left = 200
    while let node = descendants.next() {
      left -= 1
      guard left >= 0 else { return nil }
      switch document.tag(of: node) {
      case .svg:
        guard drawing == nil else { return nil }
        drawing = node
        descendants.skipChildren(of: node)
      case .img, .picture, .video, .audio, .iframe, .canvas, .table, .pre, .figure: return nil
      default:
        guard !hasCaption, document.isText(node), !document.isBlankText(node) else { break }
        hasCaption = document.ancestors(of: node).prefix(8).contains { document.tag(of: $0) == .figcaption }
      }
    }
    return hasCaption ? drawing : nil
  }

  /// The name of an `svg` element, empty if there is none.
  private func label(of id: NodeID) -> String {
    if let label = page.attribute(page.names.ariaLabel, of: id).map(WhiteSpace.collapsed), !label.isEmpty {
      return label
    }
    let document = page.document
    let title = document.children(of: id).prefix(8).first { document.tagName(of: $0) == "title" }
    return title.map { WhiteSpace.collapsed(document.textContent(of: $0)) } ?? ""
  }

  /// Whether a drawing's name says that it is a logo or icon.
  private static func isSign(_ name: String) -> Bool {
    name.split(separator: " ").contains { ["logo", "icon"].contains($0.lowercased()) }
  }

  /// The description of an `img` whose address is a drawing.
  private func name(ofImage id: NodeID) -> String? {
    guard let alt = page.attribute(page.names.alt, of: id).map(WhiteSpace.collapsed), !alt.isEmpty,
      let address = page.attribute(page.names.src, of: id), let source = Self.source(of: address),
      source.count > Self.longestStart / 2
        || Self.shapes.contains(where: { source.firstIndex(of: $0) != nil }),
      isWide(page.number(page.names.width, of: id) ?? Self.width(of: source)) || isInFigure(id)
    else { return nil }
    return alt
  }

  private func isWide(_ width: Int?) -> Bool { width ?? 0 >= Self.narrowest }

  private func isInFigure(_ id: NodeID) -> Bool {
    page.document.ancestors(of: id).prefix(4).contains { page.document.tag(of: $0) == .figure }
  }

  /// The start of the markup of a drawing in a data URL.
  private static func source(of address: String) -> [UInt8]? {
    guard address.utf8.prefix(14).map({ $0 | 0x20 }).elementsEqual("data:image/svg".utf8) else { return nil }
    let start = start(of: address, longestStart)
    return DataAddress.bytes(of: start) ?? Array(PercentEncoding.decoded(start).utf8)
  }

  /// A data URL up to its comma, and the first bytes after it.
  private static func start(of address: String, _ length: Int) -> String {
    let bytes = address.utf8
    guard let comma = bytes.firstIndex(of: 0x2C),
      let end = bytes.index(comma, offsetBy: length + 1, limitedBy: bytes.endIndex)
    else { return address }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  private static func width(of source: [UInt8]) -> Int? {
    for attribute: StaticString in [" width=\"", " width='"] {
      guard let place = source.firstIndex(of: attribute) else { continue }
      let digits = source[(place + attribute.utf8CodeUnitCount)...].prefix(8)
      return String(decoding: digits, as: UTF8.self).leadingNumber
    }
    return nil
  }

  /// Whether a data URL contains a GIF larger than one pixel.
  static func isPicture(gif address: String) -> Bool {
    guard address.utf8.count >= 400, let head = DataAddress.bytes(of: start(of: address, 16)),
      head.count >= 10
    else { return false }
    return Int(head[6]) + Int(head[7]) << 8 > 8 && Int(head[8]) + Int(head[9]) << 8 > 8
  }
}
