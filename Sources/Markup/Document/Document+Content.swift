extension Document {
  /// The kind of a node.
  public enum Kind: Sendable {
    case document
    /// The contents of a `template` element.
    case fragment
    case doctype, comment, processingInstruction, text, element
  }

  /// The namespace of an element.
  public enum Namespace: Sendable {
    case html, svg, mathML
  }

  /// The kind of a node.
  public func kind(of id: NodeID) -> Kind {
    switch node(id).kind {
    case .document: .document
    case .fragment: .fragment
    case .doctype: .doctype
    case .comment: .comment
    case .processingInstruction: .processingInstruction
    case .text: .text
    case .html, .svg, .math: .element
    }
  }

  /// Whether the node is an element of any namespace.
  public func isElement(_ id: NodeID) -> Bool { node(id).isElement }

  /// Whether the node is a text node.
  public func isText(_ id: NodeID) -> Bool { node(id).kind == .text }

  /// The namespace of an element; `nil` for any other node.
  public func namespace(of id: NodeID) -> Namespace? {
    switch node(id).kind {
    case .html: .html
    case .svg: .svg
    case .math: .mathML
    default: nil
    }
  }

  /// The name of an element or the target of a processing instruction; `nil` for any other node.
  public func name(of id: NodeID) -> Name? {
    let name = node(id).name
    return name == .none ? nil : name
  }

  /// The name of an element as text, in lower case except for SVG's own spellings.
  public func tagName(of id: NodeID) -> String? { name(of: id).map(text) }

  /// A name as text.
  public func text(of name: Name) -> String {
    String(decoding: arena.pointee.names.text(name), as: UTF8.self)
  }

  /// The interned name in this document, if the page or HTML uses it: look it up once, then compare names.
  public func name(_ text: String) -> Name? { arena.pointee.names.find(text.utf8) }

  /// The contents of a `template` element.
  public func contents(of template: NodeID) -> NodeID? {
    let node = node(template)
    guard node.kind == .html, node.name.tag == .template else { return nil }
    return NodeID(index: template.index + 1)
  }

  /// Calls `body` with the bytes of a text, comment or processing instruction, in UTF-8, which are empty for
  /// any other node.
  public func withData<Result>(of id: NodeID, _ body: (Swift.Span<UInt8>) throws -> Result) rethrows -> Result
  {
    let node = node(id)
    let bytes = node.hasRange ? arena.pointee.bytes(of: node) : UnsafeBufferPointer(start: nil, count: 0)
    return try body(bytes.span)
  }

  /// The text of a text node, comment or processing instruction; empty for any other node.
  public func data(of id: NodeID) -> String {
    let node = node(id)
    return node.hasRange ? String(decoding: arena.pointee.bytes(of: node), as: UTF8.self) : ""
  }

  /// The concatenated text below a node: DOM's `textContent`.
  public func textContent(of id: NodeID) -> String {
    var bytes: [UInt8] = []
    appendText(of: id, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text of a text node, or all text below any other node, as UTF-8.
  package func appendText(of id: NodeID, to output: inout [UInt8]) {
    if isText(id) { output += arena.pointee.bytes(of: node(id)) }
    for descendant in descendants(of: id) where isText(descendant) {
      output += arena.pointee.bytes(of: node(descendant))
    }
  }
}
