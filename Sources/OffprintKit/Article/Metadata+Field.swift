extension Metadata {
  /// The fields of an article's metadata: the one list of them that readers, writers and lowering go through.
  ///
  /// The names are those of the JSON format, which the front matter and our own map in pandoc's share; the order
  /// is that in which they are written.
  enum Field: String, CaseIterable, Sendable {
    case title, deck, kicker, kind, section, authors, published, modified, publication, url, canonicalURL
    case language, direction, tags, image, license, excerpt, wordCount, custom

    /// Where a field is stored, by the type of its value.
    enum Content {
      /// One line of text.
      case text(WritableKeyPath<Metadata, String?> & Sendable)
      /// An address.
      case address(WritableKeyPath<Metadata, String?> & Sendable)
      /// ``Metadata/authors``
      case authors
      /// ``Metadata/direction``
      case direction
      /// ``Metadata/tags``
      case tags
      /// ``Metadata/image``
      case image
      /// ``Metadata/wordCount``
      case wordCount
      /// ``Metadata/custom``
      case custom
    }

    /// Where the field is stored.
    var content: Content {
      switch self {
      case .title: .text(\.title)
      case .deck: .text(\.deck)
      case .kicker: .text(\.kicker)
      case .kind: .text(\.kind)
      case .section: .text(\.section)
      case .authors: .authors
      case .published: .text(\.published)
      case .modified: .text(\.modified)
      case .publication: .text(\.publication)
      case .url: .address(\.url)
      case .canonicalURL: .address(\.canonicalURL)
      case .language: .text(\.language)
      case .direction: .direction
      case .tags: .tags
      case .image: .image
      case .license: .text(\.license)
      case .excerpt: .text(\.excerpt)
      case .wordCount: .wordCount
      case .custom: .custom
      }
    }
  }
}
