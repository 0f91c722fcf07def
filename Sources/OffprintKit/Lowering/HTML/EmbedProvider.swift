/// The embeds of well-known services: their kinds, and the addresses of the corresponding pages for readers.
enum EmbedProvider {
  /// The embedded content.
  struct Target: Equatable {
    var kind: String
    var url: String
  }

  /// The target of the address of a frame or player; `nil` if it is not content: trackers and advertisements.
  static func target(of address: String) -> Target? {
    guard let web = WebAddress(address), web.scheme == "https" || web.scheme == "http", !web.host.isEmpty
    else {
      return nil
    }
    let host = web.host
    for service in services where hosts(service.hosts, hold: host) {
      guard service.kind != none else { return nil }
      return Target(kind: service.kind, url: service.page(web) ?? address)
    }
    return Target(kind: kind(ofFile: web.path) ?? "frame", url: address)
  }

  /// Whether an address belongs to a known service.
  static func isKnown(_ address: String) -> Bool {
    guard let web = WebAddress(address) else { return false }
    let host = web.host
    return services.contains { $0.kind != none && hosts($0.hosts, hold: host) }
  }

  private struct Service: Sendable {
    var hosts: [String]
    var kind: String
    var page: @Sendable (WebAddress) -> String?
  }

  private static let none = ""

  private static func hosts(_ hosts: [String], hold host: String) -> Bool {
    hosts.contains { host.hasSuffix($0) && (host == $0 || host.hasSuffix("." + $0)) }
  }

  private static func kind(ofFile path: String) -> String? {
    guard let dot = path.utf8.lastIndex(of: 0x2E) else { return nil }
    switch path[path.utf8.index(after: dot)...].lowercased() {
    case "mp4", "m4v", "webm", "ogv", "mov", "m3u8": return "video"
    case "mp3", "m4a", "ogg", "oga", "wav", "flac", "aac": return "audio"
    case "pdf": return "document"
    default: return nil
    }
  }

  private static let services: [Service] = [
    Service(hosts: ["youtube.com", "youtube-nocookie.com", "youtu.be"], kind: "video", page: video),
    Service(hosts: ["vimeo.com"], kind: "video") { web in
      web.segments.last { $0.allSatisfy(\.isNumber) }.map { "https://vimeo.com/\($0)" }
    },
    Service(hosts: ["dailymotion.com", "dai.ly"], kind: "video") { web in
      (web.segments.count > 1 ? web.segments.last.map(String.init) : nil).flatMap {
        web.segments.contains("video") ? "https://www.dailymotion.com/video/\($0)" : nil
      } ?? web.parameter("video").map { "https://www.dailymotion.com/video/\($0)" }
    },
    Service(hosts: ["twitch.tv"], kind: "video") { web in
      web.parameter("video").map {
        "https://www.twitch.tv/videos/\($0.hasPrefix("v") ? String($0.dropFirst()) : $0)"
      }
        ?? web.parameter("clip").map { "https://clips.twitch.tv/\($0)" }
        ?? web.parameter("channel").map { "https://www.twitch.tv/\($0)" }
    },
    Service(hosts: ["tiktok.com"], kind: "video") { _ in nil },
    Service(hosts: ["ted.com"], kind: "video") { web in
      web.host == "embed.ted.com" ? "https://www.ted.com\(web.path)" : nil
    },
    Service(hosts: ["streamable.com"], kind: "video") { web in
      web.segments.last.map { "https://streamable.com/\($0)" }
    },
    Service(
      hosts: [
        "wistia.com", "wistia.net", "brightcove.net", "jwplatform.com", "jwplayer.com", "loom.com",
        "rumble.com",
        "bitchute.com", "odysee.com", "rutube.ru", "bilibili.com", "youku.com", "nicovideo.jp", "vidyard.com",
        "kaltura.com", "dacast.com", "c-span.org",
      ], kind: "video"
    ) { _ in nil },
    Service(hosts: ["twitter.com", "x.com"], kind: "post") { web in
      web.parameter("id").map { "https://twitter.com/i/status/\($0)" }
    },
    Service(hosts: ["instagram.com"], kind: "post") { web in
      guard web.segments.count >= 2 else { return nil }
      return "https://www.instagram.com/\(web.segments[0])/\(web.segments[1])/"
    },
    Service(hosts: ["facebook.com"], kind: "post") { $0.parameter("href") },
    Service(
      hosts: ["bsky.app", "threads.net", "threads.com", "linkedin.com", "pinterest.com", "vk.com", "t.me"],
      kind: "post"
    ) { _ in nil },
    Service(hosts: ["reddit.com", "redditmedia.com"], kind: "post") { web in
      web.segments.first == "r" ? "https://www.reddit.com\(web.path)" : nil
    },
    Service(hosts: ["soundcloud.com"], kind: "audio") { $0.parameter("url") },
    Service(hosts: ["spotify.com"], kind: "audio") { web in
      let parts = web.segments.drop { $0 == "embed" || $0 == "embed-podcast" }
      return parts.count >= 2 ? "https://open.spotify.com/\(parts.joined(separator: "/"))" : nil
    },
    Service(hosts: ["podcasts.apple.com", "music.apple.com"], kind: "audio") { web in
      web.host.hasPrefix("embed.") ? "https://\(web.host.dropFirst(6))\(web.path)" : nil
    },
    Service(
      hosts: [
        "bandcamp.com", "mixcloud.com", "deezer.com", "megaphone.fm", "simplecast.com", "acast.com",
        "art19.com",
        "anchor.fm", "buzzsprout.com", "libsyn.com", "podbean.com", "omny.fm", "audioboom.com",
        "transistor.fm",
        "captivate.fm", "ivoox.com",
      ], kind: "audio"
    ) { _ in nil },
    Service(hosts: ["openstreetmap.org", "umap.openstreetmap.fr", "mapbox.com", "felt.com"], kind: "map") {
      _ in nil
    },
    Service(
      hosts: ["datawrapper.de", "dwcdn.net", "flourish.studio", "flo.uri.sh", "infogram.com", "tableau.com"],
      kind: "chart"
    ) { _ in nil },
    Service(hosts: ["codepen.io"], kind: "code") { web in
      web.path.contains("/embed/")
        ? "https://codepen.io"
          + web.path.replacing("/embed/preview/", with: "/pen/").replacing("/embed/", with: "/pen/")
        : nil
    },
    Service(hosts: ["gist.github.com"], kind: "code") { web in
      web.path.hasSuffix(".js") ? "https://gist.github.com\(web.path.dropLast(3))" : nil
    },
    Service(
      hosts: ["jsfiddle.net", "codesandbox.io", "stackblitz.com", "replit.com", "glitch.com"], kind: "code"
    ) {
      _ in nil
    },
    Service(
      hosts: ["scribd.com", "slideshare.net", "speakerdeck.com", "documentcloud.org", "issuu.com"],
      kind: "document"
    ) { _ in nil },
    Service(hosts: ["giphy.com", "tenor.com"], kind: "image") { _ in nil },
    Service(
      hosts: [
        "googletagmanager.com", "doubleclick.net", "googlesyndication.com", "google-analytics.com",
        "adnxs.com",
        "amazon-adsystem.com", "taboola.com", "outbrain.com", "recaptcha.net", "disqus.com", "addthis.com",
        "sharethis.com", "list-manage.com",
      ], kind: none
    ) { _ in nil },
    Service(hosts: ["google.com", "maps.app.goo.gl", "goo.gl"], kind: "map") { _ in nil },
  ]

  /// The page of a video with the identifier in its path.
  private static func video(_ web: WebAddress) -> String? {
    let segments = web.segments
    if let list = web.parameter("list"), segments.last == "videoseries" {
      return "https://www.youtube.com/playlist?list=\(list)"
    }
    var identifier = web.parameter("v").map { Substring($0) }
    if identifier == nil, segments.count > 1, ["embed", "v", "shorts", "live", "e"].contains(segments[0]) {
      identifier = segments[1]
    }
    if identifier == nil, web.host == "youtu.be" { identifier = segments.first }
    guard let identifier, identifier.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x5F })
    else {
      return nil
    }
    let start = (web.parameter("start") ?? web.parameter("t")).map { "&t=\($0)" } ?? ""
    return "https://www.youtube.com/watch?v=\(identifier)\(start.utf8.allSatisfy { $0 > 0x20 } ? start : "")"
  }
}
