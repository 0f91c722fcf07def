import Markup

/// The attributes of an element.
extension DrawingWriter {
  mutating func writeAttributes(
    of node: NodeID, _ tag: String, _ element: Int, _ place: Place
  ) throws(Refusal) {
    for (name, value) in document.attributes(of: node) {
      let name = document.text(of: name)
      switch name {
      case "id":
        if let id = DrawingValue.id(value.utf8) { try write(name, id) }
      case "class":
        let names = WhiteSpace.collapsed(value)
        guard !place.isInClip, !names.isEmpty, DrawingValue.isNames(names) else { break }
        if place.isShown { contents.classes += 1 }
        try write(name, names)
      case "style":
        let style = DrawingStyle(value.utf8)
        guard !style.declarations.isEmpty else { break }
        for declaration in style.declarations { try note(declaration.name, declaration.value, element) }
        try write(name, String(decoding: style.text, as: UTF8.self))
      case "lang", "xml:lang":
        guard let language = LanguageTag.valid(value), name != "lang" || !has("xml:lang", node) else { break }
        try write("xml:lang", language)
      case "xml:space":
        if value == "preserve" { try write(name, value) }
      case _ where DrawingNames.attributes.contains(name): try write(name, value)
      case _ where DrawingNames.properties.contains(name):
        guard let value = DrawingValue(value.utf8) else { break }
        try note(name, value, element)
        try write(name, String(decoding: value.text, as: UTF8.self))
      default: break
      }
    }
  }

  func has(_ name: String, _ node: NodeID) -> Bool {
    document.attributes(of: node).contains { document.text(of: $0.name) == name }
  }

  /// Records what a style refers to.
  mutating func note(_ name: String, _ value: DrawingValue, _ element: Int) throws(Refusal) {
    if name == "fill" || name == "stroke" { contents.colours += 1 }
    for id in value.references {
      try require(id)
      cost.add(DrawingNames.inherited.contains(name) ? .paint : .effect, to: id, from: element)
    }
  }

  /// Gives a drawing of fixed size coordinates, so that it becomes smaller as a whole.
  mutating func addViewBox(_ root: NodeID) {
    let lengths = ["width", "height"].map { document.attribute($0, of: root).flatMap(Self.pixels) }
    let box = document.attribute("viewBox", of: root)?.split { $0 == " " || $0 == "," }
    (width, height) = (lengths[0]?.number, lengths[1]?.number)
    if let box, box.count == 4 {
      if !has("width", root) { width = Self.pixels(String(box[2]))?.number }
      if !has("height", root) { height = Self.pixels(String(box[3]))?.number }
    } else if box == nil, let width = lengths[0], let height = lengths[1] {
      put(" viewBox=\"0 0 \(width.text) \(height.text)\"")
    }
  }

  /// A length in pixels as a number, rounded down, and as text.
  private static func pixels(_ length: String) -> (number: Int, text: Substring)? {
    var text = WhiteSpace.trimmed(length[...])
    if text.hasSuffix("px") { text.removeLast(2) }
    guard text.utf8.allSatisfy({ $0.isASCIIDigit || $0 == 0x2E }), let number = Double(text), number >= 1,
      number < 100_000
    else { return nil }
    return (Int(number), text)
  }

  mutating func write(_ name: String, _ value: String) throws(Refusal) {
    put(" \(name)=\"")
    try write(text: value, isAttribute: true)
    put("\"")
  }

  func link(of node: NodeID) -> String? {
    // Names with a namespace differ from those of the same spelling without one.
    let links = document.attributes(of: node).filter {
      ["href", "xlink:href"].contains(document.text(of: $0.name))
    }
    return (links.first { document.text(of: $0.name) == "href" } ?? links.first)?.value
  }

  func reference(of node: NodeID) -> String? {
    link(of: node).flatMap { DrawingValue.id(in: WhiteSpace.trimmed($0[...]).utf8) }
  }

  /// A picture of pixels in a data URL: only these, and only by what their bytes are.
  func picture(_ node: NodeID) -> String? {
    guard let link = link(of: node).map({ WhiteSpace.trimmed($0[...]) }), link.utf8.count <= limit.bytes,
      let bytes = DataAddress.content(of: String(link)), let type = ImageType(bytes)
    else { return nil }
    return "data:\(type.mediaType);base64,\(Base64.encoded(bytes))"
  }
}
