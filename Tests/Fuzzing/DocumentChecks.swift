@testable import Markup

/// Checks a parsed document as thoroughly as the module's own tests.
func check(_ document: Document, _ bytes: [UInt8]) {
  let faults = TreeCheck(document).faults
  expect(faults.isEmpty, faults.joined(separator: "\n"))
  checkSize(document, bytes)
  checkWalking(document)
}

/// The size of a document is limited by the length of its page. (The hostile inputs of `markup-benchmark`
/// measure the worst case; a legacy encoding may turn one byte into three.)
private func checkSize(_ document: Document, _ bytes: [UInt8]) {
  let arena = document.arena
  let used =
    arena.pointee.source.count + arena.pointee.side.count
    + arena.pointee.nodes.count * MemoryLayout<Node>.stride
    + arena.pointee.attributes.count * MemoryLayout<Attribute>.stride
  expect(used <= 16 * bytes.count + 200_000, "\(used) bytes for \(bytes.count)")
}

/// All ways to walk a tree agree, and its text is UTF-8.
private func checkWalking(_ document: Document) {
  var count = 0
  var ranges = 0
  for id in document.descendants(of: document.root) {
    count += 1
    if let first = document.firstChild(of: id) {
      expect(document.parent(of: first) == id, "\(first) has another parent")
      expect(document.previousSibling(of: first) == nil, "\(first) is no first child")
    }
    if let next = document.nextSibling(of: id) {
      expect(document.previousSibling(of: next) == id, "\(next) has another sibling before")
    }
    if ranges < 100, let range = document.sourceRange(of: id) {
      ranges += 1
      expect(range.count > 1 && range.upperBound <= document.source.count, "\(id) stands at \(range)")
    }
    document.withData(of: id) { span in span.withUnsafeBufferPointer { checkText($0) } }
    let node = document.node(id)
    if node.isElement || node.kind == .doctype {
      for attribute in document.arena.pointee.attributes(of: node) {
        checkText(document.arena.pointee.bytes(start: attribute.start, count: attribute.count))
        checkText(document.arena.pointee.names.text(attribute.name))
      }
    }
  }
  expect(count < document.nodeCount, "\(count) of \(document.nodeCount) nodes")
}

/// Output must be UTF-8 for any input.
func checkText(_ bytes: some Sequence<UInt8>) {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue: continue
    case .emptyInput: return
    case .error: fatalError("no UTF-8")
    }
  }
}

func checkErrors(_ document: Document) {
  var last = (line: 1, column: 1)
  for error in document.errors {
    expect((error.line, error.column) >= last, "\(error) after \(last)")
    last = (error.line, error.column)
  }
}

func checkWriters(_ document: Document) {
  checkText(html(document))
  var xml: [UInt8] = []
  document.appendInnerXML(of: document.root, to: &xml)
  var reader = XMLCheck(xml)
  reader.run()
}
