/// One or more pictures with what is said about them.
public struct Figure: Equatable, Sendable {
  /// The pictures; a dump may know the caption alone.
  public var images: [Image]
  /// What the publication says about them.
  public var caption: [Inline]
  /// Who made them or owns them.
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
  /// The text that stands for it where it cannot be seen.
  public var alt: String
  /// The text shown when it is pointed at.
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

/// Something of another site shown in place: a video, a post, a map.
public struct Embed: Equatable, Sendable {
  /// What sort it is, in lower case: video, audio, post, map, …
  public var kind: String
  /// Its address.
  public var url: String?
  /// What stands in its place where it cannot be shown.
  public var fallback: [Block]

  /// Makes an embed.
  public init(kind: String, url: String? = nil, fallback: [Block] = []) {
    self.kind = kind
    self.url = url
    self.fallback = fallback
  }
}
