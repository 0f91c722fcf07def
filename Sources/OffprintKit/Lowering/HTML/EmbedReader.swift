import Markup

/// Interprets frames, players and the elements that scripts replace with them.
struct EmbedReader {
  private let page: LoweredPage
  private let sources: [AttributeName]
  private let names: [Name: Element]
  private let holders: [AttributeName]

  /// Custom elements, by their meaning.
  private enum Element {
    case image
    case frame
    case video, audio
    /// The address contains an attribute's value.
    case made(kind: String, attribute: String, prefix: String, suffix: String = "")
    /// The address is an attribute's value.
    case address(kind: String, attribute: String)
  }

  private static let elements: [(NameQuery, Element)] = [
    ("amp-img", .image), ("amp-anim", .image), ("a-img", .image), ("amp-iframe", .frame),
    ("amp-video", .video),
    ("amp-audio", .audio),
    (
      "amp-youtube",
      .made(kind: "video", attribute: "data-videoid", prefix: "https://www.youtube.com/watch?v=")
    ),
    ("lite-youtube", .made(kind: "video", attribute: "videoid", prefix: "https://www.youtube.com/watch?v=")),
    ("youtube-video", .address(kind: "video", attribute: "src")),
    ("amp-vimeo", .made(kind: "video", attribute: "data-videoid", prefix: "https://vimeo.com/")),
    ("lite-vimeo", .made(kind: "video", attribute: "videoid", prefix: "https://vimeo.com/")),
    (
      "amp-dailymotion",
      .made(kind: "video", attribute: "data-videoid", prefix: "https://www.dailymotion.com/video/")
    ),
    ("amp-twitter", .made(kind: "post", attribute: "data-tweetid", prefix: "https://twitter.com/i/status/")),
    (
      "amp-instagram",
      .made(kind: "post", attribute: "data-shortcode", prefix: "https://www.instagram.com/p/", suffix: "/")
    ),
    ("amp-tiktok", .address(kind: "post", attribute: "data-src")),
    ("amp-facebook", .address(kind: "post", attribute: "data-href")),
    ("amp-gist", .made(kind: "code", attribute: "data-gistid", prefix: "https://gist.github.com/")),
    (
      "amp-soundcloud",
      .made(kind: "audio", attribute: "data-trackid", prefix: "https://api.soundcloud.com/tracks/")
    ),
    ("oembed", .address(kind: "", attribute: "url")),
  ]

  private static let sourceNames: [NameQuery] = [
    "src", "data-src", "data-lazy-src", "data-url", "data-iframe-src", "data-original", "data-cmp-src",
    "data-consent-src", "data-embed-src",
  ]
  /// Attributes of any element that a script turns into a player.
  private static let holderNames: [NameQuery] = [
    "data-youtube-id", "data-youtubeid", "data-vimeo-id", "data-oembed-url", "data-embed-url",
    "data-video-url",
    "data-tweet-id", "data-href",
  ]

  init(_ page: LoweredPage) {
    self.page = page
    sources = AttributeName.used(Self.sourceNames, in: page.document)
    holders = AttributeName.used(Self.holderNames, in: page.document)
    var names: [Name: Element] = [:]
    for (query, element) in Self.elements {
      if let name = page.document.name(query) { names[name] = element }
    }
    self.names = names
  }

  /// Whether a custom element is a picture.
  func isImage(_ id: NodeID) -> Bool {
    guard !names.isEmpty, let name = page.document.name(of: id), case .image? = names[name] else {
      return false
    }
    return true
  }

  /// The embed of a custom element.
  func custom(_ id: NodeID) -> Embed? {
    guard !names.isEmpty, let name = page.document.name(of: id), let element = names[name] else { return nil }
    switch element {
    case .image: return nil
    case .frame: return frame(id)
    case .video: return player(id, kind: "video")
    case .audio: return player(id, kind: "audio")
    case .made(let kind, let attribute, let prefix, let suffix):
      return page.document.attribute(attribute, of: id).flatMap { value in
        Self.isIdentifier(value) ? Embed(kind: kind, url: prefix + value + suffix) : nil
      }
    case .address(let kind, let attribute):
      guard let target = page.document.attribute(attribute, of: id).flatMap(target) else { return nil }
      return Embed(kind: kind.isEmpty ? target.kind : kind, url: target.url)
    }
  }

  /// The embed that a script would put into an element.
  func held(by id: NodeID) -> Embed? {
    for holder in holders {
      guard let value = page.attribute(holder, of: id) else { continue }
      switch "\(holder.text)" {
      case "data-youtube-id", "data-youtubeid":
        if Self.isIdentifier(value) {
          return Embed(kind: "video", url: "https://www.youtube.com/watch?v=\(value)")
        }
      case "data-vimeo-id":
        if Self.isIdentifier(value) { return Embed(kind: "video", url: "https://vimeo.com/\(value)") }
      case "data-tweet-id":
        if Self.isIdentifier(value) {
          return Embed(kind: "post", url: "https://twitter.com/i/status/\(value)")
        }
      default:
        // Share links have such attributes too.
        guard let target = target(value), EmbedProvider.isKnown(target.url) else { continue }
        if "\(holder.text)" == "data-href", target.kind != "post" || !hasPostClass(id) { continue }
        return Embed(kind: target.kind, url: target.url)
      }
    }
    return nil
  }

  private func hasPostClass(_ id: NodeID) -> Bool {
    page.hasClass(id) { $0.equals("fb-post") || $0.equals("fb-video") }
  }

  /// The embed of a frame.
  func frame(_ id: NodeID) -> Embed? {
    if let width = page.number(page.names.width, of: id), width <= 2 { return nil }
    if let height = page.number(page.names.height, of: id), height <= 2 { return nil }
    guard let target = source(id).flatMap(target) else { return nil }
    return Embed(kind: target.kind, url: target.url, fallback: title(of: id, target.url))
  }

  /// The embed of a `video` or `audio` element.
  func player(_ id: NodeID, kind: String) -> Embed? {
    var address = source(id)
    if address == nil {
      for child in page.document.children(of: id) where page.document.tag(of: child) == .source {
        address = source(child)
        if address != nil { break }
      }
    }
    guard let url = address.map(page.base.resolved), SafeURL.checked(url, for: .link) != nil else {
      return nil
    }
    return Embed(kind: kind, url: url, fallback: title(of: id, url))
  }

  /// The embed of an `object` or `embed` element, if its kind is known.
  func object(_ id: NodeID) -> Embed? {
    guard let address = page.attribute(page.names.data, of: id) ?? source(id), let target = target(address),
      target.kind != "frame"
    else { return nil }
    return Embed(kind: target.kind, url: target.url, fallback: title(of: id, target.url))
  }

  /// Whether an address begins with one of a host called `gist`.
  private static func mayBeGist(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    var window: UInt64 = 0
    for byte in address.prefix(24) {
      window = window << 8 | UInt64(byte)
      if window & 0xFF_FFFF_FFFF == 0x67_6973_742E { return true }
    }
    return false
  }

  /// The embed that a third-party script inserts into the page.
  func script(_ id: NodeID) -> Embed? {
    guard page.may(page.names.src, id, Self.mayBeGist), let address = page.attribute(page.names.src, of: id),
      let target = target(address), target.kind == "code"
    else { return nil }
    return Embed(kind: target.kind, url: target.url)
  }

  private func target(_ address: String) -> EmbedProvider.Target? {
    let address = BaseAddress.cleaned(address)
    return EmbedProvider.target(
      of: address.hasPrefix("//") ? "https:" + address : page.base.target(of: address))
  }

  private func source(_ id: NodeID) -> String? {
    for attribute in sources {
      guard let value = page.attribute(attribute, of: id) else { continue }
      let address = BaseAddress.cleaned(value)
      if !address.isEmpty, !address.hasPrefix("about:"), !address.hasPrefix("data:"),
        !address.hasPrefix("blob:")
      {
        return address
      }
    }
    return nil
  }

  /// Whether a title is more than a generic name of a player.
  static func mayBeTitle(_ title: String) -> Bool {
    let lower = title.lowercased()
    return !lower.isEmpty && !["player", "iframe", "embed", "widget"].contains(where: lower.contains)
  }

  /// The title as a link, unless it is only a generic name of a player.
  private func title(of id: NodeID, _ url: String) -> [Block] {
    guard let title = page.attribute(page.names.title, of: id).map(WhiteSpace.collapsed),
      Self.mayBeTitle(title)
    else { return [] }
    return [.paragraph([.link(Link(url: url, children: [.text(title)]))])]
  }

  private static func isIdentifier(_ value: String) -> Bool {
    !value.isEmpty
      && value.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x5F || $0 == 0x2F }
  }
}
