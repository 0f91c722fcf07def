extension MarkupRenderer {
  mutating func write(_ image: Image) {
    guard isDocument else {
      let url = SafeURL.checked(image.url, for: .image) ?? ""
      return url.isEmpty ? text(image.alt) : writePicture(image, at: XMLAddress.escaped(url), from: url)
    }
    let url = PictureAddress.checked(image.url) ?? ""
    switch images {
    case .drop: text(image.alt)
    case .keep where !url.isEmpty: writePicture(image, at: XMLAddress.escaped(url), from: url)
    case .embed:
      let size = pictures.size
      guard let address = pictures.address(of: url) else { return writeStandIn(image, url) }
      // In a data URL a picture is a third larger.
      if !pictures.keepsNames { out.raiseLimit(by: (pictures.size - size) * 2) }
      writePicture(image, at: address, from: pictures.keepsNames && url.hasPrefix("data:") ? address : url)
    case .link, .keep:
      // A data URL is self-contained; that of a drawing was made above.
      guard Drawing.isOne(url) || EmbeddedPictures.isSound(data: url) else { return writeStandIn(image, url) }
      writePicture(image, at: url, from: url)
    }
  }

  private mutating func writePicture(_ image: Image, at address: String, from url: String) {
    markup("<img")
    attribute(" src=\"", address)
    if address != url { data(" data-src=\"", url) }
    attribute(" alt=\"", image.alt)
    attribute(" title=\"", image.title)
    writeSize(" width=\"", " data-width=\"", image.width)
    writeSize(" height=\"", " data-height=\"", image.height)
    markup("/>")
  }

  private mutating func writeSize(_ name: StaticString, _ dataName: StaticString, _ pixels: Int?) {
    guard let pixels else { return }
    if pixels > 0 { attribute(name, pixels) } else { data(dataName, String(pixels)) }
  }

  /// A link to a picture, with its alternative text; where links are not allowed, only that.
  private mutating func writeStandIn(_ image: Image, _ url: String) {
    let target = isInLink || url.isEmpty ? nil : absolute(url)
    markup(target == nil ? "<span class=\"image\"" : "<a class=\"image\"")
    if let target { attribute(" href=\"", target) }
    if target != url { attribute(" data-src=\"", url) }
    attribute(" title=\"", image.title)
    if let width = image.width { attribute(" data-width=\"", width) }
    if let height = image.height { attribute(" data-height=\"", height) }
    if image.alt.isEmpty { markup(" data-alt=\"\"") }
    out.append(0x3E)
    text(image.alt.isEmpty ? PictureName.of(url) : image.alt)
    markup(target == nil ? "</span>" : "</a>")
  }
}

/// The name of a picture without an alternative text.
enum PictureName {
  /// The name of its file, if it is readable; else a symbol for pictures.
  static func of(_ url: String) -> String {
    var url = url
    return url.withUTF8 { bytes in
      guard !bytes.starts(with: "data:".utf8) else { return sign }
      let end = bytes.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? bytes.count
      let slash = bytes[..<end].lastIndex(of: 0x2F)
      let name = bytes[(slash.map { $0 + 1 } ?? 0)..<end]
      // An address without a path or a scheme is a file name.
      guard name.count <= 120, name.contains(0x2E), slash != nil || !name.contains(0x3A) else { return sign }
      return PercentEncoding.decoded(String(decoding: name, as: UTF8.self))
    }
  }

  private static let sign = "\u{1F5BC}"
}
