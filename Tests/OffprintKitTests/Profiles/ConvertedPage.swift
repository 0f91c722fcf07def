import SiteProfile

@testable import OffprintKit

/// A page that was converted with a profile of these rules.
struct ConvertedPage {
  let conversion: Conversion

  init(_ html: String, _ rules: String) throws {
    let profile = EmbeddedProfile(
      name: "p", file: "p.yaml", hosts: [], dump: [], text: "offprint: 1\n\(rules)\n")
    var options = Converter.Options()
    options.profile = .named("p")
    conversion = try Converter(library: ProfileLibrary(embedded: [profile]), options: options)
      .convert(Array(html.utf8), file: "page.html")
  }

  var metadata: Metadata { conversion.article.metadata }

  /// The texts of the article's blocks, white space collapsed.
  var blocks: [String] {
    var blocks: [String] = []
    conversion.article.content.forEachText { blocks.append(CollapsedText.collapsed($0.plainText)) }
    return blocks
  }

  var explanation: Explanation { Explanation(conversion) }
}
