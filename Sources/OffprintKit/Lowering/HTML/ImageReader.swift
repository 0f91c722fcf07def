import Markup

/// Determines the picture of an `img` or `picture` element: pages often use a small or empty one first, with
/// the right one in an attribute of their own.
struct ImageReader {
  private let page: LoweredPage
  /// The attributes with candidate sets and those with one address, the best first; only those that the page
  /// uses.
  private let sets: [AttributeName]
  private let sources: [AttributeName]
  private let media: AttributeName

  private static let setNames: [NameQuery] = [
    "data-srcset", "data-lazy-srcset", "data-original-srcset", "data-src-set", "data-responsive-srcset",
    "srcset",
  ]
  private static let sourceNames: [NameQuery] = [
    "data-orig-file", "data-large-file", "data-full-src", "data-full-size", "data-hi-res-src", "data-hires",
    "data-large_image", "data-large-image", "data-original", "data-original-src", "data-src", "data-lazy-src",
    "data-lazy", "data-lazyload", "data-lazy-load", "data-real-src", "data-actualsrc", "data-delayed-url",
    "data-defer-src", "data-echo", "data-image", "data-image-src", "data-img-src", "data-img-url", "data-url",
    "data-thumb", "data-runner-src", "data-pin-media", "src",
  ]

  private static let media: NameQuery = "media"

  init(_ page: LoweredPage) {
    self.page = page
    let takesAll = !page.marks.changes.isEmpty
    sets = AttributeName.used(Self.setNames, in: page.document, orAll: takesAll)
    sources = AttributeName.used(Self.sourceNames, in: page.document, orAll: takesAll)
    media = AttributeName(Self.media, in: page.document)
  }

  /// The picture of an `img`; `nil` for a placeholder or tracking pixel.
  func image(_ id: NodeID) -> Image? {
    let width = page.number(page.names.width, of: id)
    let height = page.number(page.names.height, of: id)
    if let width, width <= 2, (height ?? 0) <= 2 { return nil }
    if let height, height <= 2, (width ?? 0) <= 2 { return nil }
    guard let address = address(id) else { return nil }
    return Image(
      url: page.base.resolved(address), alt: text(page.names.alt, of: id) ?? "",
      title: text(page.names.title, of: id).flatMap { $0.isEmpty ? nil : $0 },
      width: width == 0 ? nil : width, height: height == 0 ? nil : height)
  }

  /// The background picture of an empty element, if a name or class identifies it as a picture.
  func background(_ id: NodeID) -> Image? {
    guard let style = page.attribute(page.names.style, of: id),
      let address = BackgroundPicture.address(in: style), !Placeholder.isOne(address)
    else { return nil }
    let label = page.attribute(page.names.ariaLabel, of: id) ?? page.attribute(page.names.title, of: id)
    let alt = label.map(WhiteSpace.collapsed) ?? ""
    let isImage = page.attribute(page.names.role, of: id)?.lowercased() == "img"
    guard isImage || !alt.isEmpty || isPicture(id) else { return nil }
    return Image(url: page.base.resolved(address), alt: alt)
  }

  /// Whether an element or a close ancestor is a figure, or has a class for pictures.
  private func isPicture(_ id: NodeID) -> Bool {
    ([id] + page.document.ancestors(of: id).prefix(2)).contains {
      page.document.tag(of: $0) == .figure || page.classWords(of: $0).contains(.picture)
    }
  }

  /// Whether one address is that of a small version of the other: they differ only in numbers of the path, of which
  /// one is less than half of the other.
  static func isSmall(_ small: String, versionOf large: String) -> Bool {
    func parts(_ url: String) -> [ArraySlice<UInt8>] {
      let path = Array(url.utf8).prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      return path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    }
    func number(_ part: ArraySlice<UInt8>) -> Int? { Int(String(decoding: part, as: UTF8.self)) }
    let (one, other) = (parts(small), parts(large))
    guard one.count == other.count, one.last == other.last else { return false }
    var isSmaller = false
    for (left, right) in zip(one, other) where left != right {
      guard let size = number(left), let full = number(right), full >= largePicture, size * 2 <= full else {
        return false
      }
      isSmaller = true
    }
    return isSmaller
  }

  /// The width in pixels from which a picture is no preview; it is also more than a month or a day.
  private static let largePicture = 200

  /// The common part of a picture's addresses in several sizes.
  static func stem(of url: String) -> String {
    var url = url
    return url.withUTF8 { bytes in
      let end = bytes.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? bytes.endIndex
      var stem = bytes[..<end]
      if let colon = stem.firstIndex(of: 0x3A) { stem = stem[colon...] }
      // Sizes come before the extension: `-300x200.jpg`.
      if let dot = stem.lastIndex(of: 0x2E), let dash = stem[..<dot].lastIndex(of: 0x2D) {
        let size = stem[dash..<dot].dropFirst()
        if !size.isEmpty, size.allSatisfy({ $0.isASCIIDigit || $0 == 0x78 }) { stem = stem[..<dash] }
      }
      return String(decoding: stem, as: UTF8.self)
    }
  }

  private func text(_ attribute: AttributeName, of id: NodeID) -> String? {
    page.attribute(attribute, of: id).map(WhiteSpace.collapsed)
  }

  /// The best address: the largest of a set, including the picture's sources, else the first that is not a
  /// placeholder.
  private func address(_ id: NodeID) -> String? {
    var best = SourceSet.Candidate(url: "", size: 0)
    for attribute in sets { take(page.attribute(attribute, of: id), &best) }
    if best.url.isEmpty || best.size > 0, let picture = page.document.parent(of: id),
      page.document.tag(of: picture) == .picture
    {
      var small = SourceSet.Candidate(url: "", size: 0)
      for source in page.document.children(of: picture).prefix(Self.mostSources)
      where page.document.tag(of: source) == .source {
        let screens = screens(of: source)
        for attribute in sets {
          let set = page.attribute(attribute, of: source)
          if screens.isSmall { take(set, &small) } else { take(set, &best, least: screens.width) }
        }
      }
      // Pictures cropped for small screens are used only if there is nothing else.
      if best.url.isEmpty, single(id) == nil { best = small }
    }
    let plain = single(id) ?? (best.url.isEmpty ? onlyOne(id) : nil)
    // A set without sizes is at most another format of the same picture.
    if best.size == 0, let plain { return plain }
    return best.url.isEmpty ? plain : best.url
  }

  /// The maximum number of children of a `picture` to examine for each of its pictures, of which there may be
  /// many.
  private static let mostSources = 100

  /// Whether a source is only for small screens, and the minimum width of its screens in pixels.
  private func screens(of source: NodeID) -> (isSmall: Bool, width: Double) {
    guard media.name != nil, let query = page.attribute(media, of: source) else { return (false, 0) }
    let bytes = Array(query.utf8)
    if bytes.firstIndex(of: "max-width") != nil { return (true, 0) }
    guard let place = bytes.firstIndex(of: "min-width:") else { return (false, 0) }
    let width = bytes[(place + 10)...].prefix(12).drop(while: isHTMLSpace)
    return (false, Double(String(decoding: width, as: UTF8.self).leadingNumber ?? 0))
  }

  private func single(_ id: NodeID) -> String? {
    for attribute in sources {
      guard let value = page.attribute(attribute, of: id) else { continue }
      let address = BaseAddress.cleaned(value)
      if Self.isAddress(address, isOwn: attribute.name == page.names.src.name), !Placeholder.isOne(address) {
        return address
      }
    }
    return nil
  }

  /// A data URL, for use if there is no other address: one with a real picture and an alternative text.
  private func onlyOne(_ id: NodeID) -> String? {
    guard let source = page.attribute(page.names.src, of: id),
      let alt = page.attribute(page.names.alt, of: id),
      !alt.isEmpty, Placeholder.isPicture(source)
    else { return nil }
    return source
  }

  /// Site-specific attributes may contain anything.
  private static func isAddress(_ text: String, isOwn: Bool) -> Bool {
    isOwn
      || text.utf8.contains { $0 == 0x2F || $0 == 0x2E } && !text.utf8.contains { $0 <= 0x20 || $0 == 0x7B }
  }

  /// Uses the largest of a set if it is larger than the best so far. One without a size has that of its
  /// screens.
  private func take(_ set: String?, _ best: inout SourceSet.Candidate, least: Double = 0) {
    guard let set, var candidate = SourceSet.best(set) else { return }
    if candidate.size == 0 { candidate.size = least }
    if best.url.isEmpty || candidate.size > best.size { best = candidate }
  }
}

/// Addresses of placeholder pictures.
enum Placeholder {
  private static let stems = WordSearch([
    "blank", "spacer", "transparent", "pixel", "placeholder", "loading", "loader", "lazy", "1x1", "trans.",
    "clear.", "grey.", "gray.", "empty", "white.", "data:,",
  ])

  /// Whether a data URL contains a photograph or similar, larger than one pixel.
  static func isPicture(_ address: String) -> Bool {
    let start = address.utf8.prefix(16).map { $0 | 0x20 }
    guard
      ["png", "jpe", "jpg", "web", "avi"].contains(where: { start.starts(with: "data:image/\($0)".utf8) })
    else {
      return false
    }
    // Width and height are at the start of a PNG file: both 1.
    return !address.contains("AAAAAQAAAAE") && !address.contains("AAAAEAAAAB")
  }

  static func isOne(_ address: String) -> Bool {
    if address.isEmpty || address.utf8.first == 0x23 || address.hasPrefix("about:") { return true }
    // Small pictures within the address and drawings are placeholders; a photograph takes more room.
    if begins(address, "data:") {
      if begins(address, "data:image/gif") { return !DrawnPicture.isPicture(gif: address) }
      return begins(address, "data:image/svg") || address.utf8.count < 1_500
    }
    var address = address
    return address.withUTF8 { bytes in
      let end = bytes.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? bytes.endIndex
      let slash = bytes[..<end].lastIndex(of: 0x2F)
      return stems.isFound(in: UnsafeBufferPointer(rebasing: bytes[..<end]), at: slash.map { $0 + 1 } ?? 0)
    }
  }

  private static func begins(_ address: String, _ start: StaticString) -> Bool {
    var index = address.utf8.startIndex
    for place in 0..<start.utf8CodeUnitCount {
      guard index < address.utf8.endIndex, address.utf8[index] | 0x20 == start.utf8Start[place] else {
        return false
      }
      index = address.utf8.index(after: index)
    }
    return true
  }
}
