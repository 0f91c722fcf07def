/// The sites of saved pages, by the addresses that are given or that the pages declare.
struct SiteHosts {
  /// The host of each page, without `www`; `nil` if it declares none. A subdomain belongs to the site of its domain, if
  /// there are pages of it.
  let ofPages: [String?]
  /// The hosts, in the order of the pages.
  let all: [String]

  init(_ pages: [(url: String?, view: PageView)]) {
    let own = pages.map { page -> String? in
      let address = page.url.flatMap(PageAddress.init(url:)) ?? ClaimedAddress(of: page.view)?.address
      guard let name = address?.host.name else { return nil }
      return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }
    let names = Set(own.compactMap(\.self)).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    ofPages = own.map { name in
      name.flatMap { name in names.first { Host(url: name)?.isWithin($0) == true } ?? name }
    }
    var all: [String] = []
    for case let name? in ofPages where !all.contains(name) { all.append(name) }
    self.all = all
  }
}
