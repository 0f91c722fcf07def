/// Properties of elements used by the standard's algorithms, as bits (13.2.4.2, 13.2.6.3).
struct TagTraits: OptionSet {
  let rawValue: UInt16

  static let special = TagTraits(rawValue: 1)
  /// Bounds every scope except the table scope.
  static let scope = TagTraits(rawValue: 2)
  static let button = TagTraits(rawValue: 4)
  static let listItem = TagTraits(rawValue: 8)
  static let table = TagTraits(rawValue: 16)
  static let impliedEnd = TagTraits(rawValue: 32)
  static let impliedEndThorough = TagTraits(rawValue: 64)
  /// `h1` to `h6`.
  static let heading = TagTraits(rawValue: 128)
  /// Text directly in it is foster-parented.
  static let fosters = TagTraits(rawValue: 256)
  /// Bounds clearing the stack back to a table context, and correspondingly for the next two.
  static let tableContext = TagTraits(rawValue: 512)
  static let tableBodyContext = TagTraits(rawValue: 1024)
  static let tableRowContext = TagTraits(rawValue: 2048)
  /// Not an HTML element.
  static let foreign = TagTraits(rawValue: 4096)
  static let mathMLTextIntegration = TagTraits(rawValue: 8192)
  static let htmlIntegration = TagTraits(rawValue: 16384)
  /// Determines the insertion mode when that is reset.
  static let mode = TagTraits(rawValue: 32768)

  static let buttonScope: TagTraits = [.scope, .button]
  static let listItemScope: TagTraits = [.scope, .listItem]

  /// The traits of an HTML element.
  init(html tag: Tag) {
    var traits: TagTraits = []
    switch tag {
    case .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br,
      .button,
      .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption,
      .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr,
      .html, .iframe, .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav,
      .noembed,
      .noframes, .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script, .search, .section, .select,
      .source, .style, .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr,
      .track, .ul, .wbr, .xmp:
      traits.insert(.special)
    default: break
    }
    switch tag {
    case .applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template:
      traits.insert(.scope)
    case .button: traits.insert(.button)
    case .ol, .ul: traits.insert(.listItem)
    default: break
    }
    switch tag {
    case .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc:
      traits.formUnion([.impliedEnd, .impliedEndThorough])
    case .caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: traits.insert(.impliedEndThorough)
    case .h1, .h2, .h3, .h4, .h5, .h6: traits.insert(.heading)
    default: break
    }
    switch tag {
    case .html, .template: traits.formUnion([.table, .tableContext, .tableBodyContext, .tableRowContext])
    case .table: traits.formUnion([.table, .tableContext, .fosters])
    case .tbody, .thead, .tfoot: traits.formUnion([.tableBodyContext, .fosters])
    case .tr: traits.formUnion([.tableRowContext, .fosters])
    default: break
    }
    switch tag {
    case .body, .caption, .colgroup, .frameset, .head, .html, .table, .tbody, .td, .template, .tfoot, .th,
      .thead, .tr:
      traits.insert(.mode)
    default: break
    }
    self = traits
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The traits of a MathML element; `annotation-xml` is an HTML integration point depending on its
  /// attribute, which the caller adds.
  init(mathML tag: Tag) {
    switch tag {
    case .mi, .mo, .mn, .ms, .mtext: self = [.foreign, .special, .scope, .mathMLTextIntegration]
    case .annotationXML: self = [.foreign, .special, .scope]
    default: self = .foreign
    }
  }

  /// The traits of an SVG element.
  init(svg name: Name) {
    self =
      name == .foreignObject || name.tag == .desc || name.tag == .title
      ? [.foreign, .special, .scope, .htmlIntegration] : .foreign
  }
}
