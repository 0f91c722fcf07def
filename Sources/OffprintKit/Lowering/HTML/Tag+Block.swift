import Markup

extension Tag {
  /// Whether elements of this name are block-level.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir,
      .div, .dl,
      .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup,
      .hr,
      .html, .legend, .li, .listing, .main, .menu, .nav, .noscript, .ol, .optgroup, .option, .p, .plaintext,
      .pre,
      .search,
      .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .xmp:
      true
    default: false
    }
  }
}
