import Markup

/// The labels of a book's documents in its contents.
struct BookContents {
  private(set) var labels: [String: String] = [:]
  /// The documents that the contents link to.
  var paths: Set<String> { Set(labels.keys) }
  /// The remaining total length of the labels, in bytes: nested elements could repeat a text many times.
  private var left = 16 << 20

  /// Makes contents without labels.
  init() {}

  /// Reads the contents of EPUB 3, its lists of pages or figures aside.
  mutating func read(nav path: String, _ archive: inout ZIPReader, _ room: inout NodeRoom) {
    guard let contents = try? BookXML(path, &archive, &room) else { return }
    let lists = contents.all("nav")
    let toc = lists.first { contents.values("epub:type", of: $0).contains("toc") }
    let list = toc ?? lists.first { contents.values("epub:type", of: $0).isEmpty }
    guard list != nil || lists.isEmpty else { return }
    for id in contents.all("a", in: list) where left > 0 {
      note(contents.document.textContent(of: id), contents.value("href", of: id), path)
    }
  }

  /// Reads the contents of EPUB 2.
  mutating func read(ncx path: String, _ archive: inout ZIPReader, _ room: inout NodeRoom) {
    guard let contents = try? BookXML(path, &archive, &room) else { return }
    for id in contents.all("navPoint") where left > 0 {
      guard let label = contents.child("navLabel", of: id), let content = contents.child("content", of: id)
      else { continue }
      note(contents.document.textContent(of: label), contents.value("src", of: content), path)
    }
  }

  private mutating func note(_ label: String, _ href: String?, _ path: String) {
    left -= label.utf8.count
    let label = WhiteSpace.collapsed(label)
    guard let href, !label.isEmpty, let target = BookPath.resolved(href, from: path) else { return }
    if labels[target] == nil { labels[target] = label }
  }
}
