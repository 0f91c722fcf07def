/// Converts a marked page to an article.
enum Lowering {
  /// Returns the article. Addresses are resolved against that of the page, if it is known.
  static func lower(_ page: Page, _ marks: Marks, address: String?) -> Article {
    switch page {
    case .dump(let dump): DumpLowering.lower(dump, marks)
    case .html(let page): HTMLLowering.lower(page, marks, address: address, renamesNotes: true)
    }
  }
}
