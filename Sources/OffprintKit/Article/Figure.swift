/// One or more pictures with caption and credit.
public struct Figure: Equatable, Sendable {
  /// The pictures; may be empty in a dump that contains only the caption.
  public var images: [Image]
  /// The caption.
  public var caption: [Inline]
  /// The name of the author or owner.
  public var credit: [Inline]

  /// Makes a figure.
  public init(images: [Image], caption: [Inline] = [], credit: [Inline] = []) {
    self.images = images
    self.caption = caption
    self.credit = credit
  }
}

/// A picture.
public struct Image: Equatable, Sendable {
  /// Its address.
  public var url: String
  /// The alternative text.
  public var alt: String
  /// The tooltip.
  public var title: String?
  /// Its width in CSS pixels.
  public var width: Int?
  /// Its height in CSS pixels.
  public var height: Int?

  /// Makes an image.
  public init(url: String, alt: String = "", title: String? = nil, width: Int? = nil, height: Int? = nil) {
    self.url = url
    self.alt = alt
    self.title = title
    self.width = width
    self.height = height
  }
}

/// Embedded content of another site: a video, a post, a map.
public struct Embed: Equatable, Sendable {
  /// The kind, in lower case: video, audio, post, map, …
  public var kind: String
  /// Its address.
  public var url: String?
  /// What replaces it where it cannot be shown.
  public var fallback: [Block]

  /// Makes an embed.
  public init(kind: String, url: String? = nil, fallback: [Block] = []) {
    self.kind = kind
    self.url = url
    self.fallback = fallback
  }
}
