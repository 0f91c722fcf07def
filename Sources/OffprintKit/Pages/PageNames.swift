import Markup

/// The numbers of the attributes that are asked for on a page's elements.
struct PageNames: Sendable {
  let `class`, id, role, rel, itemprop, hidden, property, content, style, type: Name?
  let ariaHidden, testID, media, popover, open: Name?

  init(_ document: Document) {
    `class` = Self.known.class
    id = Self.known.id
    role = Self.known.role
    rel = Self.known.rel
    itemprop = Self.known.itemprop
    hidden = Self.known.hidden
    property = Self.known.property
    content = Self.known.content
    style = Self.known.style
    type = Self.known.type
    ariaHidden = document.name(Self.ariaHidden)
    testID = document.name(Self.testID)
    media = document.name(Self.media)
    popover = document.name(Self.popover)
    open = document.name(Self.open)
  }

  /// Whether the value of `hidden` hides the element from readers who do not search for its text.
  static func hides(_ hidden: UnsafeBufferPointer<UInt8>) -> Bool {
    hidden.count != 11 || !hidden.starts(withLowercase: "until-found")
  }

  /// Whether an element is hidden for no longer than it takes a script to move it to its place: React sends delayed
  /// parts of a page this way.
  func isStreamed(_ id: UInt32, _ tree: Tree) -> Bool {
    self.id.flatMap { tree.value($0, id) }?.starts(with: "S:".utf8) ?? false
  }

  private static let ariaHidden: NameQuery = "aria-hidden"
  private static let testID: NameQuery = "data-testid"
  private static let media: NameQuery = "media"
  private static let popover: NameQuery = "popover"
  private static let open: NameQuery = "open"

  private init(known document: Document) {
    `class` = document.name("class")
    id = document.name("id")
    role = document.name("role")
    rel = document.name("rel")
    itemprop = document.name("itemprop")
    hidden = document.name("hidden")
    property = document.name("property")
    content = document.name("content")
    style = document.name("style")
    type = document.name("type")
    (ariaHidden, testID, media, popover, open) = (nil, nil, nil, nil, nil)
  }

  /// These have the same number in every document.
  private static let known = PageNames(known: Document())
}
