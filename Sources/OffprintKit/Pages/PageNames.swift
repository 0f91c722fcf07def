import Markup

/// The numbers of the attributes that are asked for on a page's elements.
struct PageNames {
  let `class`, id, role, itemprop, hidden, property, content: Name?
  let style, ariaHidden, testID, media, type: Name?

  init(_ document: Document) {
    `class` = Self.known.class
    id = Self.known.id
    role = Self.known.role
    itemprop = Self.known.itemprop
    hidden = Self.known.hidden
    property = Self.known.property
    content = Self.known.content
    style = document.name("style")
    ariaHidden = document.name("aria-hidden")
    testID = document.name("data-testid")
    media = document.name("media")
    type = document.name("type")
  }

  private init(known document: Document) {
    `class` = document.name("class")
    id = document.name("id")
    role = document.name("role")
    itemprop = document.name("itemprop")
    hidden = document.name("hidden")
    property = document.name("property")
    content = document.name("content")
    (style, ariaHidden, testID, media, type) = (nil, nil, nil, nil, nil)
  }

  /// These have the same number in every document.
  private static let known = PageNames(known: Document())
}
