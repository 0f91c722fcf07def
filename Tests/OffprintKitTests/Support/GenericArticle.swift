import OffprintKit

/// The article that the generic stages find on a page.
func genericArticle(of html: String, whole: Bool = false) throws -> Article {
  var options = Converter.Options()
  options.format = "html"
  options.profile = .none
  options.whole = whole
  return try Converter(options: options).convert(Array(html.utf8), file: "page.html").article
}
