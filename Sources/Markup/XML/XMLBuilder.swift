import CExpat

/// Handles the events of the XML parser and builds the tree in the arena.
struct XMLBuilder {
  let arena: UnsafeMutablePointer<Arena>
  let parser: XML_Parser
  /// The open elements, starting with the document.
  private var open: [UInt32] = [0]
  /// The number of open elements beyond the depth limit.
  private var overflow = 0
  /// The reason for stopping the parser, if it was not a parser error.
  var complaint: (message: String, offset: Int)?
  /// Declarations of the named character references that the document uses.
  var declarations: [UInt8] = []
  /// The number of entities that the document declares itself.
  private var entities = 0

  /// The maximum number of entities: no document needs more, and chains of them are used in attacks.
  private static let mostEntities = 64
  /// The maximum size of the tree relative to the source, since entities expand to more than their name.
  private static let greatestGrowth = 8

  /// Parses the arena's source. Returns the error, without line and column, if it is not well-formed.
  static func build(arena: UnsafeMutablePointer<Arena>) -> XMLFault? {
    let source = UnsafeBufferPointer(start: arena.pointee.source.base, count: arena.pointee.source.count)
    guard !arena.pointee.isTruncated, source.count <= Int32.max else {
      return XMLFault(message: "larger than 2 GiB", line: 1, column: 1, offset: 0)
    }
    guard let parser = XML_ParserCreateNS("UTF-8", XMLNames.separator) else { fatalError("out of memory") }
    defer { XML_ParserFree(parser) }
    let builder = UnsafeMutablePointer<XMLBuilder>.allocate(capacity: 1)
    builder.initialize(to: XMLBuilder(arena: arena, parser: parser))
    defer {
      builder.deinitialize(count: 1)
      builder.deallocate()
    }
    builder.pointee.declarations = XMLEntities.declarations(for: source)
    XML_SetUserData(parser, builder)
    XML_SetReturnNSTriplet(parser, 1)
    builder.pointee.setHandlers(builder)
    let isRead = source.withMemoryRebound(to: CChar.self) { text in
      XML_Parse(parser, text.baseAddress, Int32(text.count), 1) == XML_STATUS_OK
    }
    if isRead { return nil }
    let code = XML_GetErrorCode(parser)
    let known = XML_ErrorString(code).map { String(cString: $0) } ?? "not well-formed"
    let message = XMLMessages.text(of: code) ?? known
    let offset = max(0, Int(XML_GetCurrentByteIndex(parser)))
    guard code == XML_ERROR_ABORTED, let complaint = builder.pointee.complaint else {
      return XMLFault(message: message, line: 1, column: 1, offset: offset)
    }
    return XMLFault(message: complaint.message, line: 1, column: 1, offset: complaint.offset)
  }

  private init(arena: UnsafeMutablePointer<Arena>, parser: XML_Parser) {
    self.arena = arena
    self.parser = parser
  }

  private func setHandlers(_ builder: UnsafeMutablePointer<XMLBuilder>) {
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let attributes else { return }
        XMLBuilder.of(data).pointee.start(name, attributes)
      }, { data, _ in XMLBuilder.of(data).pointee.end() })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      XMLBuilder.of(data).pointee.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    XML_SetSkippedEntityHandler(parser) { data, name, isParameter in
      guard let name, isParameter == 0 else { return }
      XMLBuilder.of(data).pointee.stop("unknown entity &\(String(cString: name));")
    }
    XML_SetEntityDeclHandler(parser) { data, _, isParameter, value, _, _, _, _, _ in
      guard value != nil || isParameter != 0 else { return }
      XMLBuilder.of(data).pointee.countEntity()
    }
    guard !declarations.isEmpty else { return }
    // The declarations are read as an external document type, which is never fetched.
    XML_UseForeignDTD(parser, 1)
    XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_ALWAYS)
    XML_SetExternalEntityRefHandlerArg(parser, UnsafeMutableRawPointer(builder))
    XML_SetExternalEntityRefHandler(parser) { builder, context, _, _, _ in
      XMLBuilder.of(builder.map(UnsafeMutableRawPointer.init)).pointee.declare(context) ? 1 : 0
    }
  }

  @inline(__always)
  private static func of(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLBuilder> {
    data.unsafelyUnwrapped.assumingMemoryBound(to: XMLBuilder.self)
  }

  private mutating func declare(_ context: UnsafePointer<CChar>?) -> Bool {
    let text = declarations
    // They are read once; anything else that the document refers to is treated as empty.
    declarations = []
    guard !text.isEmpty, let inner = XML_ExternalEntityParserCreate(parser, context, "UTF-8") else {
      return true
    }
    defer { XML_ParserFree(inner) }
    XML_SetEntityDeclHandler(inner, nil)
    return text.withUnsafeBufferPointer { text in
      text.withMemoryRebound(to: CChar.self) { text in
        XML_Parse(inner, text.baseAddress, Int32(text.count), 1) == XML_STATUS_OK
      }
    }
  }

  private mutating func countEntity() {
    entities += 1
    if entities > Self.mostEntities { stop("more than \(Self.mostEntities) entities are declared") }
  }

  private mutating func stop(_ message: String) {
    if complaint == nil { complaint = (message, max(0, Int(XML_GetCurrentByteIndex(parser)))) }
    XML_StopParser(parser, 0)
  }

  private mutating func start(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    guard hasRoom(0) else { return }
    if open.count >= TreeBuilder.maximumDepth { overflow += 1 }
    let (kind, interned) = XMLNames.element(name, &arena.pointee.names)
    var node = Node(kind: kind, name: interned)
    let offset = UInt32(truncatingIfNeeded: max(0, XML_GetCurrentByteIndex(parser)))
    node.extent = offset
    add(attributes, to: &node, offset)
    let id = UInt32(truncatingIfNeeded: arena.pointee.nodes.count)
    arena.pointee.nodes.append(node)
    arena.pointee.append(id, to: open[open.count - 1])
    var inner = id
    if kind == .html, interned.tag == .template {
      arena.pointee.nodes.append(Node(kind: .fragment))
      inner = id + 1
    }
    if overflow == 0 { open.append(inner) }
  }

  private mutating func add(
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>, to node: inout Node, _ offset: UInt32
  ) {
    guard attributes[0] != nil else { return }
    let header = arena.pointee.attributes.count
    arena.pointee.attributes.append(Attribute(name: .none, start: offset, count: 0))
    var count: UInt32 = 0
    var place = 0
    while let name = attributes[place], let value = attributes[place + 1] {
      place += 2
      let length = XMLNames.length(value)
      guard hasRoom(length) else { return }
      let start = UInt32(arena.pointee.side.count) | Arena.sideBit
      value.withMemoryRebound(to: UInt8.self, capacity: length) {
        arena.pointee.side.append($0, count: length)
      }
      let interned = XMLNames.attribute(name, &arena.pointee.names)
      arena.pointee.attributes.append(Attribute(name: interned, start: start, count: UInt32(length)))
      count += 1
    }
    arena.pointee.attributes[header].count = count
    node.extent = UInt32(header)
    node.hasAttributes = true
  }

  private mutating func end() {
    if overflow > 0 {
      overflow -= 1
    } else if open.count > 1 {
      open.removeLast()
    }
  }

  private mutating func text(_ text: UnsafeBufferPointer<CChar>) {
    guard hasRoom(text.count), let base = text.baseAddress else { return }
    let start = UInt32(arena.pointee.side.count) | Arena.sideBit
    base.withMemoryRebound(to: UInt8.self, capacity: text.count) {
      arena.pointee.side.append($0, count: text.count)
    }
    let parent = open[open.count - 1]
    let last = arena.pointee.lastChild(of: parent)
    if last != 0, arena.pointee.nodes[Int(last)].kind == .text {
      return arena.pointee.extendText(last, with: start, UInt32(text.count))
    }
    var node = Node(kind: .text)
    node.first = start
    node.extent = UInt32(text.count)
    let id = UInt32(arena.pointee.nodes.count)
    arena.pointee.nodes.append(node)
    arena.pointee.append(id, to: parent)
  }

  /// Whether a number of bytes can be added without exceeding the limit for a document of this size.
  private mutating func hasRoom(_ count: Int) -> Bool {
    let bound = 1 << 20 + Self.greatestGrowth * arena.pointee.source.count
    let nodes = arena.pointee.nodes.count
    if arena.pointee.side.count + count <= min(bound, Arena.maximumBytes), nodes <= bound / 4 { return true }
    stop("its entities expand to far more than the document itself")
    return false
  }
}
