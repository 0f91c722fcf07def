import Diagnostics
import Markup

/// The roles of the parts of a page, and who assigned them.
///
/// A mark is one byte for a line or node, with a side table of origins. Marks are cheap to copy and to drop,
/// so that a stage can try something and undo it.
public struct Marks: Sendable {
  /// The role of a part.
  public enum Role: UInt8, Sendable, CaseIterable {
    /// Not marked yet.
    case unmarked
    /// Not part of the article.
    case furniture
    /// A link to another article, or part of one.
    case teaser
    /// The article's title.
    case title
    /// The sentence under the title.
    case deck
    /// The label over the title.
    case kicker
    /// The kind of article.
    case kind
    /// The section of the publication.
    case section
    /// The authors.
    case byline
    /// The publication or modification time.
    case published
    /// A caption of a picture.
    case caption
    /// A credit of a picture.
    case credit
    /// Text of the article.
    case body
    /// A heading within the article.
    case heading
    /// A list item.
    case listItem

    /// Whether lowering includes such a part in the article's content.
    public var isContent: Bool {
      switch self {
      case .body, .heading, .listItem, .caption: true
      case .unmarked, .furniture, .teaser, .title, .deck, .kicker, .kind, .section, .byline, .published,
        .credit:
        false
      }
    }

    /// Where a part with this role ends up.
    package enum Outcome: String, Sendable {
      /// In the article.
      case kept
      /// In a field of the metadata.
      case data
      /// Nowhere.
      case dropped
    }

    /// Where such a part ends up. A credit is in the article too: below its picture.
    package var outcome: Outcome {
      switch self {
      case .body, .heading, .listItem, .caption, .credit: .kept
      case .title, .deck, .kicker, .kind, .section, .byline, .published: .data
      case .furniture, .teaser, .unmarked: .dropped
      }
    }
  }

  /// The strength of a mark: a weaker one never replaces a stronger one.
  public enum Rank: UInt8, Comparable, Sendable {
    /// A value of a profile that is used only if there is no other.
    case fallback
    /// A finding of a built-in stage.
    case generic
    /// A rule of a profile.
    case profile
    /// A profile's `keep`, which nothing overrides.
    case keep

    /// Orders ranks from weak to strong.
    public static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  /// The stage that set a mark, and why.
  public struct Origin: Equatable, Sendable {
    /// The stage's name.
    public var stage: String
    /// The position of the profile's rule, if a rule decided.
    public var rule: Place?
    /// The reason, in a few words.
    public var why: String
    /// The strength of the mark.
    public var rank: Rank

    /// Makes an origin.
    public init(stage: String, rule: Place? = nil, why: String, rank: Rank = .generic) {
      self.stage = stage
      self.rule = rule
      self.why = why
      self.rank = rank
    }
  }

  /// A reference to an origin in the side table.
  public struct OriginID: Equatable, Sendable {
    fileprivate let index: UInt16
  }

  /// A metadata value that was found on the page.
  public struct Finding: Sendable {
    /// The metadata field, or a custom field of the profile.
    package var field: String
    /// Its value: the name of an author, the address of an image.
    package var value: String
    /// The line or node of the value; `nil` if it does not appear on the page.
    package var part: Int?
    /// The origin of the value.
    package var origin: OriginID
    /// Further properties of the value.
    package var detail: Detail?

    /// Further properties of a finding.
    public enum Detail: Equatable, Sendable {
      /// For an author: the address of a page about them, and their role if it is not that of the writer.
      case author(url: String?, role: String?)
      /// For the lead image: its parts.
      case image(LeadImage)
    }
  }

  /// The metadata of a post.
  package struct Post: Equatable, Sendable {
    /// The author.
    package var author: Author?
    /// The publication time, in ISO 8601 with the precision and zone of the source.
    package var published: String?

    /// Makes the metadata of a post.
    package init(author: Author? = nil, published: String? = nil) {
      self.author = author
      self.published = published
    }
  }

  private var roles: [Role]
  private var originOf: [UInt16]
  private var origins: [Origin] = [Origin(stage: "", why: "nothing was found out about it")]
  /// The ranks of the origins: they are asked for each part, and copying an origin would retain its texts.
  private var ranks: [Rank] = [.generic]
  /// The metadata that was found, in the order in which it was found.
  package private(set) var findings: [Finding] = []
  /// Changes of a profile to how nodes of an HTML page are read.
  package var changes = NodeChanges()
  /// The texts of an HTML page that a profile takes out of their blocks.
  package var omitted = OmittedTexts()
  /// The posts of a thread on an HTML page, by their elements.
  package var posts: [NodeID: Post] = [:]
  /// The footnotes of an HTML page; `nil` if they have not been searched for.
  var notes: Footnotes?

  /// Makes marks for a page with a number of parts, all unmarked.
  package init(count: Int) {
    roles = Array(repeating: .unmarked, count: count)
    originOf = Array(repeating: 0, count: count)
  }

  /// Makes marks that declare the whole page the article; `why` is shown in explanations.
  init(wholeOf page: Page, why: String) {
    self.init(count: page.count)
    let origin = enter(Marks.Origin(stage: "whole", why: why, rank: .profile))
    for part in page.wholeParts { set(.body, at: part, by: origin) }
  }

  /// Whether no part is marked.
  package private(set) var isBlank = true

  /// The number of parts of the page.
  package var count: Int { roles.count }

  /// The role of a part.
  public subscript(part: Int) -> Role { roles[part] }

  /// The origin of a part's mark.
  public func origin(of part: Int) -> Origin { origins[Int(originOf[part])] }

  /// The origin of a finding.
  public func origin(_ id: OriginID) -> Origin { origins[Int(id.index)] }

  /// Adds an origin to the side table, for use by any number of marks.
  public mutating func enter(_ origin: Origin) -> OriginID {
    if let index = origins.lastIndex(of: origin) { return OriginID(index: UInt16(index)) }
    return enter(new: origin)
  }

  /// Adds an origin that the caller knows is not in the side table.
  mutating func enter(new origin: Origin) -> OriginID {
    guard origins.count < Int(UInt16.max) else { return OriginID(index: UInt16(origins.count - 1)) }
    origins.append(origin)
    ranks.append(origin.rank)
    return OriginID(index: UInt16(origins.count - 1))
  }

  /// Marks a part, unless it has a stronger mark.
  ///
  /// - Returns: whether the mark was set.
  @discardableResult
  public mutating func set(_ role: Role, at part: Int, by id: OriginID) -> Bool {
    guard ranks[Int(id.index)] >= rank(of: part) else { return false }
    roles[part] = role
    originOf[part] = id.index
    isBlank = false
    return true
  }

  /// The strength of a part's mark.
  public func rank(of part: Int) -> Rank { ranks[Int(originOf[part])] }

  /// Whether a profile has marked a part.
  public func isDecided(_ part: Int) -> Bool { rank(of: part) > .generic }

  /// Records a metadata value. Among findings of the same rank the first is used, so a stage records its best
  /// first.
  public mutating func find(
    _ field: String, _ value: String, at part: Int?, by id: OriginID, detail: Finding.Detail? = nil
  ) {
    findings.append(Finding(field: field, value: value, part: part, origin: id, detail: detail))
  }

  /// The finding to use for a field: the strongest, and among equals the first.
  package func finding(_ field: String) -> Finding? {
    var best: Finding?
    for finding in findings where finding.field == field {
      let rank = ranks[Int(finding.origin.index)]
      if let current = best, ranks[Int(current.origin.index)] >= rank { continue }
      best = finding
    }
    return best
  }
}

extension Marks {
  /// Refines the role of a part of the body, keeping the rank of its mark. Other parts are not changed.
  package mutating func refine(_ role: Role, at part: Int, stage: String, why: String) {
    guard self[part] == .body else { return }
    let old = origin(of: part)
    let id = enter(Origin(stage: stage, rule: old.rule, why: why, rank: old.rank))
    set(role, at: part, by: id)
  }
}
