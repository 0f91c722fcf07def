extension Document {
  /// A node with its descendants as HTML, like DOM's `outerHTML` (the HTML standard, 13.3).
  ///
  /// `scripting` is whether the page was parsed with scripting, where the contents of a `noscript` are text.
  /// Parsing the result does not always give the same tree: the standard lists cases in that section.
  public func html(of id: NodeID, scripting: Bool = false) -> String {
    var bytes: [UInt8] = []
    appendHTML(of: id, scripting: scripting, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The descendants of a node as HTML, like DOM's `innerHTML`; for a `template`, its contents.
  public func innerHTML(of id: NodeID, scripting: Bool = false) -> String {
    var bytes: [UInt8] = []
    appendInnerHTML(of: id, scripting: scripting, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the result of ``html(of:scripting:)`` as UTF-8.
  package func appendHTML(of id: NodeID, scripting: Bool = false, to output: inout [UInt8]) {
    var serializer = HTMLSerializer(document: self, scripting: scripting)
    swap(&serializer.output, &output)
    serializer.serialize(id.index, withItself: true)
    swap(&serializer.output, &output)
  }

  /// The page as HTML, with each piece of hidden content in a `div` at its position.
  package func html(opening content: HiddenContent) -> [UInt8] {
    var serializer = HTMLSerializer(document: self, scripting: false, opened: content)
    serializer.serialize(root.index, withItself: true)
    return serializer.output
  }

  /// Appends the result of ``innerHTML(of:scripting:)`` as UTF-8.
  package func appendInnerHTML(of id: NodeID, scripting: Bool = false, to output: inout [UInt8]) {
    var serializer = HTMLSerializer(document: self, scripting: scripting)
    swap(&serializer.output, &output)
    if !node(id).serializesAsVoid { serializer.serialize(id.index, withItself: false) }
    swap(&serializer.output, &output)
  }
}
