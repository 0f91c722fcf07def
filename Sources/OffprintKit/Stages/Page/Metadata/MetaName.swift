/// The names of `meta` elements that describe an article, in lower case.
enum MetaName: String, CaseIterable {
  case ogTitle = "og:title"
  case twitterTitle = "twitter:title"
  case parselyTitle = "parsely-title"
  case sailthruTitle = "sailthru.title"
  case dcTitle = "dc.title"
  case dctermsTitle = "dcterms.title"
  case citationTitle = "citation_title"
  case title
  case headline

  case author
  case byl
  case articleAuthor = "article:author"
  case articleAuthorName = "article:author_name"
  case parselyAuthor = "parsely-author"
  case sailthruAuthor = "sailthru.author"
  case dcCreator = "dc.creator"
  case dctermsCreator = "dcterms.creator"
  case citationAuthor = "citation_author"
  case citationAuthors = "citation_authors"
  case booksAuthor = "books:author"
  case bookAuthor = "book:author"
  case twitterCreator = "twitter:creator"
  case twitterLabel1 = "twitter:label1"
  case twitterData1 = "twitter:data1"
  case twitterLabel2 = "twitter:label2"
  case twitterData2 = "twitter:data2"

  case publishedTime = "article:published_time"
  case ogPublishedTime = "og:article:published_time"
  case articlePublished = "article:published"
  case parselyDate = "parsely-pub-date"
  case sailthruDate = "sailthru.date"
  case datePublished = "datepublished"
  case pubdate
  case publishDate = "publish-date"
  case publicationDate = "publication_date"
  case citationDate = "citation_publication_date"
  case citationOnline = "citation_online_date"
  case dcDate = "dc.date"
  case dcIssued = "dc.date.issued"
  case dctermsIssued = "dcterms.issued"
  case dctermsCreated = "dcterms.created"
  case dctermsDate = "dcterms.date"
  case dcCreated = "dc.date.created"
  case releaseDate = "og:release_date"
  case publishedDate = "published-date"
  case publishedDate2 = "published_date"
  case publishDate2 = "publish_date"
  case publishDate3 = "publishdate"
  case pubDate2 = "pub_date"
  case articleDate = "article:date"
  case articleCreated = "article:created"
  case originalDate = "article_date_original"
  case citationDay = "citation_date"
  case created
  case dctermsPublished = "dcterms.published"
  case date
  case modifiedTime = "article:modified_time"
  case ogUpdatedTime = "og:updated_time"
  case dctermsModified = "dcterms.modified"
  case dcModified = "dc.date.modified"
  case dateModified = "datemodified"
  case lastModified = "last-modified"
  case modifiedDate = "modified-date"
  case articleUpdated = "article:updated_time"
  case lastUpdated = "last-updated"

  case siteName = "og:site_name"
  case applicationName = "application-name"
  case appleTitle = "apple-mobile-web-app-title"
  case dcPublisher = "dc.publisher"
  case dctermsPublisher = "dcterms.publisher"
  case citationJournal = "citation_journal_title"

  case description
  case ogDescription = "og:description"
  case twitterDescription = "twitter:description"
  case dcDescription = "dc.description"
  case sailthruDescription = "sailthru.description"
  case ogURL = "og:url"
  case ogType = "og:type"
  case articleOpinion = "article:opinion"
  case articleSection = "article:section"
  case parselySection = "parsely-section"
  case articleTag = "article:tag"
  case keywords
  case newsKeywords = "news_keywords"
  case parselyTags = "parsely-tags"
  case sailthruTags = "sailthru.tags"
  case dcSubject = "dc.subject"
  case citationKeywords = "citation_keywords"

  case ogImage = "og:image"
  case ogImageURL = "og:image:url"
  case ogImageSecure = "og:image:secure_url"
  case ogImageAlt = "og:image:alt"
  case ogImageWidth = "og:image:width"
  case ogImageHeight = "og:image:height"
  case twitterImage = "twitter:image"
  case twitterImageSource = "twitter:image:src"
  case twitterImageAlt = "twitter:image:alt"
  case parselyImage = "parsely-image-url"
  case sailthruImage = "sailthru.image.full"
  case thumbnail

  case ogLocale = "og:locale"
  case dcLanguage = "dc.language"
  case dctermsLanguage = "dcterms.language"
  case citationLanguage = "citation_language"
  case contentLanguage = "content-language"
  case language
  case dcRights = "dc.rights"
  case dctermsRights = "dcterms.rights"
  case dctermsLicense = "dcterms.license"
  case rightsStandard = "rights-standard"
}

/// Finds which of the names a text is, whatever the case of its letters.
struct MetaNames {
  private var names: [UInt64: MetaName] = [:]

  /// The table of all names.
  static let shared = MetaNames()

  private init() {
    for name in MetaName.allCases { names[Self.hash(Array(name.rawValue.utf8).span)] = name }
  }

  /// Adds the names in a value: usually one, or several separated by spaces.
  func find(in text: Span<UInt8>, _ found: inout [MetaName]) {
    if let name = find(text) {
      found.append(name)
      return
    }
    var start = 0
    for end in text.indices where text[end] == Byte.space && found.count < 4 {
      if let name = find(text.extracting(start..<end)) { found.append(name) }
      start = end + 1
    }
    if start > 0, let name = find(text.extracting(start..<text.count)) { found.append(name) }
  }

  /// The name with these bytes.
  func find(_ text: Span<UInt8>) -> MetaName? {
    guard text.count <= 32, let name = names[Self.hash(text)] else { return nil }
    // The hash distinguishes the names; the bytes confirm that it is one of them.
    let bytes = name.rawValue.utf8
    guard bytes.count == text.count else { return nil }
    var index = 0
    for byte in bytes {
      if byte != Self.lower(text[index]) { return nil }
      index += 1
    }
    return name
  }

  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in text.indices { hash = (hash ^ UInt64(lower(text[index]))) &* 0x100_0000_01B3 }
    return hash
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
