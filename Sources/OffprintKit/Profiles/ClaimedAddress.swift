import Markup

/// The address that a page declares, and the evidence elsewhere on the page for its host.
struct ClaimedAddress {
  /// `link rel=canonical`, else `og:url`, else the one from which the page was saved.
  let address: PageAddress
  /// Other addresses that the page declares for itself: `base`, and those that would count without the first.
  private var own: [String] = []
  /// Addresses of alternate versions of the page, and of its feed.
  private var related: [String] = []

  init?(of view: PageView) {
    let document = view.document
    var canonical: PageAddress?
    var openGraph: (text: String, address: PageAddress)?
    for id in view.head {
      switch document.tag(of: id) {
      case .link:
        let relations = view.relations(of: id)
        let isCanonical = canonical == nil && relations.contains(.canonical)
        // Most links are of styles and icons.
        guard isCanonical || relations.contains(.sameSite), let href = document.attribute("href", of: id)
        else { continue }
        if !isCanonical { related.append(href) } else if let found = Self.address(href) { canonical = found }
      case .base:
        if let href = document.attribute("href", of: id) { own.append(href) }
      case .meta where openGraph == nil && Self.isOpenGraph(id, view):
        guard let content = document.attribute("content", of: id), let found = Self.address(content) else {
          continue
        }
        openGraph = (content, found)
      default: continue
      }
    }
    let saved = view.savedAddress
    guard let claimed = canonical ?? openGraph?.address ?? saved.flatMap(Self.address) else { return nil }
    self.address = claimed
    if canonical != nil, let openGraph { own.append(openGraph.text) }
    if (canonical ?? openGraph?.address) != nil, let saved { own.append(saved) }
  }

  private static func address(_ text: String) -> PageAddress? {
    let address = text.hasPrefix("//") ? "https:" + text : text
    return PageAddress(absolute: ArchivedAddress.original(of: address) ?? address)
  }

  private static func isOpenGraph(_ meta: NodeID, _ view: PageView) -> Bool {
    guard let property = view.names.property else { return false }
    return view.document.withAttribute(property, of: meta) { $0.count == 6 && $0.contains("og:url") } ?? false
  }

  /// Whether something else on the page confirms a host, and nothing contradicts it.
  func isConfirmed(at host: String) -> Bool {
    // Only now: of most pages no address leads to a profile.
    let own = own.compactMap(Self.address)
    return own.allSatisfy { $0.host.isWithin(host) }
      && (own + related.compactMap(Self.address)).contains { $0.host.isWithin(host) }
  }
}
