extension Document {
  /// A node and all below it as HTML, as DOM's `outerHTML` gives it (the HTML standard, 13.3).
  ///
  /// `scripting` says whether the page was parsed with scripting, where what stands in a `noscript` is text. Parsing
  /// what this gives does not always give the same tree: the standard shows cases in the section named.
  public func html(of id: NodeID, scripting: Bool = false) -> String {
    var bytes: [UInt8] = []
    appendHTML(of: id, scripting: scripting, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All below a node as HTML, as DOM's `innerHTML` gives it; of a `template`, its contents.
  public func innerHTML(of id: NodeID, scripting: Bool = false) -> String {
    var bytes: [UInt8] = []
    appendInnerHTML(of: id, scripting: scripting, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what ``html(of:scripting:)`` gives, as UTF-8.
  public func appendHTML(of id: NodeID, scripting: Bool = false, to output: inout [UInt8]) {
    var serializer = HTMLSerializer(document: self, scripting: scripting)
    swap(&serializer.output, &output)
    serializer.serialize(id.index, withItself: true)
    swap(&serializer.output, &output)
  }

  /// The page as HTML, with hidden content where it stands, each piece in a `div`.
  public func html(opening content: HiddenContent) -> [UInt8] {
    var serializer = HTMLSerializer(document: self, scripting: false, opened: content)
    serializer.serialize(root.index, withItself: true)
    return serializer.output
  }

  /// Appends what ``innerHTML(of:scripting:)`` gives, as UTF-8.
  public func appendInnerHTML(of id: NodeID, scripting: Bool = false, to output: inout [UInt8]) {
    var serializer = HTMLSerializer(document: self, scripting: scripting)
    swap(&serializer.output, &output)
    if !node(id).serializesAsVoid { serializer.serialize(id.index, withItself: false) }
    swap(&serializer.output, &output)
  }
}
