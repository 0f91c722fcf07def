import OffprintKit

/// The metadata of an HTML page.
func metadata(of html: String, url: String? = nil) throws -> Metadata {
  var options = Converter.Options()
  options.format = "html"
  options.profile = .none
  options.url = url
  // Metadata do not depend on the chosen body.
  options.skip = ["page-body"]
  return try Converter(options: options).convert(Array(html.utf8), file: "page.html").article.metadata
}

/// The metadata of a page with these elements in its head and this body.
func metadata(head: String, body: String = "", url: String? = nil) throws -> Metadata {
  try metadata(
    of: "<!doctype html><html><head>\(head)</head><body>\(body)</body></html>", url: url)
}

/// The metadata of a page with this JSON-LD.
func metadata(linkedData: String, head: String = "", body: String = "") throws -> Metadata {
  try metadata(head: "\(head)<script type=\"application/ld+json\">\(linkedData)</script>", body: body)
}
