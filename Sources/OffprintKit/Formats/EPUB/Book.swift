/// A book being written: information that its parts share.
struct Book {
  /// A content document.
  struct Chapter {
    var name: String
    var title: String
    var hasMathML: Bool
  }

  var title: String
  var language: String
  var identifier = ""
  var modified: String
  var isRightToLeft: Bool
  /// The metadata of the only article, or those common to all articles.
  var common: Metadata
  var chapters: [Chapter] = []
  var pictures: [EmbeddedPictures.File] = []
  var cover: EmbeddedPictures.File?

  /// Makes a book of articles, before they are written. `work` is the book whose articles they all are.
  init(_ articles: [Article], of work: Metadata?, title: String?, cover: [UInt8]?) {
    let all = articles.map(\.metadata)
    common = all.count == 1 ? all[0] : Self.common(to: all)
    if var work {
      if work.authors.isEmpty { work.authors = common.authors }
      work.publication = work.publication ?? common.publication
      common = work
    }
    self.title = title ?? work?.title ?? Self.title(of: all)
    language =
      work?.language ?? Self.mostFrequent(all.compactMap { $0.language.flatMap(LanguageTag.valid) }) ?? "und"
    modified =
      all.compactMap { ($0.modified ?? $0.published).flatMap(BookDate.moment) }.max() ?? BookDate.unknown
    let directions = all.map { $0.direction ?? Direction(ofLanguage: $0.language) ?? .ltr }
    isRightToLeft = directions.count { $0 == .rtl } * 2 > directions.count
    guard let cover, let type = ImageType(cover) else { return }
    self.cover = EmbeddedPictures.File(name: "cover.\(type.rawValue)", type: type.mediaType, bytes: cover)
  }

  /// The book whose articles all of these are; `nil` if there is none.
  static func work(of records: [Record]) -> Metadata? {
    guard let first = records.first, let work = first.article.work,
      records.allSatisfy({ $0.input == first.input && $0.article.work == work })
    else { return nil }
    return work.metadata
  }

  /// The name of an article in the contents.
  static func name(of metadata: Metadata) -> String {
    [metadata.title, metadata.deck, metadata.publication].compactMap(\.self).first { !$0.isBlank }
      ?? "Untitled"
  }

  private static func title(of all: [Metadata]) -> String {
    guard let first = all.first else { return "Untitled" }
    if all.count == 1 { return name(of: first) }
    if let publication = common(to: all).publication, !publication.isBlank { return publication }
    return "\(name(of: first)) and \(all.count - 1) more"
  }

  /// The metadata common to all articles, with the authors of all.
  private static func common(to all: [Metadata]) -> Metadata {
    var common = Metadata()
    guard let first = all.first else { return common }
    if all.allSatisfy({ $0.publication == first.publication }) { common.publication = first.publication }
    var names: Set<String> = []
    for author in all.flatMap(\.authors) where names.insert(author.name).inserted {
      common.authors.append(author)
    }
    return common
  }

  private static func mostFrequent(_ texts: [String]) -> String? {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    let most = counts.values.max()
    return texts.first { counts[$0] == most }
  }
}
