import Markup

/// The facts in a page's head that help to find the article.
struct PageTitle {
  /// Hashes of the words of the page's title, as a whole and in the parts between separators.
  private(set) var keys: [UInt64] = []
  /// Whether the page calls itself an article.
  private(set) var isArticle = false
  /// Whether it has a publication date in the manner of articles.
  private(set) var hasDate = false

  init(_ page: HTMLPage) {
    let names = page.view.names
    page.document.withTree { tree in
      for id in page.view.head.map(\.index) {
        switch tree.tag(id) {
        case .title?:
          let text = tree.firstChild(id)
          if text != 0, tree.isText(text) { add(tree.text(text)) }
        case .meta?: read(id, tree, names)
        default: break
        }
      }
    }
  }

  private mutating func read(_ meta: UInt32, _ tree: Tree, _ names: PageNames) {
    guard let property = names.property.flatMap({ tree.value($0, meta) }),
      let content = names.content.flatMap({ tree.value($0, meta) })
    else { return }
    if property.elementsEqual("og:title".utf8) { add(content) }
    if property.elementsEqual("og:type".utf8) { isArticle = content.elementsEqual("article".utf8) }
    if property.elementsEqual("article:published_time".utf8) { hasDate = true }
  }

  private mutating func add(_ title: UnsafeBufferPointer<UInt8>) {
    let title = UnsafeBufferPointer(rebasing: title.prefix(Self.longest))
    WordTable.shared.slots.withUnsafeBufferPointer { words in
      var start = 0
      while start < title.count {
        var end = start
        while end < title.count, !Self.separates(title, end) { end += 1 }
        var scanner = LineScanner(UnsafeBufferPointer(rebasing: title[..<end]), end: end, words: words)
        scanner.scan(from: start)
        if scanner.words >= 2 { keys.append(scanner.key) }
        start = end + 1
      }
      var scanner = LineScanner(title, end: title.count, words: words)
      scanner.scan(from: 0)
      if scanner.words >= 2 { keys.append(scanner.key) }
    }
  }

  private static let longest = 1024

  /// Whether a title may be split here: at a vertical bar, a dash after a space, an angle or a dot.
  private static func separates(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "|"): true
    case UInt8(ascii: "-"), UInt8(ascii: ":"), 0xE2, 0xC2: index > 0 && text[index - 1] == Byte.space
    default: false
    }
  }
}
