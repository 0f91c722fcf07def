/// Placeholders for a publication's text in a sample, the same for all occurrences of a field.
struct Placeholders {
  private static let sentences = [
    "The ferry to Lower Vell left the quay at six, an hour late and half empty.",
    "Nobody on the pier could say who had ordered the second lamp.",
    "The harbour master counted the barrels twice and wrote down the smaller number.",
    "By noon the fog had lifted, and the mill on the far bank could be seen again.",
    "The council will hear the matter on Monday, after the report on the well.",
    "Three of the four boats came back with nothing but rope.",
  ]
  private static let words = ["Harbour", "Council", "Ferry", "Mill", "Well", "Bridge"]
  private static let moment = "2025-01-15T09:30:00+00:00"

  let address: String
  private let host: String
  private let known: [(text: String, placeholder: String)]
  private var count = 0

  init(metadata: Metadata, host: String) {
    self.host = host
    address = SampleSkeleton.address(host)
    var known: [(String, String)] = []
    func add(_ text: String?, _ placeholder: String) {
      if let text = text.map(CollapsedText.collapsed), !text.isEmpty { known.append((text, placeholder)) }
    }
    add(metadata.title, "A second lamp on the pier of Vell")
    add(metadata.deck, "Who ordered it nobody can say, but it burns all night.")
    add(metadata.kicker, "Islands")
    add(metadata.section, "Islands")
    for (index, author) in metadata.authors.enumerated() {
      add(author.name, ["Tilda Marsh", "Osric Penn", "Wanda Fell"][index % 3])
    }
    add(metadata.image?.caption, "The pier of Vell by night.")
    add(metadata.image?.credit, "Osric Penn")
    // Longer ones first: a name may be part of a title.
    self.known = known.sorted { $0.0.utf8.count > $1.0.utf8.count }
  }

  /// A word for text that is not part of the article.
  var short: String { Self.words[0] }

  /// The placeholder for a text in an element.
  mutating func text(_ text: String, in tag: String = "") -> String {
    let text = CollapsedText.collapsed(text)
    if let field = field(text) { return field }
    if tag == "time" { return "January 15, 2025" }
    if !text.contains(where: \.isLetter) { return text.utf8.count < 8 ? text : "2025" }
    count += 1
    if text.utf8.count < 24 { return Self.words[count % Self.words.count] }
    if tag.hasPrefix("h"), tag.utf8.count == 2 { return "What the harbour master wrote" }
    let wanted = min(3, text.utf8.count / 120 + 1)
    return (0..<wanted).map { Self.sentences[(count + $0) % Self.sentences.count] }.joined(separator: " ")
  }

  /// The placeholder for the value of a field, possibly with a short addition such as the site's name.
  private func field(_ text: String) -> String? {
    for (known, placeholder) in known {
      if text == known { return placeholder }
      if text.utf8.count <= known.utf8.count + 24, text.contains(known) {
        return text.replacing(known, with: placeholder)
      }
    }
    return nil
  }

  /// The placeholder for the content of a `meta` element; `nil` for one that is not about the article.
  mutating func meta(_ name: String, _ content: String) -> String? {
    let name = name.lowercased()
    if name == "generator" || name == "og:type" || name == "og:site_name" || name == "og:locale" {
      return content
    }
    let isTelling = ["og:", "article:", "twitter:", "parsely", "dc.", "sailthru"].contains {
      name.hasPrefix($0)
    }
    guard isTelling || ["author", "description", "keywords", "date", "news_keywords"].contains(name) else {
      return nil
    }
    return value(name, content)
  }

  /// The placeholder for the value of an attribute; `nil` for one that a sample does not need.
  mutating func attribute(_ name: String, _ value: String) -> String? {
    switch name {
    case "class":
      let names = value.split(whereSeparator: \.isWhitespace).map(String.init).filter(StableName.isStable)
      return names.isEmpty ? nil : names.joined(separator: " ")
    case "id": return StableName.isStable(value) ? value : nil
    case "itemprop", "itemtype", "itemscope", "role", "rel", "lang", "dir", "colspan", "rowspan", "property":
      return value
    case "datetime": return Self.moment
    case "href": return "https://\(host)/elsewhere"
    case "src", "data-src", "data-lazy-src", "data-original": return "https://\(host)/picture.jpg"
    case "srcset", "data-srcset": return "https://\(host)/picture.jpg 800w"
    case "alt", "title": return value.isEmpty ? "" : text(value)
    case _ where name.hasPrefix("data-") && StableName.isStable(value): return value
    default: return nil
    }
  }

  private mutating func value(_ name: String, _ value: String) -> String {
    if name.hasSuffix("url") || name.hasSuffix("image") || value.hasPrefix("http") || value.hasPrefix("//") {
      let isPicture = name.contains("image") || name.contains("logo") || name.contains("thumbnail")
      return isPicture ? "https://\(host)/picture.jpg" : address
    }
    if DateTime(value)?.day != nil { return Self.moment }
    return text(value)
  }

  /// Returns JSON with the same structure.
  mutating func json(_ value: JSONValue) -> JSONValue { json(value, "", depth: 0) }

  private mutating func json(_ value: JSONValue, _ name: String, depth: Int) -> JSONValue {
    guard depth < 12 else { return .null }
    switch value {
    case .null, .bool: return value
    case .number: return .number("1")
    case .string(let text):
      return .string(
        ["@type", "@context", "inLanguage"].contains(name) ? text : self.value(name.lowercased(), text))
    case .array(let elements):
      var written: [JSONValue] = []
      for element in elements.prefix(4) { written.append(json(element, name, depth: depth + 1)) }
      return .array(written)
    case .object(let members):
      var written: [JSONMember] = []
      for member in members.prefix(40) {
        written.append(JSONMember(member.name, json(member.value, member.name, depth: depth + 1)))
      }
      return .object(written)
    }
  }
}
