import Markup

/// The kind of page according to the types in its JSON-LD.
struct PageClaims: OptionSet {
  let rawValue: UInt8

  /// An article, a post of a blog, a report.
  static let article = PageClaims(rawValue: 1)
  /// A product with its offer.
  static let product = PageClaims(rawValue: 2)
  /// A list of other pages.
  static let list = PageClaims(rawValue: 4)
  /// Questions, answers or posts of readers.
  static let thread = PageClaims(rawValue: 8)

  /// The maximum amount of a script that is read, in bytes, and the maximum number of values of a type.
  private static let longest = 64 * 1024
  private static let mostTypes = 64

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads the types of a page's JSON-LD from its source text.
  init(_ tree: Tree, scripts: [UInt32], _ names: PageNames) {
    self = []
    for script in scripts {
      guard let type = names.type.flatMap({ tree.value($0, script) }), type.count >= 19, type.count <= 40,
        type.contains(UInt8(ascii: "+"))
      else { continue }
      let text = tree.firstChild(script)
      if text != 0, tree.isText(text) {
        read(UnsafeBufferPointer(rebasing: tree.text(text).prefix(Self.longest)))
      }
    }
  }

  /// Finds each `"@type"` and the quoted words after it.
  private mutating func read(_ json: UnsafeBufferPointer<UInt8>) {
    var left = Self.mostTypes
    var index = 0
    while index + 8 < json.count, left > 0 {
      index = json.firstIndex(of: UInt8(ascii: "@"), from: index)
      guard index + 8 < json.count, json.eight(at: index) & 0xFF_FFFF_FFFF == 0x65_7079_7440 else {
        index += 1
        continue
      }
      left -= 1
      index = readType(json, from: index + 6)
    }
  }

  /// Reads the value of a type, a word or a list of words, and returns the index after it.
  private mutating func readType(_ json: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var isList = false
    while index < json.count {
      switch json[index] {
      case UInt8(ascii: "["): isList = true
      case UInt8(ascii: "\""):
        let first = index + 1
        var end = first
        while end < json.count, json[end] != UInt8(ascii: "\"") { end += 1 }
        formUnion(Self.claim(UnsafeBufferPointer(rebasing: json[first..<end])))
        index = end
        if !isList { return index }
      case UInt8(ascii: ":"), UInt8(ascii: ","), 0x00...0x20: break
      default: return index
      }
      index += 1
    }
    return index
  }

  private static func claim(_ type: UnsafeBufferPointer<UInt8>) -> PageClaims {
    if type.count > 40 { return [] }
    if ends(type, "Article") || ends(type, "BlogPosting") || type.elementsEqual("Report".utf8) {
      return .article
    }
    if type.elementsEqual("Product".utf8) || type.elementsEqual("ProductGroup".utf8) { return .product }
    if type.elementsEqual("CollectionPage".utf8) || type.elementsEqual("ItemList".utf8) { return .list }
    if type.elementsEqual("QAPage".utf8) || ends(type, "ForumPosting") { return .thread }
    return []
  }

  private static func ends(_ type: UnsafeBufferPointer<UInt8>, _ end: StaticString) -> Bool {
    type.count >= end.utf8CodeUnitCount
      && type.suffix(end.utf8CodeUnitCount).elementsEqual(
        UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount))
  }
}
