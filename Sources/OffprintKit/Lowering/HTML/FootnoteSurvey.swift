import Markup

/// The footnotes of a page: which links refer to one, which elements hold their text, which links lead back.
///
/// A note is told by what it does, not by one site's markup: a short link, raised or in brackets, to an element that
/// comes later and is called a note or links back.
struct FootnoteSurvey {
  /// The element that stands for a reference (the link, or the `sup` around it), and the name of its note.
  private(set) var references: [NodeID: String] = [:]
  /// The element that holds the text of a note, and its name.
  private(set) var definitions: [NodeID: String] = [:]
  /// The links from notes back to their references, or the elements around them.
  private(set) var backLinks: Set<NodeID> = []
  /// What the reference to a note reads: `1`, `[1]`, `*`.
  private(set) var labels: [String: String] = [:]

  var isEmpty: Bool { references.isEmpty }

  private let document: Document
  private let nodes: Tree
  private let names: AttributeNames
  private let survey: PageSurvey
  private let epubType: AttributeName

  init(_ document: Document, _ nodes: Tree, _ names: AttributeNames, _ survey: PageSurvey) {
    self.document = document
    self.nodes = nodes
    self.names = names
    self.survey = survey
    epubType = AttributeName("epub:type", in: document)
    guard !survey.fragmentLinks.isEmpty else { return }
    let links = survey.fragmentLinks.compactMap { link -> (node: NodeID, fragment: String)? in
      fragment(of: link).map { (link, $0) }
    }
    let targets = targets(Set(links.map(\.fragment)))
    guard !targets.isEmpty else { return }
    find(links, targets, linksBack(links, targets))
    findBackLinks(links, targets)
  }

  private func fragment(of link: NodeID) -> String? {
    guard let name = names.href.name, let href = document.attribute(name, of: link) else { return nil }
    return PercentEncoding.decoded(String(href.dropFirst()))
  }

  /// The elements that links of the page point to. Of several with one name the first counts.
  private func targets(_ fragments: Set<String>) -> [String: NodeID] {
    var targets: [String: NodeID] = [:]
    // Most names are no targets, which a hash of the bytes tells. Equal text may have other bytes beyond ASCII.
    var hashes = HashFilter()
    for fragment in fragments { hashes.insert(fragment.utf8) }
    var id = nodes.firstChild(0)
    while id != 0 {
      if nodes.isElement(id) {
        nodes.forEachAttribute(id) { name, value in
          guard name == names.id.name || name == names.name.name && nodes.anyTag(id) == .a,
            hashes.mayContain(value)
          else { return }
          let text = String(decoding: value, as: UTF8.self)
          if fragments.contains(text), targets[text] == nil { targets[text] = NodeID(index: id) }
        }
        let child = nodes.firstChild(id)
        if child != 0 {
          id = child
          continue
        }
      }
      while id != 0, nodes.next(id) == 0 { id = nodes.parent(id) }
      if id != 0 { id = nodes.next(id) }
    }
    return targets
  }

  /// Where the short links of each block lead.
  private func linksBack(
    _ links: [(node: NodeID, fragment: String)], _ targets: [String: NodeID]
  ) -> [NodeID: [NodeID]] {
    var found: [NodeID: [NodeID]] = [:]
    for (link, fragment) in links where survey[link].text <= 24 {
      guard let target = targets[fragment], let block = block(of: link) else { continue }
      // So many places may refer to one note.
      if found[block, default: []].count < 32 { found[block, default: []].append(target) }
    }
    return found
  }

  /// Whether one of the places is a link, or next to it or around it.
  private func lead(_ places: [NodeID]?, to link: NodeID) -> Bool {
    guard let places else { return false }
    var near = [link]
    for _ in 0..<2 { if let parent = near.last.flatMap(document.parent) { near.append(parent) } }
    if let previous = document.previousSibling(of: link) { near.append(previous) }
    return places.contains { near.contains($0) }
  }

  private mutating func find(
    _ links: [(node: NodeID, fragment: String)], _ targets: [String: NodeID], _ back: [NodeID: [NodeID]]
  ) {
    for (link, fragment) in links where survey[link].text <= 12 {
      guard let target = targets[fragment], target > link, let label = label(of: link),
        let block = block(of: target),
        survey[block].kept > 0, !holds(block, link)
      else { continue }
      let raised = raised(link)
      let isMutual = isMark(label) && lead(back[block], to: link)
      guard
        isMutual || isNote(block) || (raised != nil || isCalledReference(link)) && isNoteLike(block, label)
      else {
        continue
      }
      guard raised != nil || isCalledReference(link) || isMark(label) else { continue }
      let name = definitions[block] ?? fragment
      definitions[block] = name
      references[raised ?? link] = name
      if labels[name] == nil { labels[name] = label }
    }
  }

  /// What a link reads, if that can be the mark of a note.
  private func label(of link: NodeID) -> String? {
    let text = WhiteSpace.collapsed(document.textContent(of: link))
    return text.isEmpty || text.unicodeScalars.count > 8 ? nil : text
  }

  /// Whether a text is a number or a sign, in brackets or not.
  private func isMark(_ text: String) -> Bool {
    let bare = text.unicodeScalars.filter { !"[](){}. ".unicodeScalars.contains($0) }
    if bare.isEmpty { return false }
    return bare.allSatisfy { $0.properties.numericType != nil }
      || bare.allSatisfy { "*†‡§¶‖※#".unicodeScalars.contains($0) }
      || bare.count == 1 && text.hasPrefix("[")
  }

  /// The `sup` that holds the link and nothing else.
  private func raised(_ link: NodeID) -> NodeID? {
    var node = link
    for _ in 0..<2 {
      guard let parent = document.parent(of: node), survey[parent].text <= survey[link].text + 2 else {
        break
      }
      if document.tag(of: parent) == .sup { return parent }
      node = parent
    }
    // Or one that holds several, or stands within the link.
    if let parent = document.parent(of: link), document.tag(of: parent) == .sup { return link }
    let children = document.children(of: link).filter { document.isElement($0) }
    return children.count == 1 && document.tag(of: children[0]) == .sup ? link : nil
  }

  private func isCalledReference(_ link: NodeID) -> Bool {
    if has(names.role, link, "doc-noteref") || has(epubType, link, "noteref") { return true }
    let words = classWords(of: link)
    if words.contains(.footnote) { return true }
    return document.parent(of: link).map {
      classWords(of: $0).contains(.footnote) && document.tag(of: $0) == .span
    }
      ?? false
  }

  /// The element that holds the text of a note when `target` is what links point to.
  private func block(of target: NodeID) -> NodeID? {
    var node = target
    for _ in 0..<5 {
      switch document.tag(of: node) {
      case .li, .p, .div, .aside, .dd, .section, .td, .footer: return survey[node].text >= 4 ? node : nil
      case .h1, .h2, .h3, .h4, .h5, .h6, .body, .ol, .ul, .table, .article, .main, .figure, .tr: return nil
      default: break
      }
      guard let parent = document.parent(of: node) else { return nil }
      node = parent
    }
    return nil
  }

  private func holds(_ block: NodeID, _ link: NodeID) -> Bool {
    var node = document.parent(of: link)
    // A note is shallow; what encloses its own reference is found soon.
    for _ in 0..<12 {
      guard let ancestor = node else { return false }
      if ancestor == block { return true }
      node = document.parent(of: ancestor)
    }
    return false
  }

  /// Whether an element, or the list or section around it, is called a note.
  private func isNote(_ block: NodeID) -> Bool {
    var node = block
    for _ in 0..<4 {
      let tag = document.tag(of: node)
      if tag == .body || tag == .article || tag == .main { return false }
      if classWords(of: node).contains(.footnote) || has(names.role, node, "doc-footnote")
        || has(names.role, node, "doc-endnote") || has(epubType, node, "note")
      {
        return true
      }
      guard let parent = document.parent(of: node) else { return false }
      node = parent
    }
    return false
  }

  /// Whether an element could be a note by what it holds: an item of an ordered list, a link back, or the mark first.
  private func isNoteLike(_ block: NodeID, _ label: String) -> Bool {
    if document.tag(of: block) == .li { return true }
    if survey[block].text > 4_000 { return false }
    let text = WhiteSpace.collapsed(document.textContent(of: block))
    if text.hasPrefix(label) { return true }
    let bare = label.filter { !"[]()".contains($0) }
    return !bare.isEmpty && text.drop { "[(".contains($0) }.hasPrefix(bare)
  }

  private mutating func findBackLinks(
    _ links: [(node: NodeID, fragment: String)], _ targets: [String: NodeID]
  ) {
    guard !definitions.isEmpty else { return }
    for (link, fragment) in links where survey[link].text <= 24 {
      guard let definition = definition(around: link), let target = targets[fragment] else { continue }
      let label = document.textContent(of: link)
      guard refers(target), target < link || label.utf8.count <= 4 else { continue }
      backLinks.insert(wrapper(of: link, in: definition))
    }
  }

  private func definition(around link: NodeID) -> NodeID? {
    var node = link
    for _ in 0..<8 {
      guard let parent = document.parent(of: node) else { return nil }
      if definitions[parent] != nil { return parent }
      node = parent
    }
    return nil
  }

  /// Whether a target is a reference, or next to one, in it or around it.
  private func refers(_ target: NodeID) -> Bool {
    var node = target
    for _ in 0..<3 {
      if references[node] != nil { return true }
      guard let parent = document.parent(of: node) else { break }
      node = parent
    }
    if document.children(of: target).prefix(8).contains(where: { references[$0] != nil }) { return true }
    return document.nextSibling(of: target).map { references[$0] != nil } ?? false
  }

  /// The element around a link back that holds little else: `<span class="backlink">^ <a>…</a></span>`.
  private func wrapper(of link: NodeID, in definition: NodeID) -> NodeID {
    var node = link
    for _ in 0..<3 {
      guard let parent = document.parent(of: node), parent != definition else { break }
      switch document.tag(of: parent) {
      case .span, .sup, .b, .strong, .small, .cite, .em, .i: break
      default: return node
      }
      let isCalledBack = classWords(of: parent).contains(.backReference)
      guard isCalledBack || survey[parent].text <= survey[node].text + 3 else { break }
      node = parent
    }
    return node
  }

  private func has(_ attribute: AttributeName, _ id: NodeID, _ word: String) -> Bool {
    guard let name = attribute.name, let value = document.attribute(name, of: id) else { return false }
    return value.lowercased().contains(word)
  }

  private func classWords(of id: NodeID) -> ClassWords {
    guard let name = names.class.name, let value = nodes.value(name, id.index) else { return [] }
    return ClassWords(value.span)
  }
}
