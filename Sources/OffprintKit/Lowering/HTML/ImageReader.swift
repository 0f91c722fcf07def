import Markup

/// Finds out which picture an `img` or `picture` element shows: pages name a small or empty one first and the right
/// one in an attribute of their own.
struct ImageReader {
  private let page: LoweredPage
  /// The attributes with sets of candidates and those with one address, the best first; only those the page uses.
  private let sets: [AttributeName]
  private let sources: [AttributeName]

  private static let setNames = [
    "data-srcset", "data-lazy-srcset", "data-original-srcset", "data-src-set", "data-responsive-srcset",
    "srcset",
  ]
  private static let sourceNames = [
    "data-orig-file", "data-large-file", "data-full-src", "data-full-size", "data-hi-res-src", "data-hires",
    "data-large_image", "data-large-image", "data-original", "data-original-src", "data-src", "data-lazy-src",
    "data-lazy", "data-lazyload", "data-lazy-load", "data-real-src", "data-actualsrc", "data-delayed-url",
    "data-defer-src", "data-echo", "data-image", "data-image-src", "data-img-src", "data-img-url", "data-url",
    "data-thumb", "data-runner-src", "data-pin-media", "src",
  ]

  init(_ page: LoweredPage) {
    self.page = page
    func used(_ names: [String]) -> [AttributeName] {
      names.map { AttributeName($0, in: page.document) }.filter {
        $0.name != nil || !page.marks.changes.isEmpty
      }
    }
    sets = used(Self.setNames)
    sources = used(Self.sourceNames)
  }

  /// The picture that an `img` shows; nil for a placeholder and for what only counts visitors.
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

  private func text(_ attribute: AttributeName, of id: NodeID) -> String? {
    page.attribute(attribute, of: id).map(WhiteSpace.collapsed)
  }

  /// The best address: the largest of a set, that of the picture's sources included, else the first that is no
  /// placeholder.
  private func address(_ id: NodeID) -> String? {
    var best = SourceSet.Candidate(url: "", size: 0)
    for attribute in sets { take(page.attribute(attribute, of: id), &best) }
    if best.url.isEmpty || best.size > 0, let picture = page.document.parent(of: id),
      page.document.tag(of: picture) == .picture
    {
      for source in page.document.children(of: picture) where page.document.tag(of: source) == .source {
        for attribute in sets { take(page.attribute(attribute, of: source), &best) }
      }
    }
    let plain = single(id)
    // A set without sizes is another format of the same picture at most.
    if best.size == 0, let plain { return plain }
    return best.url.isEmpty ? plain : best.url
  }

  private func single(_ id: NodeID) -> String? {
    for attribute in sources {
      guard let value = page.attribute(attribute, of: id) else { continue }
      let address = BaseAddress.cleaned(value)
      if Self.isAddress(address, isOwn: attribute.text == "src"), !Placeholder.isOne(address) {
        return address
      }
    }
    return nil
  }

  /// Attributes of a page's own may hold anything.
  private static func isAddress(_ text: String, isOwn: Bool) -> Bool {
    isOwn
      || text.utf8.contains { $0 == 0x2F || $0 == 0x2E } && !text.utf8.contains { $0 <= 0x20 || $0 == 0x7B }
  }

  private func take(_ set: String?, _ best: inout SourceSet.Candidate) {
    guard let set, let candidate = SourceSet.best(set) else { return }
    if best.url.isEmpty || candidate.size > best.size { best = candidate }
  }
}

/// Addresses of pictures that only keep the place of another.
enum Placeholder {
  private static let stems = [
    "blank", "spacer", "transparent", "pixel", "placeholder", "loading", "loader", "lazy", "1x1", "trans.",
    "clear.",
    "grey.", "gray.", "empty", "white.", "data:,",
  ]

  static func isOne(_ address: String) -> Bool {
    if address.isEmpty || address.utf8.first == 0x23 || address.hasPrefix("about:") { return true }
    let start = address.utf8.prefix(16).map { $0 | 0x20 }
    // Small pictures within the address and drawings stand for others; a photograph takes more room.
    if start.starts(with: "data:".utf8) {
      return start.starts(with: "data:image/svg".utf8) || start.starts(with: "data:image/gif".utf8)
        || address.utf8.count < 1_500
    }
    let end = address.utf8.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? address.endIndex
    let name = address[..<end].utf8.lastIndex(of: 0x2F).map { address[address.utf8.index(after: $0)..<end] }
    let lower = (name ?? address[..<end]).lowercased()
    return stems.contains { lower.hasPrefix($0) }
  }
}
