/// The elements and attributes that are harmless.
enum InertNames {
  /// Elements that are written unchanged.
  static let kept: Set<String> = [
    "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote", "br",
    "caption",
    "center", "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn", "dir", "div", "dl",
    "dt", "em",
    "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "i", "ins",
    "kbd", "li", "main", "mark", "menu", "nav", "ol", "p", "picture", "pre", "q", "rb", "rp", "rt", "rtc",
    "ruby", "s",
    "samp", "search", "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table",
    "tbody", "td",
    "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
  ]

  /// Those without an end tag.
  static let void: Set<String> = ["br", "col", "hr", "wbr"]

  /// Elements that are replaced, and by what; any other unknown one is replaced by `span`.
  static let replacements: [String: String] = [
    "form": "div", "fieldset": "div", "legend": "div", "select": "span", "optgroup": "div", "option": "div",
    "noframes": "div", "noembed": "div", "xmp": "pre", "listing": "pre", "plaintext": "pre", "body": "div",
    "dialog": "div", "frameset": "div",
  ]

  /// Elements that are dropped with what they contain.
  static let dropped: Set<String> = [
    "script", "style", "link", "meta", "base", "title", "head", "template", "source", "track", "param",
    "area", "map",
    "datalist", "basefont", "bgsound",
  ]

  /// Elements that are shown as a box with the name of their kind.
  static let standIns = [
    "iframe": "frame", "frame": "frame", "object": "object", "embed": "object", "applet": "object",
    "video": "video",
    "audio": "audio", "canvas": "drawing", "input": "field", "textarea": "field", "image": "picture",
  ]

  /// Attributes that are written unchanged. A `name` is not one of them: a form or picture with one would hide the
  /// properties of the document.
  static let attributes: Set<String> = [
    "class", "lang", "dir", "title", "colspan", "rowspan", "open", "start", "reversed", "value", "datetime",
    "span",
    "scope", "headers",
  ]

  /// Attributes that only matter to the appearance.
  static let styleAttributes: Set<String> = [
    "id", "style", "hidden", "width", "height", "align", "valign", "bgcolor", "color", "face", "size",
    "border",
    "cellpadding", "cellspacing", "nowrap", "type",
  ]

  /// Whether an address is a picture contained in the address, of a kind that is only pixels.
  static func isPicture(_ address: String) -> Bool {
    let start = address.prefix(24).lowercased()
    return ["png", "jpeg", "gif", "webp", "avif"].contains { kind in
      start.hasPrefix("data:image/\(kind);") || start.hasPrefix("data:image/\(kind),")
    }
  }
}
