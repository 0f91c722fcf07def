import Diagnostics
import Markup

/// A profile learned from saved pages of a site, with evidence for each rule.
///
/// It contains only rules that change the result of the generic stages, and only those that the pages prove harmless: a
/// single page proves nothing.
package struct ProfileDraft: Sendable {
  /// One of the pages.
  package struct Page: Sendable {
    /// The result of the generic stages.
    package var conversion: Conversion
    /// Its file.
    package var file: String
    /// Its address, if the user gave one.
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
  /// A page with the structure of the first one, its text replaced by placeholders: the start of a sample. Empty if none
  /// is wanted.
  package let sample: String

  /// The number of rules in it.
  package let ruleCount: Int

  /// Learns a profile.
  ///
  /// - Parameters:
  ///     - pages: pages of one site, converted without a profile; more pages teach more.
  ///     - library: the existing profiles, to find a family that applies.
  ///     - withSample: whether a sample is made, which the profile names as its test.
  /// - Throws: a diagnostic if an input is not an HTML page, or if the site's host is unknown.
  package init(
    pages: [Page], library: ProfileLibrary, withSample: Bool = true
  ) throws(Diagnostic) {
    var read: [DraftPage] = []
    for page in pages {
      let new = try DraftPage(page)
      // A page that is given twice would repeat all of its text.
      if !read.contains(where: { $0.hasSameText(as: new) }) { read.append(new) }
    }
    host = try Self.host(of: read)
    let body = BodyProposal.best(for: read)
    let family = read.first.flatMap { library.match(fingerprintOf: $0.html) }
    let fields = FieldProposals.all(for: read)
    let removals = RemoveProposals(read, SiteText.all(of: read))
    var text = DraftText(host: host, pages: read)
    text.writeHead(family: family)
    text.writeFields(fields)
    text.writeRemovals(removals)
    text.writeRefusals(removals, body: body)
    if withSample { text.writeTests() }
    ruleCount = fields.count + removals.all.count
    yaml = text.yaml
    sample =
      (withSample ? read.first : nil).map {
        SampleSkeleton(page: $0, host: text.host, body: body?.selector).html
      } ?? ""
  }

  /// The common host of the addresses of all pages, without `www`.
  private static func host(of pages: [DraftPage]) throws(Diagnostic) -> String {
    let hosts = SiteHosts(pages.map { ($0.url, $0.view) }).all
    guard let host = hosts.first else {
      throw Diagnostic(
        .error, .usage, "the pages do not declare their address", fix: "set it with --url https://…")
    }
    guard hosts.count == 1 else {
      throw Diagnostic(
        .error, .usage, "the pages are of several sites: \(hosts.joined(separator: ", "))",
        fix: "learn a profile for each")
    }
    return host
  }
}
