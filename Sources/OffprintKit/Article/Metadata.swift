/// The metadata of an article. Unknown fields are `nil` or empty, never a placeholder.
public struct Metadata: Equatable, Sendable {
  /// The article's title, without the publication's name.
  public var title: String?
  /// The sentence under the title (standfirst, subtitle).
  public var deck: String?
  /// The label over the title.
  public var kicker: String?
  /// The kind of article: analysis, news, opinion, …
  public var kind: String?
  /// The section of the publication.
  public var section: String?
  /// The authors, in the order of the byline.
  public var authors: [Author] = []
  /// The publication time, in ISO 8601 with the precision and zone of the source.
  public var published: String?
  /// The modification time, in ISO 8601 with the precision and zone of the source.
  public var modified: String?
  /// The name of the publication.
  public var publication: String?
  /// The address it was read from.
  public var url: String?
  /// The address that the publication declares.
  public var canonicalURL: String?
  /// The language, a BCP 47 tag.
  public var language: String?
  /// The direction of the text.
  public var direction: Direction?
  /// The publication's keywords.
  public var tags: [String] = []
  /// The lead image.
  public var image: LeadImage?
  /// The licence, a name or an address.
  public var license: String?
  /// A summary that is not part of the article.
  public var excerpt: String?
  /// The number of words in the content.
  public var wordCount: Int?
  /// Custom fields of a profile or a stage, in their order.
  public var custom: [JSONMember] = []

  /// Makes empty metadata.
  public init() {}
}

/// A person who contributed to an article.
public struct Author: Equatable, Sendable {
  /// The name as printed.
  public var name: String
  /// The address of a page about them.
  public var url: String?
  /// The role, if it is not that of the writer.
  public var role: String?

  /// Makes an author.
  public init(name: String, url: String? = nil, role: String? = nil) {
    self.name = name
    self.url = url
    self.role = role
  }
}

/// The direction of text.
public enum Direction: String, Equatable, Sendable, CaseIterable {
  /// From left to right.
  case ltr
  /// From right to left.
  case rtl

  /// The direction of a right-to-left language; `nil` for other languages.
  init?(ofLanguage tag: String?) {
    guard let tag, let primary = tag.split(separator: "-").first else { return nil }
    guard Self.rightToLeft.contains(primary.lowercased()) else { return nil }
    self = .rtl
  }

  private static let rightToLeft: Set<String> = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
}

/// The picture that represents the whole article.
public struct LeadImage: Equatable, Sendable {
  /// Its address.
  public var url: String?
  /// The alternative text.
  public var alt: String?
  /// The caption.
  public var caption: String?
  /// The name of the author or owner.
  public var credit: String?
  /// Its width in CSS pixels.
  public var width: Int?
  /// Its height in CSS pixels.
  public var height: Int?

  /// Makes an empty lead image.
  public init() {}

  /// Whether no field is set.
  package var isEmpty: Bool { self == LeadImage() }
}
