@testable import Markup

/// A tree in the format of the tree construction suites: one node per line, indented by its depth.
func dump(_ document: Document, below top: NodeID) -> String {
  var lines: [String] = []
  var open: [(next: NodeID?, depth: Int)] = [(document.firstChild(of: top), 0)]
  while let (next, depth) = open.popLast() {
    guard let id = next else { continue }
    open.append((document.nextSibling(of: id), depth))
    let indent = "| " + String(repeating: "  ", count: depth)
    switch document.kind(of: id) {
    case .document, .fragment: break
    case .doctype:
      guard let (name, publicID, systemID) = document.doctype(of: id) else { break }
      let identifiers = publicID.isEmpty && systemID.isEmpty ? "" : " \"\(publicID)\" \"\(systemID)\""
      lines.append("\(indent)<!DOCTYPE \(name)\(identifiers)>")
    case .comment: lines.append("\(indent)<!-- \(document.data(of: id)) -->")
    case .processingInstruction:
      lines.append("\(indent)<?\(document.tagName(of: id) ?? "") \(document.data(of: id))?>")
    case .text: lines.append("\(indent)\"\(document.data(of: id))\"")
    case .element:
      let prefix =
        switch document.namespace(of: id) {
        case .svg: "svg "
        case .mathML: "math "
        default: ""
        }
      lines.append("\(indent)<\(prefix)\(document.tagName(of: id) ?? "")>")
      lines += attributes(document, id).map { "\(indent)  \($0)" }
      if let contents = document.contents(of: id) {
        lines.append("\(indent)  content")
        open.append((document.firstChild(of: contents), depth + 2))
      } else {
        open.append((document.firstChild(of: id), depth + 1))
      }
    }
  }
  return lines.joined(separator: "\n")
}

private func attributes(_ document: Document, _ id: NodeID) -> [String] {
  let named = document.attributes(of: id).map { attribute in
    let name = document.text(of: attribute.name)
    return (attribute.name.isNamespaced ? name.replacing(":", with: " ") : name, attribute.value)
  }
  return named.sorted { $0.0.utf16.lexicographicallyPrecedes($1.0.utf16) }.map { "\($0.0)=\"\($0.1)\"" }
}
