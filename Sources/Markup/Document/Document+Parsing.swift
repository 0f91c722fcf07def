extension Document {
  /// Parses a page anew, keeping the memory of the page before. The bytes may be of any encoding.
  ///
  /// Every input gives a tree; what is malformed is mended as the HTML standard says.
  public mutating func parse(_ bytes: [UInt8], options: ParseOptions = ParseOptions()) {
    prepare(bytes, options)
    Self.build(storage.arena, TreeBuilder(arena: storage.arena, isScripting: options.isScripting))
  }

  /// Parses what stands inside an element, by the fragment algorithm (13.4). The children of ``root`` are the result.
  ///
  /// - Parameters:
  ///   - context: The name of the element around it, such as `td`, in lower case but for SVG's own spellings.
  ///   - namespace: The namespace of that element.
  public mutating func parseFragment(
    _ bytes: [UInt8], context: String, namespace: Namespace = .html, options: ParseOptions = ParseOptions()
  ) {
    prepare(bytes, options)
    let arena = storage.arena
    let padded = Array(context.utf8) + [UInt8](repeating: 0, count: 16)
    let name = padded.withUnsafeBufferPointer { text in
      text.baseAddress.map { arena.pointee.names.intern($0, count: text.count - 16) } ?? .none
    }
    let kind: Node.Kind =
      switch namespace {
      case .html: .html
      case .svg: .svg
      case .mathML: .math
      }
    var builder = TreeBuilder(arena: arena, isScripting: options.isScripting)
    builder.beginFragment(in: kind, name)
    var tokenizer = Tokenizer(sink: builder, arena: arena)
    tokenizer.contentModel = ContentModel(in: kind, name.tag, isScripting: options.isScripting)
    tokenizer.lastStartTag = name
    tokenizer.run()
    // The element that the algorithm wraps around the result gives way to the document node.
    let wrapper = arena.pointee.nodes[0].first
    arena.pointee.remove(wrapper)
    arena.pointee.moveChildren(of: wrapper, to: 0)
  }

  /// The parse errors, if they were asked for (``ParseOptions/recordsErrors``), in the order of their places.
  public var errors: [ParseError] {
    let lines = LineTable(source)
    return arena.pointee.errors.map { error in
      let (line, column) = lines.position(of: error.offset)
      return ParseError(code: error.code, line: line, column: column)
    }
  }

  private mutating func prepare(_ bytes: [UInt8], _ options: ParseOptions) {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage() }
    let arena = storage.arena
    arena.pointee.reset()
    arena.pointee.recordsErrors = options.recordsErrors
    bytes.withUnsafeBufferPointer { bytes in
      if let start = bytes.baseAddress { arena.pointee.source.append(start, count: bytes.count) }
    }
    arena.pointee.padSource()
  }

  private static func build(_ arena: UnsafeMutablePointer<Arena>, _ builder: consuming TreeBuilder) {
    var tokenizer = Tokenizer(sink: builder, arena: arena)
    tokenizer.run()
  }
}
