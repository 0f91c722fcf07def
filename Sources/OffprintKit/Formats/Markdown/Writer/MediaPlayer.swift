/// An embed that HTML has a player for: a file of sound or moving pictures.
struct MediaPlayer {
  /// The name of the element.
  var element: String
  /// Its attributes.
  var attributes: [(String, String?)]
  /// What stands in it for programs that show no player.
  var link: Link

  private static let endings: [String: Set<String>] = [
    "video": ["m4v", "mov", "mp4", "ogg", "ogv", "webm"],
    "audio": ["aac", "flac", "m4a", "mp3", "oga", "ogg", "opus", "wav"],
  ]

  /// The player of an embed; nothing where its address is none of a file, or more than a title stands in its place.
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

  /// Whether a block says nothing where it stands: footnotes stand elsewhere.
  private static func isNothing(_ block: Block) -> Bool {
    switch block {
    case .footnoteDefinition: true
    case .embed(let embed):
      embed.url.flatMap { SafeURL.checked($0, for: .link) }?.isEmpty != false
        && embed.fallback.allSatisfy(isNothing)
    default: false
    }
  }

  /// The words of a link to the player's address, where that is all.
  private static func title(_ blocks: [Block], url: String) -> String? {
    guard blocks.count == 1, case .paragraph(let line) = blocks[0], line.count == 1,
      case .link(let link) = line[0], link.title == nil, link.children != [.text(link.url)],
      LinkTarget.encoded(link.url) == url,
      link.children.count == 1, case .text(let text) = link.children[0], EmbedReader.mayBeTitle(text),
      WhiteSpace.collapsed(text) == text
    else { return nil }
    return text
  }

  /// What the path of an address ends with after its last dot, in lower case.
  private static func ending(of url: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.lastIndex(of: ".") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }
}
