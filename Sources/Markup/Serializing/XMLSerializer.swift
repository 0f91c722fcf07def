/// Writes a tree as well-formed XML 1.0 with namespaces; what XML cannot represent is changed as specified by
/// the HTML standard in "Coercing an HTML DOM into an infoset" (13.2.9).
struct XMLSerializer: TreeSerializer {
  let document: Document
  /// The default namespace of the output's context.
  let inherited: Document.Namespace?
  var output: [UInt8] = []
  /// The number of open elements.
  private var depth = 0
  /// The element that declares the prefix `xlink` for its subtree, 0 outside.
  private var xlinkDeclarer: UInt32 = 0

  init(document: Document, inherited: Document.Namespace?) {
    self.document = document
    self.inherited = inherited
  }

  mutating func open(_ node: Node, _ id: UInt32) {
    switch node.kind {
    case .document, .fragment: break
    case .doctype: writeDoctype(node)
    case .comment: XMLText.append(comment: document.arena.pointee.bytes(of: node), to: &output)
    case .processingInstruction: writeProcessingInstruction(node)
    case .text: XMLText.append(text: document.arena.pointee.bytes(of: node), to: &output)
    case .html, .svg, .math: writeStartTag(node, id)
    }
  }

  mutating func close(_ node: Node, _ id: UInt32) {
    if id == xlinkDeclarer { xlinkDeclarer = 0 }
    guard node.isElement else { return }
    depth -= 1
    if isSelfClosing(node) { return }
    output.append("</")
    XMLText.append(name: document.arena.pointee.names.text(node.name), to: &output)
    output.append(UInt8(ascii: ">"))
  }

  private mutating func writeStartTag(_ node: Node, _ id: UInt32) {
    output.append(UInt8(ascii: "<"))
    XMLText.append(name: document.arena.pointee.names.text(node.name), to: &output)
    if node.kind != defaultNamespace(before: node) {
      switch node.kind {
      case .svg: output.append(" xmlns=\"http://www.w3.org/2000/svg\"")
      case .math: output.append(" xmlns=\"http://www.w3.org/1998/Math/MathML\"")
      default: output.append(" xmlns=\"http://www.w3.org/1999/xhtml\"")
      }
    }
    for attribute in document.arena.pointee.attributes(of: node) { write(attribute, of: id) }
    depth += 1
    output.append(isSelfClosing(node) ? "/>" : ">")
  }

  private mutating func write(_ attribute: Attribute, of id: UInt32) {
    let name = document.arena.pointee.names.text(attribute.name)
    // Namespace declarations are our own: the page's have no meaning in HTML.
    if name.starts(with: "xmlns".utf8), name.count == 5 || name[5] == UInt8(ascii: ":") { return }
    if attribute.name.isNamespaced, name.starts(with: "xlink:".utf8), xlinkDeclarer == 0 {
      output.append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
      xlinkDeclarer = id
    }
    output.append(UInt8(ascii: " "))
    // `xml:lang` and `xml:space` have the same meaning on any element.
    if attribute.name.isNamespaced || name.elementsEqual("xml:lang".utf8)
      || name.elementsEqual("xml:space".utf8)
    {
      output.append(contentsOf: name)
    } else {
      XMLText.append(name: name, to: &output)
    }
    output.append("=\"")
    XMLText.append(
      attribute: document.arena.pointee.bytes(start: attribute.start, count: attribute.count), to: &output)
    output.append(UInt8(ascii: "\""))
  }

  /// The kind of the elements whose namespace is the default one at the start of this element.
  private func defaultNamespace(before node: Node) -> Node.Kind? {
    if depth > 0 {
      let parent = document.arena.pointee.nodes[Int(node.parent)]
      // The contents of a template are between it and its children.
      return parent.isElement ? parent.kind : .html
    }
    return switch inherited {
    case .html: .html
    case .svg: .svg
    case .mathML: .math
    case nil: nil
    }
  }

  /// Only the name: parsers would fetch what identifiers refer to, and XML requires both or none.
  private mutating func writeDoctype(_ node: Node) {
    guard let name = document.value(of: .name, of: node), !name.isEmpty else { return }
    output.append("<!DOCTYPE ")
    XMLText.append(name: name, to: &output)
    output.append(UInt8(ascii: ">"))
  }

  private mutating func writeProcessingInstruction(_ node: Node) {
    let target = document.arena.pointee.names.text(node.name)
    if target.count == 3, target.map({ $0 | 0x20 }).elementsEqual("xml".utf8) { return }
    output.append("<?")
    XMLText.append(name: target, to: &output)
    output.append(UInt8(ascii: " "))
    XMLText.append(instruction: document.arena.pointee.bytes(of: node), to: &output)
    output.append("?>")
  }

  /// Void elements of HTML, and empty ones of other vocabularies: an empty paragraph must have its end tag
  /// for readers that parse the output as HTML.
  private func isSelfClosing(_ node: Node) -> Bool {
    node.first == 0 && (node.kind != .html || node.serializesAsVoid)
  }
}
