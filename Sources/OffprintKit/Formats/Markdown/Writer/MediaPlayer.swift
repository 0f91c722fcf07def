/// An embed for which HTML has a player: an audio or video file.
struct MediaPlayer {
  /// The name of the element.
  var element: String
  /// Its attributes.
  var attributes: [(String, String?)]
  /// The fallback for programs without players.
  var link: Link

  private static let endings: [String: Set<String>] = [
    "video": ["m4v", "mov", "mp4", "ogg", "ogv", "webm"],
    "audio": ["aac", "flac", "m4a", "mp3", "oga", "ogg", "opus", "wav"],
  ]

  /// The player of an embed; `nil` if its address is not that of a media file, or its fallback is more than a
  /// title.
  init?(_ embed: Embed) {
    guard let endings = Self.endings[embed.kind], let url = embed.url.map(LinkTarget.encoded),
      SafeURL.checked(url, for: .link) != nil, endings.contains(Self.ending(of: url))
    else { return nil }
    var title: String?
    let fallback = embed.fallback.filter { !Self.isNothing($0) }
    if !fallback.isEmpty {
      guard let words = Self.title(fallback, url: url) else { return nil }
      title = words
    }
    element = embed.kind
    attributes = [("src", url), ("title", title), ("controls", "")]
    link = Link(url: url, children: [.text(title ?? url)])
  }

  /// Whether a block displays nothing at its position: footnotes are written elsewhere.
  private static func isNothing(_ block: Block) -> Bool {
    switch block {
    case .footnoteDefinition: true
    case .embed(let embed):
      embed.url.flatMap { SafeURL.checked($0, for: .link) }?.isEmpty != false
        && embed.fallback.allSatisfy(isNothing)
    default: false
    }
  }

  /// The text of a link to the player's address, if there is nothing else.
  private static func title(_ blocks: [Block], url: String) -> String? {
    guard blocks.count == 1, case .paragraph(let line) = blocks[0], line.count == 1,
      case .link(let link) = line[0], link.title == nil, link.children != [.text(link.url)],
      LinkTarget.encoded(link.url) == url,
      link.children.count == 1, case .text(let text) = link.children[0], EmbedReader.mayBeTitle(text),
      WhiteSpace.collapsed(text) == text
    else { return nil }
    return text
  }

  /// The lowercased file extension of an address.
  private static func ending(of url: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.lastIndex(of: ".") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }
}
