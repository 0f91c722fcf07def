import Markup

/// Drawings in the page itself, of which the article keeps the description.
struct DrawnPicture {
  private let page: LoweredPage

  /// The minimum width in pixels; narrower drawings are icons.
  private static let narrowest = 100
  /// The maximum number of base64 bytes of an address to examine.
  private static let longestStart = 32_768
  private static let shapes: [StaticString] = [
    "<path", "<text", "<rect", "<circle", "<line", "<poly", "<ellipse", "<use", "<image", "<g",
  ]

  init(_ page: LoweredPage) { self.page = page }

  /// The name of an `svg` element, if it is a picture and not an icon.
  func name(ofDrawing id: NodeID) -> String? {
    guard isWide(page.number(page.names.width, of: id)) || isInFigure(id) else { return nil }
    if let label = page.attribute(page.names.ariaLabel, of: id).map(WhiteSpace.collapsed), !label.isEmpty {
      return Self.isSign(label) ? nil : label
    }
    let document = page.document
    guard
      let title = document.children(of: id).prefix(8).first(where: { document.tagName(of: $0) == "title" })
    else { return nil }
    let text = WhiteSpace.collapsed(document.textContent(of: title))
    return text.isEmpty || Self.isSign(text) ? nil : text
  }

  /// Whether a drawing's name says that it is a logo or icon.
  private static func isSign(_ name: String) -> Bool {
    name.split(separator: " ").contains { ["logo", "icon"].contains($0.lowercased()) }
  }

  /// The description of an `img` whose address is a drawing.
  func name(ofImage id: NodeID) -> String? {
    guard let alt = page.attribute(page.names.alt, of: id).map(WhiteSpace.collapsed), !alt.isEmpty,
      let address = page.attribute(page.names.src, of: id), let source = Self.source(of: address),
      Self.shapes.contains(where: { source.firstIndex(of: $0) != nil }),
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
