import SiteProfile

extension LineRule.Role {
  /// The mark that a part of this role gets.
  var mark: Marks.Role {
    switch self {
    case .title: .title
    case .deck: .deck
    case .kicker: .kicker
    case .kind: .kind
    case .section: .section
    case .byline: .byline
    case .published: .published
    case .caption: .caption
    case .credit: .credit
    case .furniture: .furniture
    case .teaser: .teaser
    case .body, .keep: .body
    case .heading: .heading
    }
  }
}
