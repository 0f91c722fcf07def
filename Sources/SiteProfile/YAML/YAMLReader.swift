import Diagnostics

/// The limits of YAML files.
enum YAMLLimits {
  /// The maximum nesting of lists and mappings.
  static let depth = 32
  /// The maximum number of nodes, counting each alias as everything that it refers to.
  static let nodes = 50_000
  /// The maximum number of bytes of text, counted in the same way.
  static let text = 1 << 20
}

extension YAMLNode {
  /// Reads a YAML file of one document, as far as it can be represented in JSON.
  ///
  /// Anchors and aliases are supported; tags, merge keys, keys that are not strings and duplicate keys are
  /// rejected, and so is anything too large, too deep or multiplied by aliases.
  /// - Returns: the document's root and warnings.
  package static func read(_ text: [UInt8], file: String) throws(Diagnostic) -> (
    root: YAMLNode, warnings: [Diagnostic]
  ) {
    let source = try SourceText(text, file: file)
    return try read(source)
  }

  /// Reads the front matter of a text, which is less strict than a profile.
  ///
  /// - Returns: the root; `nil` if it is too large, too deep or multiplied by aliases.
  package static func read(frontMatter text: [UInt8], file: String) throws(Diagnostic) -> YAMLNode? {
    guard text.count <= ProfileSource.largestSize else { return nil }
    let source = try SourceText(text, file: file, subject: .frontMatter)
    return try source.bytes.withUnsafeBufferPointer { input throws(Diagnostic) in
      var reader = YAMLReader(source: source, events: try YAMLEvents(source, input: input))
      do throws(Diagnostic) {
        return try reader.document()
      } catch {
        if reader.isTooLarge { return nil }
        throw error
      }
    }
  }

  static func read(_ source: SourceText) throws(Diagnostic) -> (root: YAMLNode, warnings: [Diagnostic]) {
    try source.bytes.withUnsafeBufferPointer { input throws(Diagnostic) in
      var reader = YAMLReader(source: source, events: try YAMLEvents(source, input: input))
      let root = try reader.document()
      return (root, source.warnings + reader.warnings)
    }
  }
}

/// Builds nodes from libyaml's events.
private struct YAMLReader {
  let source: SourceText
  let events: YAMLEvents
  var warnings: [Diagnostic] = []
  /// Whether a limit was exceeded.
  private(set) var isTooLarge = false

  private enum Anchor {
    case open(Place)
    case closed(YAMLNode, nodes: Int, text: Int)
  }
  private var anchors: [String: Anchor] = [:]
  private var nodes = 0
  private var text = 0

  init(source: SourceText, events: YAMLEvents) {
    self.source = source
    self.events = events
  }

  mutating func document() throws(Diagnostic) -> YAMLNode {
    _ = try events.next()
    let first = try events.next()
    guard case .documentStart = first.kind else {
      throw source.diagnostic(.error, "the file is empty", at: source.place(0))
    }
    let root = try node(try events.next(), depth: 0)
    _ = try events.next()
    let last = try events.next()
    guard case .streamEnd = last.kind else {
      throw fault(
        "a second document begins here", at: last,
        fix: source.subject == .profile ? "a profile is one document: one file each" : nil)
    }
    return root
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(Diagnostic) -> YAMLNode {
    if case .alias(let name) = event.kind { return try alias(name, at: event) }
    guard depth <= YAMLLimits.depth else {
      isTooLarge = true
      throw fault("nested deeper than \(YAMLLimits.depth) levels", at: event)
    }
    try check(tag: event)
    let before = (nodes: nodes, text: text)
    if let anchor = event.anchor { anchors[anchor] = .open(event.start) }
    try count(nodes: 1, text: 0, at: event)
    var node = YAMLNode(value: .sequence([]), start: event.start, end: event.end)
    switch event.kind {
    case .scalar(let content, let style):
      try count(nodes: 0, text: content.utf8.count, at: event)
      if source.subject == .profile, style == .doubleQuoted,
        let found = content.unicodeScalars.lazy.compactMap(SourceText.refusal).first
      {
        throw fault("in the value: \(found.message)", at: event, fix: "remove the escape")
      }
      // A value tagged as a string is one, whatever it looks like.
      node.value = .scalar(content, event.tag == nil || style != .plain ? style : .singleQuoted)
      warnAboutComment(after: node, style)
    case .mappingStart:
      (node.value, node.end) = try mapping(depth: depth)
    default:
      (node.value, node.end) = try sequence(depth: depth)
    }
    if let anchor = event.anchor, case .open(event.start) = anchors[anchor] {
      anchors[anchor] = .closed(node, nodes: nodes - before.nodes, text: text - before.text)
    }
    return node
  }

  private mutating func sequence(depth: Int) throws(Diagnostic) -> (YAMLNode.Value, Place) {
    var items: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { return (.sequence(items), event.end) }
      items.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func mapping(depth: Int) throws(Diagnostic) -> (YAMLNode.Value, Place) {
    var entries: [YAMLEntry] = []
    var places: [String: Place] = [:]
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind { return (.mapping(entries), event.end) }
      let keyNode = try node(event, depth: depth + 1)
      let key = try self.key(keyNode, at: event)
      if let first = places.updateValue(keyNode.start, forKey: key) {
        throw source.diagnostic(
          .error, "the key '\(key.shortened)' occurs twice", at: keyNode.start, span: keyNode.span,
          notes: [.init("the first is here", at: first)])
      }
      let value = try node(try events.next(), depth: depth + 1)
      entries.append(YAMLEntry(key: key, keyNode: keyNode, value: value))
    }
  }

  private func key(_ node: YAMLNode, at event: YAMLEvent) throws(Diagnostic) -> String {
    guard case .scalar(let key, let style) = node.value else {
      throw fault("a key must be a string, not \(node.kind)", at: event)
    }
    if node.isNull || key.isEmpty && source.subject == .profile {
      throw fault("a key is missing before the colon", at: event)
    }
    guard style == .plain, source.subject == .profile else { return key }
    if key == "<<" {
      throw fault(
        "merge keys are not supported", at: event, fix: "share rules between profiles with 'extends'")
    }
    let isNumber = key.first.map { "+-.0123456789".contains($0) } == true && Double(key) != nil
    if isNumber || key == "true" || key == "false" {
      throw fault("a key must be a string", at: event, fix: "quote it")
    }
    return key
  }

  private mutating func alias(_ name: String, at event: YAMLEvent) throws(Diagnostic) -> YAMLNode {
    switch anchors[name] {
    case nil:
      throw fault(
        "there is no anchor '&\(name.shortened)' before this", at: event, fix: YAMLHint.quoted("*"))
    case .open(let place):
      throw source.diagnostic(
        .error, "'*\(name.shortened)' would contain itself", at: event.start,
        notes: [.init("its anchor is here", at: place)])
    case .closed(let node, let nodes, let text):
      try count(nodes: nodes, text: text, at: event)
      return node
    }
  }

  private mutating func count(nodes: Int, text: Int, at event: YAMLEvent) throws(Diagnostic) {
    self.nodes += nodes
    self.text += text
    isTooLarge = self.nodes > YAMLLimits.nodes || self.text > YAMLLimits.text
    if self.nodes > YAMLLimits.nodes {
      throw fault("more than \(YAMLLimits.nodes) values, counting the targets of aliases", at: event)
    }
    if self.text > YAMLLimits.text {
      throw fault("more than \(YAMLLimits.text) bytes of text, counting the targets of aliases", at: event)
    }
  }

  private func check(tag event: YAMLEvent) throws(Diagnostic) {
    guard let tag = event.tag else { return }
    if case .scalar = event.kind, tag == "tag:yaml.org,2002:str" { return }
    throw fault(
      "tags such as '\(tag.shortened)' are not part of a \(source.subject.rawValue)", at: event,
      fix: YAMLHint.quoted("!"))
  }

  /// The end of an unquoted selector such as `div #main` would be read as a comment.
  private mutating func warnAboutComment(after node: YAMLNode, _ style: YAMLScalarStyle) {
    guard style == .plain, !node.isNull, let comment = source.gluedComments[node.end] else { return }
    warnings.append(
      source.diagnostic(
        .warning, "the value ends before this '#', which begins a comment", at: comment,
        fix: "quote the value if it goes on, or put a space after '#'"))
  }

  private func fault(_ message: String, at event: YAMLEvent, fix: String? = nil) -> Diagnostic {
    let node = YAMLNode(value: .sequence([]), start: event.start, end: event.end)
    return source.diagnostic(.error, message, at: event.start, span: node.span, fix: fix)
  }
}

extension String {
  /// The text shortened for a message, to at most a line.
  var shortened: String {
    unicodeScalars.count > 60 ? String(String.UnicodeScalarView(unicodeScalars.prefix(59))) + "…" : self
  }
}
