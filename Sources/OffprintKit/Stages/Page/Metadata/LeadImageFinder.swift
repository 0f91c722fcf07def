import Markup

/// Finds the lead image of the article.
struct LeadImageFinder {
  /// The values, the best first.
  private(set) var candidates: [Candidate] = []
  private let base: String?
  /// The addresses of the publisher's logo in the data.
  private let logos: [String]

  /// Looks into the head and the data.
  init(_ scan: PageScan, data: LinkedData, base: String?) {
    self.base = base
    logos = [data.article, data.page].compactMap { $0 }
      .flatMap { data.values("publisher", of: $0) }
      .flatMap { data.values("logo", of: $0) }
      .compactMap { $0.text ?? $0["url"]?.text ?? $0["contentUrl"]?.text ?? $0["@id"]?.text }
    addOpenGraph(scan)
    for name in ["image", "primaryImageOfPage", "thumbnailUrl"] {
      for value in data.values(name, of: data.article).prefix(3) { add(value, data, "JSON-LD \(name)") }
    }
    for (name, alt) in [
      (MetaName.twitterImage, MetaName.twitterImageAlt), (.twitterImageSource, .twitterImageAlt),
      (.parselyImage, nil), (.sailthruImage, nil), (.thumbnail, nil),
    ] as [(MetaName, MetaName?)] {
      guard let meta = scan.meta(name) else { continue }
      var image = LeadImage()
      image.alt = alt.flatMap { scan.text($0) }
      add(meta.value, image, meta.node, "meta \(name.rawValue)")
    }
    if let image = data.values("primaryImageOfPage", of: data.page).first {
      add(image, data, "JSON-LD primaryImageOfPage")
    }
  }

  /// The first image of several: its properties are between it and the next.
  private mutating func addOpenGraph(_ scan: PageScan) {
    var image = LeadImage()
    var first: PageScan.Meta?
    for meta in scan.metas {
      switch meta.name {
      case .ogImage, .ogImageURL, .ogImageSecure:
        if let known = first, meta.name == .ogImage, known.value != meta.value {
          add(known.value, image, known.node, "meta og:image")
          return
        }
        if first == nil { first = meta }
      case .ogImageAlt: image.alt = image.alt ?? meta.value
      case .ogImageWidth: image.width = image.width ?? Self.pixels(meta.value)
      case .ogImageHeight: image.height = image.height ?? Self.pixels(meta.value)
      default: continue
      }
    }
    if let first { add(first.value, image, first.node, "meta og:image") }
  }

  private mutating func add(_ value: JSONValue, _ data: LinkedData, _ why: String) {
    if let url = value.text { return add(url, LeadImage(), nil, why) }
    guard let url = data.text("url", of: value) ?? data.text("contentUrl", of: value) ?? value["@id"]?.text
    else { return }
    var image = LeadImage()
    image.caption = data.text("caption", of: value)
    image.credit = data.text("creditText", of: value)
    image.width = value["width"]?.text.flatMap(Self.pixels)
    image.height = value["height"]?.text.flatMap(Self.pixels)
    add(url, image, nil, why)
  }

  private mutating func add(_ url: String, _ image: LeadImage, _ part: NodeID?, _ why: String) {
    let clean = PlainText.clean(url)
    guard candidates.count < 12, !logos.contains(clean), !Self.isLogo(clean),
      let url = WebAddress.resolved(clean, against: base)
    else { return }
    var image = image
    image.url = url
    candidates.append(Candidate(url, at: part.map { Int($0.index) }, why: why, detail: .image(image)))
  }

  /// Whether a picture's name says that it is the site's sign: a word for that among few others.
  private static func isLogo(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { bytes in
      let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.endIndex
      guard let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/")) else { return false }
      let words = bytes[(slash + 1)..<end].split { !$0.isASCIILetter }.filter { $0.count > 2 }
      // The extension is a word as well.
      return words.count <= 5
        && words.contains { signs.contains(String(decoding: $0, as: UTF8.self).lowercased()) }
    }
  }

  private static let signs: Set<String> = ["logo", "logos", "sitelogo", "logotype", "favicon", "favicons"]

  private static func pixels(_ text: String) -> Int? {
    let digits = text.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard let value = Int(String(Substring(digits))), (1...100_000).contains(value) else { return nil }
    return value
  }
}
