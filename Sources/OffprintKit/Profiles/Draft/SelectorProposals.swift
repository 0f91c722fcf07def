import Markup

/// Proposes selectors for an element: short ones, with names that look stable.
package struct SelectorProposals {
  /// Attributes with which sites name the parts of a page.
  private static let telling = [
    "itemprop", "role", "data-testid", "data-component", "data-role", "data-type",
  ]
  /// Elements whose name alone identifies them.
  private static let speaking: Set<String> = ["article", "main", "h1", "figcaption", "time", "address"]
  /// Classes for appearance rather than meaning.
  private static let looks: Set<String> = [
    "active", "bold", "center", "clearfix", "col", "column", "container", "content-wrapper", "flex", "grid",
    "hidden", "inner", "left", "none", "open", "outer", "right", "row", "section", "small", "text", "visible",
    "wrap", "wrapper",
  ]

  private let document: Document

  /// Makes proposals for elements of a page.
  package init(_ document: Document) { self.document = document }

  /// The selectors for an element, the best first.
  package func selectors(for id: NodeID) -> [String] {
    let own = names(of: id)
    guard own.isEmpty || own == [document.tagName(of: id) ?? ""] else { return own }
    // An element without a name of its own is identified by its nearest named ancestor.
    for ancestor in document.ancestors(of: id).prefix(4) {
      guard let tag = document.tagName(of: id), tag != "body", tag != "html" else { break }
      let around = names(of: ancestor).prefix(2)
      if !around.isEmpty { return own + around.map { "\($0) \(tag)" } }
    }
    return own
  }

  private func names(of id: NodeID) -> [String] {
    guard let tag = document.tagName(of: id), tag != "html", tag != "body" else { return [] }
    var found: [String] = []
    for attribute in Self.telling {
      guard let value = document.attribute(attribute, of: id), isValue(value) else { continue }
      found.append("[\(attribute)=\(value)]")
    }
    if let name = document.attribute("id", of: id), StableName.isStable(name) { found.append("#\(name)") }
    let classes = (document.attribute("class", of: id) ?? "").split(whereSeparator: \.isWhitespace)
      .map(String.init).filter(StableName.isStable)
    let plain = classes.filter { !Self.looks.contains($0.lowercased()) }
    found += plain.prefix(4).map { ".\($0)" }
    if plain.count > 1 { found.append(".\(plain[0]).\(plain[1])") }
    found += plain.prefix(2).map { "\(tag).\($0)" }
    if plain.isEmpty { found += classes.prefix(1).map { "\(tag).\($0)" } }
    if Self.speaking.contains(tag) { found.append(tag) }
    return found
  }

  private func isValue(_ value: String) -> Bool {
    StableName.isStable(value) && value.utf8.first.map { $0 != UInt8(ascii: "-") } == true
  }
}
