import Diagnostics
import Markup

/// What the parts of a page are held to be, and by whom.
///
/// A mark is one byte for a line or node, with a side table that tells who set it and why. Marks are cheap to
/// copy and to drop, so that a stage can try, look and take back.
public struct Marks: Sendable {
  /// What a part of a page is.
  public enum Role: UInt8, Sendable, CaseIterable {
    /// Nobody has said anything.
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
    /// What sort of article it is.
    case kind
    /// The part of the publication it belongs to.
    case section
    /// Who wrote it.
    case byline
    /// When it was published or changed.
    case published
    /// What is said about a picture.
    case caption
    /// Who made a picture.
    case credit
    /// Text of the article.
    case body
    /// A heading within the article.
    case heading
    /// An item of a list.
    case listItem

    /// Whether lowering puts such a part into the article's content.
    public var isContent: Bool {
      switch self {
      case .body, .heading, .listItem, .caption: true
      case .unmarked, .furniture, .teaser, .title, .deck, .kicker, .kind, .section, .byline, .published,
        .credit:
        false
      }
    }
  }

  /// How strong a mark is: a weaker one never replaces a stronger one.
  public enum Rank: UInt8, Comparable, Sendable {
    /// A value that a profile gives for want of any other.
    case fallback
    /// A built-in stage's finding.
    case generic
    /// A profile's rule.
    case profile
    /// A profile's `keep`: nothing overrides it.
    case keep

    /// Orders ranks from weak to strong.
    public static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  /// Who set a mark and why.
  public struct Origin: Equatable, Sendable {
    /// The stage's name.
    public var stage: String
    /// The place of the profile's rule, where a rule decided.
    public var rule: Place?
    /// Why, in a few words.
    public var why: String
    /// How strong the mark is.
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
    /// The metadata field, or a field of the profile's own.
    public var field: String
    /// Its value: of an author the name, of an image the address.
    public var value: String
    /// The line or node it was found on; `nil` where it stands nowhere on the page.
    public var part: Int?
    /// Who found it.
    public var origin: OriginID
    /// What else is known of the value.
    public var detail: Detail?

    /// What a finding tells besides its value.
    public enum Detail: Equatable, Sendable {
      /// Of an author: the address of a page about them, and what they did where it was not the writing.
      case author(url: String?, role: String?)
      /// Of the lead image: its parts.
      case image(LeadImage)
    }
  }

  /// What is known of a post besides its text.
  public struct Post: Equatable, Sendable {
    /// Who wrote it.
    public var author: Author?
    /// When, ISO 8601 with the precision and zone of the source.
    public var published: String?

    /// Makes a post of which no more is known than stands here.
    public init(author: Author? = nil, published: String? = nil) {
      self.author = author
      self.published = published
    }
  }

  private var roles: [Role]
  private var originOf: [UInt16]
  private var origins: [Origin] = [Origin(stage: "", why: "nothing was found out about it")]
  /// The metadata that was found, in the order of finding.
  public private(set) var findings: [Finding] = []
  /// What a profile says the nodes of a page of HTML are to be read as.
  public var changes = NodeChanges()
  /// The posts of a thread on a page of HTML, by the element that holds each.
  public var posts: [NodeID: Post] = [:]
  /// The footnotes of a page of HTML; nil where nobody has looked for them.
  var notes: Footnotes?

  /// Makes marks for a page of so many parts, none of them marked.
  public init(count: Int) {
    roles = Array(repeating: .unmarked, count: count)
    originOf = Array(repeating: 0, count: count)
  }

  /// Makes marks that say of all of a page that it is the article; `why` is told by explanations.
  init(wholeOf page: Page, why: String) {
    self.init(count: page.count)
    let origin = enter(Marks.Origin(stage: "whole", why: why, rank: .profile))
    for part in page.wholeParts { set(.body, at: part, by: origin) }
  }

  /// Whether no part is marked.
  public private(set) var isBlank = true

  /// How many parts the page has.
  public var count: Int { roles.count }

  /// What a part is.
  public subscript(part: Int) -> Role { roles[part] }

  /// Who marked a part, and why.
  public func origin(of part: Int) -> Origin { origins[Int(originOf[part])] }

  /// Who made a finding.
  public func origin(_ id: OriginID) -> Origin { origins[Int(id.index)] }

  /// Enters an origin into the side table, to be used for any number of marks.
  public mutating func enter(_ origin: Origin) -> OriginID {
    if let index = origins.lastIndex(of: origin) { return OriginID(index: UInt16(index)) }
    return enter(new: origin)
  }

  /// Enters an origin that is not in the side table, as the caller knows.
  mutating func enter(new origin: Origin) -> OriginID {
    guard origins.count < Int(UInt16.max) else { return OriginID(index: UInt16(origins.count - 1)) }
    origins.append(origin)
    return OriginID(index: UInt16(origins.count - 1))
  }

  /// Marks a part, unless it carries a stronger mark. Returns whether the mark was set.
  @discardableResult
  public mutating func set(_ role: Role, at part: Int, by id: OriginID) -> Bool {
    guard origins[Int(id.index)].rank >= rank(of: part) else { return false }
    roles[part] = role
    originOf[part] = id.index
    isBlank = false
    return true
  }

  /// How strong a part's mark is.
  public func rank(of part: Int) -> Rank { origins[Int(originOf[part])].rank }

  /// Whether a profile has decided about a part.
  public func isDecided(_ part: Int) -> Bool { rank(of: part) > .generic }

  /// Records a metadata value. Of findings of the same rank the first counts, so a stage records its best first.
  public mutating func find(
    _ field: String, _ value: String, at part: Int?, by id: OriginID, detail: Finding.Detail? = nil
  ) {
    findings.append(Finding(field: field, value: value, part: part, origin: id, detail: detail))
  }

  /// The value of a field that counts: the strongest finding, and of equals the first.
  public func finding(_ field: String) -> Finding? {
    var best: Finding?
    for finding in findings where finding.field == field {
      if let current = best, origin(current.origin).rank >= origin(finding.origin).rank { continue }
      best = finding
    }
    return best
  }
}

extension Marks {
  /// Says more exactly what a part of the body is, keeping the rank of its mark. Other parts stay as they are.
  public mutating func refine(_ role: Role, at part: Int, stage: String, why: String) {
    guard self[part] == .body else { return }
    let old = origin(of: part)
    let id = enter(Origin(stage: stage, rule: old.rule, why: why, rank: old.rank))
    set(role, at: part, by: id)
  }
}
