import Markup

/// Searches for the text of a page that has very little text in its own markup.
///
/// It looks in shadow roots, in content for readers without scripts or frames, in frame documents, in JSON-LD
/// and in the data of scripts.
struct TextElsewhere {
  /// A page into which such text was inserted where it can be read.
  struct Found {
    /// A description of where it was.
    let place: String
    let page: HTMLPage
  }

  let document: Document

  /// Articles with fewer words may be incomplete.
  private static let fewestWords = 80
  /// The minimum ratio of the other text's words, and the minimum number of additional words.
  private static let leastGain = (times: 3, words: 60)

  /// Whether an article is so short that its text may be elsewhere.
  static func isWanted(_ article: Article) -> Bool { (article.metadata.wordCount ?? 0) < fewestWords }

  /// Whether an article has enough more words than another to conclude that its text was elsewhere.
  static func isGain(_ article: Article, over other: Article) -> Bool {
    let (new, old) = (article.metadata.wordCount ?? 0, other.metadata.wordCount ?? 0)
    return new >= old * leastGain.times && new >= old + leastGain.words
  }

  /// Whether an article has so many more words than another that lost formatting does not matter.
  static func hasMuchMore(_ article: Article, than other: Article) -> Bool {
    (article.metadata.wordCount ?? 0) * 2 > (other.metadata.wordCount ?? 0) * 3
  }

  /// Returns what was found, the most likely first.
  func found() -> [Found] {
    var found: [Found] = []
    let scan = scan()
    for (content, place) in [
      (HiddenContent.shadowRoots, "shadow roots"), (.sourceDocuments, "the srcdoc of a frame"),
      (.noframes, "noframes"), (.noscript, "noscript"),
    ] as [(HiddenContent, String)] where scan.hidden[content.rawValue, default: 0] >= Self.leastHidden {
      found.append(Found(place: place, page: HTMLPage(document: parsed(document.html(opening: content)))))
    }
    for (texts, place) in [
      (scan.linked, "linked data"), (scan.data, "the data of a script"), (scan.attribute, "an attribute"),
    ] {
      guard let text = texts else { continue }
      var source = document.html(opening: [])
      source += "<main><article>".utf8
      if let title = text.title, !hasTitle { source += "<h1>\(DataBlocks.escaped(title))</h1>".utf8 }
      source += text.html.utf8
      source += "</article></main>".utf8
      found.append(Found(place: place, page: HTMLPage(document: parsed(source))))
    }
    return found
  }

  /// The minimum number of bytes of text in a kind of hidden content.
  private static let leastHidden = 300
  /// The maximum size of script data to examine, in bytes.
  private static let mostData = 8 << 20

  private struct Scan {
    /// The bytes of text in each kind of hidden content.
    var hidden: [UInt8: Int] = [:]
    var linked: DataText?
    var data: DataText?
    var attribute: DataText?
  }

  private func parsed(_ source: [UInt8]) -> Document {
    Document(parsing: source, options: ParseOptions(encoding: .utf8))
  }

  private var hasTitle: Bool {
    document.descendants(of: document.root).contains { document.name(of: $0)?.tag == .h1 }
  }

  private func scan() -> Scan {
    var scan = Scan()
    var room = Self.mostData
    var roots = [document.root]
    // Shadow roots may contain shadow roots; the contents of a template are not its descendants.
    while let root = roots.popLast() {
      for id in document.descendants(of: root) where document.isElement(id) {
        readAttributes(of: id, into: &scan, &room)
        guard let tag = document.name(of: id)?.tag else { continue }
        switch tag {
        case .script: read(id, into: &scan, &room)
        case .template:
          let content = document.hiddenContent(of: id)
          guard content == .shadowRoots, let contents = document.contents(of: id) else { continue }
          scan.hidden[content.rawValue, default: 0] += textLength(below: contents)
          roots.append(contents)
        case .noscript: scan.hidden[HiddenContent.noscript.rawValue, default: 0] += textLength(below: id)
        case .noframes: scan.hidden[HiddenContent.noframes.rawValue, default: 0] += textLength(below: id)
        case .iframe:
          let length = document.attribute("srcdoc", of: id)?.utf8.count ?? 0
          scan.hidden[HiddenContent.sourceDocuments.rawValue, default: 0] += length
        default: break
        }
      }
    }
    return scan
  }

  private func textLength(below root: NodeID) -> Int {
    var length = 0
    for id in document.descendants(of: root) where document.isText(id) {
      if let parent = document.parent(of: id), [.script, .style].contains(document.name(of: parent)?.tag) {
        continue
      }
      length += document.withData(of: id) { $0.count }
    }
    return length
  }

  private func read(_ script: NodeID, into scan: inout Scan, _ room: inout Int) {
    var source: [UInt8] = []
    document.appendText(of: script, to: &source)
    guard source.count > 200, source.count <= room else { return }
    room -= source.count
    let type = document.attribute("type", of: script)?.lowercased() ?? ""
    if type == "application/ld+json" {
      let text = EmbeddedJSON.linkedData(in: source).flatMap { DataText.longest(in: $0, isLinkedData: true) }
      if let text, text.length > scan.linked?.length ?? 0 { scan.linked = text }
      return
    }
    if Self.isTemplate(type) {
      scan.data = Self.longer(scan.data, Self.markup(String(decoding: source, as: UTF8.self)))
      return
    }
    for value in ScriptData.values(in: source) {
      let text = DataText.longest(in: value, isLinkedData: false)
      if let text, text.length > scan.data?.length ?? 0 { scan.data = text }
    }
  }

  /// Reads the data that components of a page get in an attribute: JSON, HTML, or the text of a property that a `meta`
  /// element states.
  private func readAttributes(of id: NodeID, into scan: inout Scan, _ room: inout Int) {
    for attribute in document.attributes(of: id) {
      let value = attribute.value
      guard value.utf8.count > 400, value.utf8.count <= room else { continue }
      room -= value.utf8.count
      if attribute.name == document.name("content") {
        guard document.attribute("itemprop", of: id)?.lowercased() == "articlebody" else { continue }
        let text = DataText(html: DataBlocks.html(ofText: value), length: Prose.length(of: value))
        scan.attribute = Self.longer(scan.attribute, text)
        continue
      }
      switch value.utf8.first(where: { !$0.isBlank }) {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard let data = EmbeddedJSON.value(in: Array(value.utf8)) else { continue }
        scan.attribute = Self.longer(scan.attribute, DataText.longest(in: data, isLinkedData: false))
      case UInt8(ascii: "<") where attribute.name != document.name("srcdoc"):
        scan.attribute = Self.longer(scan.attribute, Self.markup(value))
      default: continue
      }
    }
  }

  /// The text of HTML that a script inserts in the page, without blanks for it to fill.
  private static func markup(_ text: String) -> DataText? {
    guard Prose.holdsParagraphs(text), !text.contains("{{"), !text.contains("<%") else { return nil }
    let length = Prose.length(of: text)
    return length >= leastHidden ? DataText(html: text, length: length) : nil
  }

  private static func longer(_ known: DataText?, _ text: DataText?) -> DataText? {
    guard let text, text.length > known?.length ?? 0 else { return known }
    return text
  }

  /// Whether the type of a script is that of HTML that another script inserts in the page.
  private static func isTemplate(_ type: String) -> Bool {
    ["text/template", "text/x-template", "text/html", "text/x-html-template"].contains(type)
  }
}
