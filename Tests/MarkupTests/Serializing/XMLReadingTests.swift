import Testing

@testable import Markup

/// Serialized XML is read by another XML parser, which must find the same tree.
@Suite struct XMLReadingTests {
  /// Reads documents and prints their trees in the format of the suites.
  private let reader = #"""
    import sys
    from xml.dom import minidom, Node

    prefixes = {'http://www.w3.org/2000/svg': 'svg ', 'http://www.w3.org/1998/Math/MathML': 'math '}
    xhtml = 'http://www.w3.org/1999/xhtml'

    def dump(top):
        lines, open = [], [(child, 0) for child in reversed(top.childNodes)]
        while open:
            node, depth = open.pop()
            indent = '| ' + '  ' * depth
            if node.nodeType == Node.DOCUMENT_TYPE_NODE:
                lines.append(f'{indent}<!DOCTYPE {node.name}>')
            elif node.nodeType == Node.COMMENT_NODE:
                lines.append(f'{indent}<!-- {node.data} -->')
            elif node.nodeType == Node.PROCESSING_INSTRUCTION_NODE:
                lines.append(f'{indent}<?{node.target} {node.data}?>')
            elif node.nodeType == Node.TEXT_NODE:
                lines.append(f'{indent}"{node.data}"')
            else:
                assert node.namespaceURI == xhtml or node.namespaceURI in prefixes, node.namespaceURI
                lines.append(f'{indent}<{prefixes.get(node.namespaceURI, "")}{node.tagName}>')
                attributes = []
                for a in (node.attributes.item(i) for i in range(node.attributes.length)):
                    if a.name != 'xmlns' and a.prefix != 'xmlns':
                        attributes.append((a.name.replace(':', ' '), a.value))
                for name, value in sorted(attributes, key=lambda a: a[0].encode('utf-16-be')):
                    lines.append(f'{indent}  {name}="{value}"')
                depth += 1
                if node.namespaceURI == xhtml and node.tagName == 'template':
                    lines.append(f'{indent}  content')
                    depth += 1
                open += [(child, depth) for child in reversed(node.childNodes)]
        return '\n'.join(lines)

    source, target = sys.stdin.buffer, sys.stdout.buffer
    while line := source.readline():
        text = source.read(int(line))
        try:
            document = minidom.parseString(text)
            root = document.documentElement
            out = dump(root if root.tagName == 'fragment' else document)
        except Exception as error:
            out = f'{error}'
        out = out.encode()
        target.write(b'%d\n%s' % (len(out), out))
    """#

  @Test(.suite("html5lib"), arguments: ["tree-construction", "wpt-newer", "extra"])
  func anotherParserFindsTheSameTree(folder: String) throws {
    let root = suite("html5lib/\(folder)")
    var texts: [[UInt8]] = []
    var expected: [(tree: String, isPlain: Bool)] = []
    for name in try names(in: root, endingIn: ".dat") {
      for test in TreeCase.read(try bytes("\(root)/\(name)")) {
        let document = parsed(test, scripting: false)
        var text: [UInt8] = []
        document.appendXML(of: document.root, to: &text)
        if test.context != nil { text = Array("<fragment>".utf8) + text + Array("</fragment>".utf8) }
        texts.append(text)
        expected.append((dump(document, below: document.root), isPlain(document)))
      }
    }
    let (status, output) = try python(reader, input: framed(texts))
    try #require(status == 0, "\(String(decoding: output, as: UTF8.self))")
    let trees = unframed(output).map { String(decoding: $0, as: UTF8.self) }
    try #require(trees.count == texts.count)
    for (index, tree) in trees.enumerated() {
      #expect(
        tree.hasPrefix("|") || tree.isEmpty, "\(String(decoding: texts[index], as: UTF8.self)): \(tree)")
      if expected[index].isPlain {
        #expect(
          Array(tree.utf8) == Array(withoutIdentifiers(expected[index].tree).utf8),
          "\(String(decoding: texts[index], as: UTF8.self))")
      }
    }
    #expect(expected.count { $0.isPlain } * 100 > expected.count * 75)
  }

  /// XML output contains only the name of a doctype.
  private func withoutIdentifiers(_ tree: String) -> String {
    tree.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      guard line.hasPrefix("| <!DOCTYPE ") else { return String(line) }
      let name = line.dropFirst(12).prefix { $0 != " " && $0 != ">" }
      return name.isEmpty ? nil : "| <!DOCTYPE \(name)>"
    }.joined(separator: "\n")
  }

  /// Whether XML can represent a tree unchanged.
  private func isPlain(_ document: Document) -> Bool {
    (0..<UInt32(document.nodeCount)).map(NodeID.init).allSatisfy { id in
      switch document.kind(of: id) {
      case .document, .fragment: return true
      case .doctype: return document.doctype(of: id).map { $0.name.isEmpty || isName($0.name) } == true
      case .comment:
        let data = document.data(of: id)
        return isText(data) && !data.contains("--") && !data.hasSuffix("-")
      case .text, .processingInstruction: return isText(document.data(of: id))
      case .element:
        return document.tagName(of: id).map(isName) == true && document.attributes(of: id).allSatisfy(isPlain)
      }

      func isPlain(_ attribute: (name: Name, value: String)) -> Bool {
        let name = document.text(of: attribute.name)
        return (isName(name) || attribute.name.isNamespaced) && !name.hasPrefix("xmlns")
          && isText(attribute.value)
      }
    }
  }

  private func isName(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x2D || $0 == 0x5F
    }
      && text.utf8.first.map { $0 >= 0x41 } == true
  }

  private func isText(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value & 0xFFFE != 0xFFFE || "\t\n\r".unicodeScalars.contains($0)
    }
  }
}
