import Diagnostics
import Markup

/// The first draft of a profile, made of one or more saved pages of a site: what of them can be said in rules, each
/// with what speaks for it.
package struct ProfileDraft: Sendable {
  /// One of the pages.
  package struct Page: Sendable {
    /// What the generic stages made of it.
    package var conversion: Conversion
    /// Its file.
    package var file: String
    /// Its address, where the user gave it.
    package var url: String?

    /// Makes a page.
    package init(conversion: Conversion, file: String, url: String? = nil) {
      self.conversion = conversion
      self.file = file
      self.url = url
    }
  }

  /// The site's host, which is the profile's name.
  package let host: String
  /// The profile's text.
  package let yaml: String
  /// A page in the shape of the first one, its text replaced by placeholders: the start of a sample.
  package let sample: String

  /// Drafts a profile.
  ///
  /// - Parameters:
  ///   - pages: pages of one site, as converted without a profile; the more, the surer.
  ///   - library: the profiles there are, to see whether a family fits.
  /// - Throws: a fault where a page is none of HTML, or nothing tells the site's host.
  package init(pages: [Page], library: ProfileLibrary) throws(Diagnostic) {
    var read: [DraftPage] = []
    for page in pages {
      guard case .html(let html)? = page.conversion.page, let marks = page.conversion.marks else {
        throw Diagnostic(.error, .badInput, "\(page.file): not a page of HTML")
      }
      read.append(
        DraftPage(
          document: html.document, marks: marks, metadata: page.conversion.article.metadata, file: page.file,
          url: page.url))
    }
    host = try Self.host(of: read)
    let body = BodyProposal.best(for: read)
    let family = read.first.flatMap { library.match(fingerprintOf: HTMLPage(document: $0.document)) }
    var text = DraftText(host: host, pages: read)
    text.writeHead(family: family)
    text.writeFields(FieldProposals.all(for: read))
    text.writeBody(body)
    if let body { text.writeRemovals(RemoveProposals.all(in: body.selector, on: read)) }
    text.writeTests()
    yaml = text.yaml
    sample = read.first.map { SampleSkeleton(page: $0, host: text.host, body: body?.selector).html } ?? ""
  }

  /// The host that the addresses of all pages share, without `www`.
  private static func host(of pages: [DraftPage]) throws(Diagnostic) -> String {
    var hosts: [String] = []
    for page in pages {
      let address = page.url.flatMap(PageAddress.init(url:)) ?? ClaimedAddress(of: page.document)?.address
      guard let host = address?.host.name else { continue }
      let name = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
      if !hosts.contains(name) { hosts.append(name) }
    }
    guard let first = hosts.first else {
      throw Diagnostic(
        .error, .usage, "the pages do not tell their address", fix: "give it with --url https://…")
    }
    // A subdomain and its domain are one site.
    let shared = hosts.min { $0.utf8.count < $1.utf8.count } ?? first
    guard hosts.allSatisfy({ Host(url: $0)?.isWithin(shared) == true }) else {
      throw Diagnostic(
        .error, .usage, "the pages are of several sites: \(hosts.joined(separator: ", "))",
        fix: "draft a profile for each")
    }
    return shared
  }
}
