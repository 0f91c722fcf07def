import Markup

/// The labels of a book's documents in its contents.
struct BookContents {
  private(set) var labels: [String: String] = [:]
  /// The documents that have several entries, of equal rank, each for a place in it: none is the label of it all.
  private(set) var several: Set<String> = []
  /// The documents that the landmarks declare the cover.
  private(set) var covers: Set<String> = []
  /// The documents that the contents link to.
  var paths: Set<String> { Set(labels.keys) }
  /// The lists with the first entries of documents, if these lead to a place in it.
  private var lists: [String: NodeID] = [:]
  /// The remaining total length of the labels, in bytes: nested elements could repeat a text many times.
  private var left = 16 << 20

  /// Makes contents without labels.
  init() {}

  /// Reads the contents of EPUB 3, its lists of pages or figures aside.
  mutating func read(nav path: String, _ archive: inout ZIPReader, _ room: inout NodeRoom) {
    guard let contents = try? BookXML(path, &archive, &room) else { return }
    let lists = contents.all("nav")
    for list in lists where contents.values("epub:type", of: list).contains("landmarks") {
      for id in contents.all("a", in: list) where contents.values("epub:type", of: id).contains("cover") {
        guard let href = contents.value("href", of: id), BookPath.fragment(href).isEmpty,
          let target = BookPath.resolved(href, from: path)
        else { continue }
        covers.insert(target)
      }
    }
    let toc = lists.first { contents.values("epub:type", of: $0).contains("toc") }
    let list = toc ?? lists.first { contents.values("epub:type", of: $0).isEmpty }
    guard list != nil || lists.isEmpty else { return }
    for id in contents.all("a", in: list) where left > 0 {
      let list = contents.document.parent(of: id).flatMap { contents.document.parent(of: $0) }
      note(contents.document.textContent(of: id), contents.value("href", of: id), path, in: list)
    }
  }

  /// Reads the contents of EPUB 2.
  mutating func read(ncx path: String, _ archive: inout ZIPReader, _ room: inout NodeRoom) {
    guard let contents = try? BookXML(path, &archive, &room) else { return }
    for id in contents.all("navPoint") where left > 0 {
      guard let label = contents.child("navLabel", of: id), let content = contents.child("content", of: id)
      else { continue }
      note(
        contents.document.textContent(of: label), contents.value("src", of: content), path,
        in: contents.document.parent(of: id))
    }
  }

  /// The label of a document. Programs without a title for one put its file's name there.
  func label(of path: String) -> String? {
    guard let label = labels[path], label != path.split(separator: "/").last.map(String.init) else {
      return nil
    }
    return label
  }

  private mutating func note(_ label: String, _ href: String?, _ path: String, in list: NodeID?) {
    left -= label.utf8.count
    let label = WhiteSpace.collapsed(label)
    guard let href, !label.isEmpty, let target = BookPath.resolved(href, from: path) else { return }
    let isPlace = !BookPath.fragment(href).isEmpty
    guard labels[target] != nil else {
      labels[target] = label
      lists[target] = isPlace ? list : nil
      return
    }
    if isPlace, let first = lists[target], first == list { several.insert(target) }
  }
}
