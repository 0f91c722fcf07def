import Markup
import SiteProfile

/// The language of a page, as far as it is known before its article is.
enum PageLanguage {
  /// The language as the profile states it, else the page, else as its text suggests.
  static func of(_ page: Page, _ profile: Profile) -> String? {
    let stated = profile.fields.first { $0.name == .known(.language) }?.constant
    if let language = stated?.first { return language }
    switch page {
    case .html(let page):
      // A profile that states that there is none distrusts the page.
      if stated == nil, let language = language(statedBy: page.view) { return language }
      return guess(ElementText(page.document).value(of: page.document.root))
    case .dump(let dump):
      return guess(String(decoding: dump.text.prefix(LanguageGuess.sampleSize), as: UTF8.self))
    }
  }

  private static func language(statedBy view: PageView) -> String? {
    let scan = PageScan(view)
    return PageDetails(scan, data: LinkedData([], agrees: { _ in false }), url: nil).language.first?.value
  }

  private static func guess(_ text: String) -> String? {
    var sample = text
    return LanguageGuess.language(of: &sample)
  }
}
