/// Turns a marked page into an article.
enum Lowering {
  /// Gives the article that the marks tell of. Addresses are resolved against that of the page, where it is known.
  static func lower(_ page: Page, _ marks: Marks, address: String?) -> Article {
    switch page {
    case .dump(let dump): DumpLowering.lower(dump, marks)
    case .html(let page): HTMLLowering.lower(page, marks, address: address)
    }
  }
}
