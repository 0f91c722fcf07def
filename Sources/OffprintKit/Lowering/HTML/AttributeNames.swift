import Markup

/// An attribute's name, looked up once per page.
struct AttributeName: Sendable {
  /// The name as text.
  let text: StaticString
  /// Its interned name; `nil` if HTML does not know it and no element of the page has it.
  let name: Name?

  init(_ query: NameQuery, in document: Document) {
    text = query.text
    name = document.name(query)
  }

  /// Those that the page has, or all.
  static func used(_ queries: [NameQuery], in document: Document, orAll takesAll: Bool = false)
    -> [AttributeName]
  {
    var used: [AttributeName] = []
    for query in queries {
      let attribute = AttributeName(query, in: document)
      if takesAll || attribute.name != nil { used.append(attribute) }
    }
    return used
  }
}

/// The attributes that lowering uses.
struct AttributeNames: Sendable {
  let `class`, id, name, href, src, srcset, alt, title, width, height, style, hidden, role, lang, dir, start,
    type, checked, colspan, rowspan, align, data, cite, value, reversed: AttributeName
  private(set) var ariaHidden, ariaLabel, callout, xmlLang: AttributeName

  init(_ document: Document) {
    self = Self.known
    ariaHidden = AttributeName(Self.ariaHidden, in: document)
    ariaLabel = AttributeName(Self.ariaLabel, in: document)
    callout = AttributeName(Self.callout, in: document)
    xmlLang = AttributeName(Self.xmlLang, in: document)
  }

  private static let ariaHidden: NameQuery = "aria-hidden"
  private static let ariaLabel: NameQuery = "aria-label"
  private static let callout: NameQuery = "data-callout"
  private static let xmlLang: NameQuery = "xml:lang"

  /// Nearly all have the same number in every document.
  private static let known = AttributeNames(knownTo: Document())

  private init(knownTo document: Document) {
    func find(_ text: NameQuery) -> AttributeName { AttributeName(text, in: document) }
    `class` = find("class")
    id = find("id")
    name = find("name")
    href = find("href")
    src = find("src")
    srcset = find("srcset")
    alt = find("alt")
    title = find("title")
    width = find("width")
    height = find("height")
    style = find("style")
    hidden = find("hidden")
    role = find("role")
    lang = find("lang")
    dir = find("dir")
    start = find("start")
    type = find("type")
    checked = find("checked")
    colspan = find("colspan")
    rowspan = find("rowspan")
    align = find("align")
    data = find("data")
    cite = find("cite")
    value = find("value")
    reversed = find("reversed")
    callout = find(Self.callout)
    ariaHidden = find(Self.ariaHidden)
    ariaLabel = find(Self.ariaLabel)
    xmlLang = find(Self.xmlLang)
  }
}
