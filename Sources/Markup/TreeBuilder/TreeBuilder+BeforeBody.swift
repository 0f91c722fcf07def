extension TreeBuilder {
  mutating func doctype(_ token: DoctypeToken) {
    if mode == .inTableText { flushTableText() }
    ignoresLineFeed = false
    guard mode == .initial else { return report(.unexpectedDoctype, at: token.offset) }
    let parts: [(Name, (start: UInt32, count: UInt32)?)] = [
      (.name, token.name), (.publicID, token.publicID), (.systemID, token.systemID),
    ]
    var node = Node(kind: .doctype)
    node.extent = UInt32(arena.pointee.attributes.count)
    node.hasAttributes = true
    arena.pointee.attributes.append(Attribute(name: .none, start: 0, count: UInt32(parts.count)))
    for (name, range) in parts {
      arena.pointee.attributes.append(
        Attribute(name: name, start: range?.start ?? 0, count: range?.count ?? 0))
    }
    let id = UInt32(arena.pointee.nodes.count)
    arena.pointee.nodes.append(node)
    arena.pointee.append(id, to: 0)
    if !isModern(token) { report(.unexpectedDoctype, at: token.offset) }
    if context == nil { arena.pointee.quirksMode = QuirksMode(of: token, in: arena) }
    mode = .beforeHTML
  }

  /// Whether a doctype is the standard modern one.
  private func isModern(_ token: DoctypeToken) -> Bool {
    guard let name = token.name, token.publicID == nil,
      arena.pointee.bytes(start: name.start, count: name.count).equals("html")
    else { return false }
    guard let systemID = token.systemID else { return true }
    return arena.pointee.bytes(start: systemID.start, count: systemID.count).equals("about:legacy-compat")
  }

  /// Leaves the initial mode without a doctype.
  mutating func leaveInitial(_ offset: UInt32) {
    report(.missingDoctype, at: offset)
    if context == nil { arena.pointee.quirksMode = .full }
    mode = .beforeHTML
  }

  /// Ends the current mode if it is one of those before the body, as their "anything else" entries do;
  /// `false` in any other.
  @discardableResult
  mutating func leaveEarlyMode(_ offset: UInt32) -> Bool {
    switch mode {
    case .initial: leaveInitial(offset)
    case .beforeHTML: leaveBeforeHTML(offset)
    case .beforeHead: leaveBeforeHead(offset)
    case .inHead: leaveHead()
    case .inHeadNoscript: leaveHeadNoscript(offset)
    case .afterHead: leaveAfterHead(offset)
    default: return false
    }
    return true
  }

  mutating func leaveBeforeHTML(_ offset: UInt32) {
    let node = makeImplied(.html, at: offset)
    arena.pointee.append(node, to: 0)
    stack.push(node, html: .html)
    mode = .beforeHead
  }

  mutating func leaveBeforeHead(_ offset: UInt32) {
    headElement = insertImplied(.head, at: offset)
    mode = .inHead
  }

  mutating func leaveHead() {
    stack.pop()
    mode = .afterHead
  }

  mutating func leaveHeadNoscript(_ offset: UInt32) {
    report(.unexpectedText, at: offset)
    stack.pop()
    mode = .inHead
  }

  mutating func leaveAfterHead(_ offset: UInt32) {
    insertImplied(.body, at: offset)
    mode = .inBody
  }

  mutating func beforeHTML(_ tag: StartTag) {
    if tag.name.tag == .html {
      let node = makeElement(tag)
      arena.pointee.append(node, to: 0)
      stack.push(node, html: .html)
      mode = .beforeHead
    } else {
      leaveBeforeHTML(tag.offset)
      startTag(tag, in: mode)
    }
  }

  mutating func beforeHTMLEnd(_ name: Name, _ offset: UInt32) {
    switch name.tag {
    case .head, .body, .html, .br:
      leaveBeforeHTML(offset)
      endTag(name, offset, in: mode)
    default: report(.unexpectedEndTag, at: offset)
    }
  }

  mutating func beforeHead(_ tag: StartTag) {
    switch tag.name.tag {
    case .html: inBody(tag)
    case .head:
      headElement = insertElement(tag)
      mode = .inHead
    default:
      leaveBeforeHead(tag.offset)
      startTag(tag, in: mode)
    }
  }

  mutating func beforeHeadEnd(_ name: Name, _ offset: UInt32) {
    switch name.tag {
    case .head, .body, .html, .br:
      leaveBeforeHead(offset)
      endTag(name, offset, in: mode)
    default: report(.unexpectedEndTag, at: offset)
    }
  }

  mutating func inHead(_ tag: StartTag) {
    switch tag.name.tag {
    case .html: inBody(tag)
    case .base, .basefont, .bgsound, .link, .meta: insert(makeElement(tag))
    case .title: insertRawText(tag, .rcdata)
    case .noscript:
      if isScripting {
        insertRawText(tag, .rawtext)
      } else {
        insertElement(tag)
        mode = .inHeadNoscript
      }
    case .noframes, .style: insertRawText(tag, .rawtext)
    case .script: insertRawText(tag, .scriptData)
    case .template:
      insertElement(tag)
      formatting.appendMarker()
      isFramesetOK = false
      mode = .inTemplate
      templateModes.append(.inTemplate)
    case .head: report(.unexpectedStartTag, at: tag.offset)
    default:
      leaveHead()
      startTag(tag, in: mode)
    }
  }

  mutating func inHeadEnd(_ name: Name, _ offset: UInt32) {
    switch name.tag {
    case .head: leaveHead()
    case .body, .html, .br:
      leaveHead()
      endTag(name, offset, in: mode)
    case .template: endTemplate(offset)
    default: report(.unexpectedEndTag, at: offset)
    }
  }

  mutating func endTemplate(_ offset: UInt32) {
    guard stack.contains(.template) else { return report(.unexpectedEndTag, at: offset) }
    stack.generateImpliedEndTagsThoroughly()
    if stack.current.tag != .template { report(.unexpectedEndTag, at: offset) }
    stack.pop(through: .template)
    formatting.clearToMarker()
    if templateModes.count > 0 { templateModes.truncate(to: templateModes.count - 1) }
    resetInsertionMode()
  }

  mutating func inHeadNoscript(_ tag: StartTag) {
    switch tag.name.tag {
    case .html: inBody(tag)
    case .basefont, .bgsound, .link, .meta, .noframes, .style: inHead(tag)
    case .head, .noscript: report(.unexpectedStartTag, at: tag.offset)
    default:
      leaveHeadNoscript(tag.offset)
      startTag(tag, in: mode)
    }
  }

  mutating func inHeadNoscriptEnd(_ name: Name, _ offset: UInt32) {
    switch name.tag {
    case .noscript:
      stack.pop()
      mode = .inHead
    case .br:
      leaveHeadNoscript(offset)
      endTag(name, offset, in: mode)
    default: report(.unexpectedEndTag, at: offset)
    }
  }

  mutating func afterHead(_ tag: StartTag) {
    switch tag.name.tag {
    case .html: inBody(tag)
    case .body:
      insertElement(tag)
      isFramesetOK = false
      mode = .inBody
    case .frameset:
      insertElement(tag)
      mode = .inFrameset
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      report(.unexpectedStartTag, at: tag.offset)
      let head = headElement
      stack.push(head, html: .head)
      inHead(tag)
      if let index = stack.index(of: head) { stack.remove(at: index) }
    case .head: report(.unexpectedStartTag, at: tag.offset)
    default:
      leaveAfterHead(tag.offset)
      startTag(tag, in: mode)
    }
  }

  mutating func afterHeadEnd(_ name: Name, _ offset: UInt32) {
    switch name.tag {
    case .template: endTemplate(offset)
    case .body, .html, .br:
      leaveAfterHead(offset)
      endTag(name, offset, in: mode)
    default: report(.unexpectedEndTag, at: offset)
    }
  }
}
