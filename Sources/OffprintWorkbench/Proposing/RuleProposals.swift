import Markup
import OffprintKit
import SiteProfile

/// The rules proposed for an element: selectors with their matches on all pages, and what can be done with them.
struct RuleProposals {
  /// A selector and its matches.
  struct Candidate {
    var selector: String
    /// A pattern for the text of the elements.
    var text: String?
    /// The number of matches on each page.
    var matches: [Int]
    /// The elements on the page of the element, as far as they are shown.
    var elements: [NodeID]
    /// The number of words of the articles, as they are now, in what matches.
    var words: Int
  }

  /// What can be done with an element.
  struct Offer {
    var action: NewRule.Action
    /// The attribute that contains the value.
    var attribute: String?
    /// Whether it is likely to be what is wanted.
    var isLikely = false
  }

  private static let mostShown = 500

  let candidates: [Candidate]
  let offers: [Offer]

  /// Makes proposals for an element of the page with an index; `marks` are the marks of each page as far as they are known.
  init(for id: NodeID, of page: Int, in documents: [Document], marks: [TreeMarks?]) {
    let document = documents[page]
    let text = ElementText(document).value(of: id)
    func candidate(_ selector: String, _ found: [[NodeID]], text: String? = nil) -> Candidate {
      let words = documents.indices.map { index in
        marks[index].map { WordCount(in: found[index], of: documents[index], $0).kept } ?? 0
      }
      return Candidate(
        selector: selector, text: text, matches: found.map(\.count),
        elements: Array(found[page].prefix(Self.mostShown)), words: words.reduce(0, +))
    }
    let found = SelectorCandidates(document).selectors(for: id).map { selector, own in
      (selector.text, documents.enumerated().map { $0 == page ? own : $1.all(selector) })
    }
    var candidates = found.map { candidate($0, $1) }
    if let start = Self.start(of: text), let (selector, all) = found.first {
      let alike = zip(documents, all).map { document, found in
        let text = ElementText(document)
        return found.filter { Self.pattern(text.value(of: $0).prefix(80)) == start }
      }
      if alike != all { candidates.append(candidate(selector, alike, text: start)) }
    }
    self.candidates = candidates
    let words = marks[page].map { WordCount(in: [id], of: document, $0) }
    offers = Self.offers(for: id, in: document, text, isKept: words.map { $0.kept * 2 > $0.all })
  }

  /// A pattern for a short text that begins like this; `nil` for a long one.
  private static func start(of text: String) -> String? {
    guard (3...120).contains(text.count) else { return nil }
    return pattern(text.prefix(80))
  }

  /// The first three words as a pattern.
  private static func pattern(_ text: Substring) -> String {
    let words = text.split(separator: " ").prefix(3).joined(separator: " ")
    return "^" + Pattern.literal(words)
  }

  private static func offers(for id: NodeID, in document: Document, _ text: String, isKept: Bool?) -> [Offer]
  {
    let tag = document.tagName(of: id) ?? ""
    let name = "\(document.attribute("class", of: id) ?? "") \(document.attribute("itemprop", of: id) ?? "")"
      .lowercased()
    func has(_ words: String...) -> Bool { words.contains { name.contains($0) } }
    let time = document.attribute("datetime", of: id) != nil ? "datetime" : nil
    let picture = tag == "img" ? "src" : nil
    let parts = document.children(of: id).count { document.isElement($0) }
    let isShort = text.count < 300
    return [
      Offer(
        action: .remove,
        isLikely: isKept == true || !isShort || has("share", "related", "promo", "newsletter", "teaser")),
      Offer(action: .keep, isLikely: isKept == false && !document.tag(of: id).isHeading),
      Offer(action: .body, isLikely: text.count > 1000 && parts > 2),
      Offer(action: .title, isLikely: tag == "h1" || has("title", "headline")),
      Offer(action: .deck, isLikely: has("deck", "standfirst", "subtitle", "dek", "lead", "intro")),
      Offer(action: .kicker, isLikely: has("kicker", "overline", "eyebrow")),
      Offer(action: .section, isLikely: has("section", "category", "rubric") && isShort),
      Offer(
        action: .authors, isLikely: has("author", "byline") || document.attribute("rel", of: id) == "author"),
      Offer(action: .published, attribute: time, isLikely: tag == "time" || has("date", "publish")),
      Offer(action: .modified, attribute: time, isLikely: has("updated", "modified")),
      Offer(action: .tags, isLikely: has("tag", "keyword", "topic")),
      Offer(action: .image, attribute: picture, isLikely: picture != nil),
      Offer(action: .caption, isLikely: tag == "figcaption" || has("caption")),
      Offer(action: .credit, isLikely: has("credit")),
      Offer(action: .cutAfter), Offer(action: .cutBefore), Offer(action: .cutEnd),
      Offer(action: .markHeading), Offer(action: .markCaption), Offer(action: .markCredit),
    ]
  }
}
