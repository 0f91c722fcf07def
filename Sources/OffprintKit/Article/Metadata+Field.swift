extension Metadata {
  /// The fields of an article's metadata: the one table of them that readers, writers and lowering go through.
  ///
  /// The names are those of the JSON format, which the front matter and our own map in pandoc's share; the order
  /// is that in which they are written. A new field is a member of ``Metadata``, a name here and a row of
  /// ``row``; a profile can set it if `MetadataField` has it too.
  enum Field: String, CaseIterable, Sendable {
    case title, deck, kicker, kind, section, authors, published, modified, publication, url, canonicalURL
    case language, direction, tags, image, license, excerpt, wordCount, custom

    /// Where a text is stored.
    typealias Path = WritableKeyPath<Metadata, String?> & Sendable

    /// Where a field is stored, by the type of its value.
    enum Content: Sendable {
      /// One line of text, with what it means.
      case text(Path, Meaning = .words)
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

    /// What a line of text means.
    enum Meaning: Sendable {
      /// Words, or a name.
      case words
      /// A time in ISO 8601.
      case date
      /// An address to which a link may lead.
      case address
    }

    /// A row of the table.
    struct Row: Sendable {
      /// Where the field is stored: its key path is made only where that is asked, not for a name.
      var content: Content { stored() }
      private let stored: @Sendable () -> Content
      /// The name in pandoc's metadata; without one the field is in our own map there.
      var pandoc: String?
      /// The name of the `meta` elements in documents; without one the field is elsewhere in them, or in several.
      var meta: String?
      /// Further names in front matters, besides pandoc's: those of site generators.
      var others: [String]
      /// Whether a page or a profile can state the field.
      var isOnPages: Bool

      fileprivate init(
        _ content: @escaping @Sendable @autoclosure () -> Content, pandoc: String? = nil, meta: String? = nil,
        others: [String] = [], isOnPages: Bool = true
      ) {
        stored = content
        self.pandoc = pandoc
        self.meta = meta
        self.others = others
        self.isOnPages = isOnPages
      }
    }

    /// The field's row.
    var row: Row {
      switch self {
      case .title: Row(.text(\.title), pandoc: "title")
      case .deck: Row(.text(\.deck), pandoc: "subtitle")
      case .kicker: Row(.text(\.kicker))
      case .kind: Row(.text(\.kind), meta: "dcterms.type")
      case .section: Row(.text(\.section), meta: "offprint.section")
      case .authors: Row(.authors, pandoc: "author")
      case .published: Row(.text(\.published, .date), pandoc: "date", meta: "dcterms.issued")
      case .modified:
        Row(
          .text(\.modified, .date), meta: "dcterms.modified",
          others: ["lastmod", "updated", "last_modified_at"])
      case .publication: Row(.text(\.publication), meta: "dcterms.publisher")
      case .url:
        Row(.text(\.url, .address), meta: "dcterms.source", others: ["source"], isOnPages: false)
      case .canonicalURL:
        Row(
          .text(\.canonicalURL, .address), meta: "offprint.canonicalURL",
          others: ["canonical_url", "canonicalUrl"])
      case .language: Row(.text(\.language), pandoc: "lang", meta: "dcterms.language")
      case .direction: Row(.direction, pandoc: "dir", meta: "offprint.direction")
      case .tags: Row(.tags, pandoc: "keywords", meta: "dcterms.subject")
      case .image: Row(.image)
      case .license: Row(.text(\.license), meta: "dcterms.license")
      case .excerpt:
        Row(.text(\.excerpt), pandoc: "abstract", meta: "description", others: ["description", "summary"])
      case .wordCount: Row(.wordCount, meta: "offprint.wordCount", isOnPages: false)
      case .custom: Row(.custom, isOnPages: false)
      }
    }

    /// Where the field is stored.
    var content: Content { row.content }

    /// Whether it has any number of values.
    var isList: Bool { self == .authors || self == .tags }

    /// All fields, those of a format's own order first.
    static func all(first: [Field]) -> [Field] { first + allCases.filter { !first.contains($0) } }
  }
}
