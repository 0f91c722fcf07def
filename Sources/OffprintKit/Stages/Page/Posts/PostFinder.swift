import Markup

/// Finds elements that a page's markup declares as posts, comments or answers, with an author or a date.
struct PostFinder {
  /// A post.
  struct Found {
    /// The element that contains it.
    var node: NodeID
    var post = Marks.Post()
    /// The elements that say who wrote it and when.
    var lines: [NodeID] = []
    /// Whether it has text of the article.
    var hasText = false
    /// Whether an element that names the author has been read.
    var isSigned = false
    /// The post around it.
    var outer: Int?
  }

  private let document: Document
  private let words: PostWords
  private let stamp = DateStamp(order: nil)
  /// For each node whether it is declared as a post, and the number of those.
  private let isCandidate: [Bool]
  private let candidateCount: Int
  private var found: [Found] = []
  /// For each node its innermost post, counted from 1.
  private var owners: [UInt16] = []

  private static let mostPosts = 5000
  /// The maximum length of a name in bytes, and the maximum number of nodes examined for one.
  private static let longestName = 60
  private static let mostNodes = 40

  /// Finds elements that the markup declares as posts.
  init(_ view: PageView) {
    document = view.document
    let words = PostWords(view)
    self.words = words
    var isCandidate = [Bool](repeating: false, count: document.nodeCount)
    var count = 0
    if words.mayHavePosts {
      document.withTree { tree in
        for index in 0..<UInt32(tree.count) where count < Self.mostPosts {
          guard let tag = tree.tag(index), Self.isPlace(tag), words.isPost(NodeID(index: index)) else {
            continue
          }
          isCandidate[Int(index)] = true
          count += 1
        }
      }
    }
    self.isCandidate = isCandidate
    candidateCount = count
  }

  private static func isPlace(_ tag: Tag) -> Bool {
    switch tag {
    case .article, .div, .li, .section, .tr, .table, .dl: true
    default: false
    }
  }

  /// Whether there are as many as a thread has.
  var mayBeThread: Bool { candidateCount > 1 }

  /// The posts that have text of the article and say who wrote them or when, in document order.
  mutating func posts(_ tree: TreeMarks) -> [Found] {
    owners = Array(repeating: 0, count: document.nodeCount)
    found = []
    read(tree)
    return finished()
  }

  private mutating func read(_ tree: TreeMarks) {
    // Elements whose text has been read as a name: their descendants add nothing.
    var isName = [Bool](repeating: false, count: document.nodeCount)
    for id in document.descendants(of: document.root) {
      let node = Int(id.index)
      if let parent = document.parent(of: id) {
        owners[node] = owners[Int(parent.index)]
        isName[node] = isName[Int(parent.index)]
      }
      if isCandidate[node] {
        var post = Found(node: id, outer: owners[node] > 0 ? Int(owners[node]) - 1 : nil)
        post.post.author = document.attribute("data-author", of: id).flatMap(Self.author)
        found.append(post)
        owners[node] = UInt16(found.count)
      } else if owners[node] > 0 {
        let owner = Int(owners[node]) - 1
        if document.isText(id) {
          if tree[id].isContent { found[owner].hasText = true }
        } else if document.isElement(id), !isName[node] {
          isName[node] = readLine(id, of: owner)
        }
      }
    }
  }

  /// The actual posts. An element that contains posts and names no author is the thread, or a part of it.
  private func finished() -> [Found] {
    var isPost = found.map { $0.hasText && ($0.post.author != nil || $0.post.published != nil) }
    for index in found.indices where isPost[index] {
      if let outer = found[index].outer, found[outer].post.author == nil { isPost[outer] = false }
    }
    return found.indices.filter { isPost[$0] }.map { found[$0] }
  }

  /// Records a post's data in an element. Returns whether it is a name.
  private mutating func readLine(_ id: NodeID, of owner: Int) -> Bool {
    if words.isAuthor(id), let line = authorLine(id) {
      // A name in data is surer than one in the text, which may have its address.
      if !found[owner].isSigned {
        found[owner].isSigned = true
        found[owner].post.author = found[owner].post.author ?? line.author
        if found[owner].post.author?.url == nil { found[owner].post.author?.url = line.author.url }
        found[owner].lines.append(id)
      }
      if found[owner].post.published == nil, let date = line.date {
        found[owner].post.published = date
        if found[owner].lines.last != id { found[owner].lines.append(id) }
      }
      return true
    }
    if found[owner].post.published == nil, let date = date(of: id) {
      found[owner].post.published = date
      found[owner].lines.append(id)
    }
    return false
  }

  private static func author(_ name: String) -> Author? {
    let name = PlainText.clean(name)
    return name.isEmpty || name.utf8.count > longestName ? nil : Author(name: name)
  }

  /// Reads the element that names the author: its own text, or that of a descendant that names them more
  /// exactly; there may be a date next to it.
  private func authorLine(_ id: NodeID) -> (author: Author, date: String?)? {
    var name = document.attribute("content", of: id)
    var url = document.attribute("href", of: id)
    var (text, inner) = ("", "")
    var date: String?
    var innermost: NodeID?
    for child in document.descendants(of: id).prefix(Self.mostNodes) {
      if document.isText(child) {
        let words = document.textContent(of: child)
        text += words
        if let innermost, document.parent(of: child) == innermost { inner += words }
        if text.utf8.count > 4 * Self.longestName { break }
      } else if document.isElement(child) {
        if name == nil, document.attribute("itemprop", of: child) == "name" {
          name = document.attribute("content", of: child) ?? document.textContent(of: child)
        }
        if date == nil { date = self.date(of: child) }
        if inner.isEmpty, words.isAuthor(child) {
          innermost = child
          url = document.attribute("href", of: child)
        } else if url == nil, innermost == nil || document.parent(of: child) == innermost,
          document.tag(of: child) == .a
        {
          url = document.attribute("href", of: child)
        }
      }
    }
    let own = inner.utf8.allSatisfy(isHTMLSpace) ? text : inner
    guard var author = Self.author(name ?? own) else { return nil }
    author.url = url.flatMap { $0.isEmpty || $0.hasPrefix("#") ? nil : $0 }
    return (author, date ?? (own == text ? nil : stamp.iso(PlainText.clean(text))))
  }

  private func date(of id: NodeID) -> String? {
    let value: String?
    if document.tag(of: id) == .time {
      value = document.attribute("datetime", of: id)
    } else if words.isDate(id) {
      value = document.attribute("content", of: id) ?? document.attribute("title", of: id)
    } else {
      value = nil
    }
    guard let date = value.flatMap(stamp.iso) else { return nil }
    if let before = document.previousSibling(of: id), document.isText(before),
      PostWords.tellsOfEdit(document.textContent(of: before))
    {
      return nil
    }
    return date
  }
}
