extension LeadImage {
  /// The maximum number of blocks to examine.
  private static let reach = 40

  /// Copies missing properties from a figure of the article with the same picture.
  mutating func describe(from content: [Block]) {
    guard let url, caption == nil || credit == nil || alt == nil else { return }
    let name = Self.name(of: url)
    for block in content.prefix(Self.reach) {
      guard case .figure(let figure) = block,
        let image = figure.images.first(where: {
          $0.url == url || name.count >= 5 && Self.name(of: $0.url) == name || Self.isVersion($0.url, of: url)
        })
      else { continue }
      if alt == nil, !image.alt.isEmpty { alt = image.alt }
      if caption == nil, !figure.caption.isEmpty { caption = Self.line(figure.caption) }
      if credit == nil, !figure.credit.isEmpty { credit = Self.line(figure.credit) }
      return
    }
  }

  private static func line(_ text: [Inline]) -> String { PlainText.joined(Array(text.plainText.utf8)) }

  /// Whether two addresses of a picture's file differ only in their parameters, which set its size.
  private static func isVersion(_ address: String, of other: String) -> Bool {
    let file = Substring(address.utf8.prefix { $0 != UInt8(ascii: "?") })
    return file == Substring(other.utf8.prefix { $0 != UInt8(ascii: "?") })
      && [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"].contains { file.lowercased().hasSuffix($0) }
  }

  /// The name of a picture's file without appended sizes: `coast-1024x683.jpg` is `coast`.
  private static func name(of address: String) -> Substring {
    let bytes = address.utf8
    let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.endIndex
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "/")).map(bytes.index(after:)) ?? bytes.startIndex
    let stem = bytes[start..<end].prefix { $0 != UInt8(ascii: ".") }
    guard let dash = stem.lastIndex(of: UInt8(ascii: "-")) else { return Substring(stem) }
    let size = stem[dash...].dropFirst()
    let isSize =
      size.contains(UInt8(ascii: "x")) && size.allSatisfy { $0 == UInt8(ascii: "x") || $0.isASCIIDigit }
    return Substring(isSize ? stem[..<dash] : stem)
  }
}
