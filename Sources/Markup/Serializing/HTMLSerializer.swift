/// The HTML fragment serialization algorithm (the HTML standard, 13.3).
struct HTMLSerializer: TreeSerializer {
  let document: Document
  /// Whether scripts would run, so that the contents of a `noscript` are text.
  let scripting: Bool
  /// The kinds of hidden content to write as a `div`.
  var opened: HiddenContent = []
  var output: [UInt8] = []

  mutating func open(_ node: Node, _ id: UInt32) {
    switch node.kind {
    case .document, .fragment:
      break
    case .doctype:
      output.append("<!DOCTYPE ")
      if let name = document.value(of: .name, of: node) { output.append(contentsOf: name) }
      output.append(UInt8(ascii: ">"))
    case .comment:
      output.append("<!--")
      output.append(contentsOf: document.arena.pointee.bytes(of: node))
      output.append("-->")
    case .processingInstruction:
      output.append("<?")
      output.append(contentsOf: document.arena.pointee.names.text(node.name))
      output.append(UInt8(ascii: " "))
      output.append(contentsOf: document.arena.pointee.bytes(of: node))
      output.append("?>")
    case .text where !opened.isEmpty && isOpened(NodeID(index: node.parent), .sourceDocuments):
      break
    case .text:
      let bytes = document.arena.pointee.bytes(of: node)
      if holdsRawText(document.arena.pointee.nodes[Int(node.parent)]) {
        output.append(contentsOf: bytes)
      } else {
        HTMLEscaping.append(bytes, inAttribute: false, to: &output)
      }
    case .html where !opened.isEmpty && isOpened(NodeID(index: id), opened):
      output.append("<div>")
      if isOpened(NodeID(index: id), .sourceDocuments) {
        output += (document.attribute("srcdoc", of: NodeID(index: id)) ?? "").utf8
      }
    case .html, .svg, .math:
      output.append(UInt8(ascii: "<"))
      output.append(contentsOf: document.arena.pointee.names.text(node.name))
      for attribute in document.arena.pointee.attributes(of: node) {
        // A name with a prefix is interned with it, so its text can be written unchanged.
        output.append(UInt8(ascii: " "))
        output.append(contentsOf: document.arena.pointee.names.text(attribute.name))
        output.append("=\"")
        HTMLEscaping.append(
          document.arena.pointee.bytes(start: attribute.start, count: attribute.count), inAttribute: true,
          to: &output)
        output.append(UInt8(ascii: "\""))
      }
      output.append(UInt8(ascii: ">"))
    }
  }

  mutating func close(_ node: Node, _ id: UInt32) {
    guard node.isElement, !node.serializesAsVoid else { return }
    if !opened.isEmpty, isOpened(NodeID(index: id), opened) {
      output.append("</div>")
      return
    }
    output.append("</")
    output.append(contentsOf: document.arena.pointee.names.text(node.name))
    output.append(UInt8(ascii: ">"))
  }

  /// Whether an element contains hidden content of these kinds.
  private func isOpened(_ id: NodeID, _ kinds: HiddenContent) -> Bool {
    !opened.intersection(kinds).isDisjoint(with: document.hiddenContent(of: id))
  }

  /// Whether text in this element is written unescaped.
  private func holdsRawText(_ parent: Node) -> Bool {
    guard parent.kind == .html else { return false }
    switch parent.name.tag {
    case .style, .script, .xmp, .iframe, .noembed, .noframes, .plaintext: return true
    case .noscript: return scripting
    default: return false
    }
  }
}

extension Node {
  /// Whether it has no end tag in HTML.
  var serializesAsVoid: Bool {
    guard kind == .html else { return false }
    switch name.tag {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .source, .track, .wbr: return true
    case .basefont, .bgsound, .frame, .keygen, .param: return true
    default: return false
    }
  }
}
