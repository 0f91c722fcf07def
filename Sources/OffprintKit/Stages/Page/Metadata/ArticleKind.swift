/// The kind of an article according to the types of structured data.
enum ArticleKind {
  /// The rank of an object: the higher, the more likely it is the article of its page. `nil` if it is not an
  /// article.
  static func rank(of object: JSONValue) -> Int? {
    object.types.compactMap { kinds[$0]?.rank }.max()
  }

  /// The kind of article that an object is, in a word; `nil` if its type is just "article".
  static func kind(of object: JSONValue) -> String? {
    for type in object.types {
      if let kind = kinds[type]?.kind { return kind }
    }
    return nil
  }

  /// The kind according to a page's `og:type`, beyond "article" and "website".
  static func kind(ofOpenGraph type: String) -> String? {
    switch type.lowercased() {
    case "product", "og:product", "product.item": "product"
    case "book", "books.book": "book"
    case "video.other", "video.movie", "video.episode", "video": "video"
    case "profile": "profile"
    case "recipe": "recipe"
    default: nil
    }
  }

  private static let kinds: [String: (rank: Int, kind: String?)] = [
    "NewsArticle": (4, "news"),
    "ReportageNewsArticle": (4, "news"),
    "AnalysisNewsArticle": (4, "analysis"),
    "OpinionNewsArticle": (4, "opinion"),
    "ReviewNewsArticle": (4, "review"),
    "BackgroundNewsArticle": (4, "background"),
    "AskPublicNewsArticle": (4, "call"),
    "AdvertiserContentArticle": (4, "advertisement"),
    "SatiricalArticle": (4, "satire"),
    "BlogPosting": (4, "blog post"),
    "LiveBlogPosting": (4, "live blog"),
    "SocialMediaPosting": (3, "post"),
    "DiscussionForumPosting": (4, "discussion"),
    "ScholarlyArticle": (4, "research"),
    "MedicalScholarlyArticle": (4, "research"),
    "TechArticle": (4, "technical"),
    "APIReference": (4, "reference"),
    "Report": (4, "report"),
    "Article": (4, nil),
    "QAPage": (1, nil),
    "Question": (3, "question"),
    "Recipe": (4, "recipe"),
    "HowTo": (3, "how-to"),
    "Review": (3, "review"),
    "CriticReview": (3, "review"),
    "MedicalWebPage": (2, nil),
    "Course": (2, "course"),
    "Product": (2, "product"),
    "ProductGroup": (2, "product"),
    "Book": (2, "book"),
    "Event": (2, "event"),
    "VideoObject": (1, nil),
    "CreativeWork": (2, nil),
  ]
}
