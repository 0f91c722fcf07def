extension Document {
  /// Parses a page into a new document.
  public init(parsing bytes: [UInt8], options: ParseOptions = ParseOptions()) {
    self.init()
    parse(bytes, options: options)
  }

  /// Parses a page, replacing the previous one and reusing its memory. The bytes may be in any encoding.
  ///
  /// Every input gives a tree; malformed markup is repaired as the HTML standard specifies.
  public mutating func parse(_ bytes: [UInt8], options: ParseOptions = ParseOptions()) {
    bytes.withUnsafeBufferPointer { parse($0, options) }
  }

  /// Parses a page from bytes anywhere in memory, which are copied.
  public mutating func parse(_ bytes: Swift.Span<UInt8>, options: ParseOptions = ParseOptions()) {
    bytes.withUnsafeBufferPointer { parse($0, options) }
  }

  private mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ options: ParseOptions) {
    var found = Encoding.sniff(bytes, declared: options.encoding)
    if options.detectsEncoding { found = Self.corrected(found, bytes) }
    parse(UnsafeBufferPointer(rebasing: bytes[found.bomLength...]), found, options)
    // A declaration that comes too late to be found before is used (13.2.3.4), unless the bytes are clearly
    // UTF-8.
    if found.source == .content, found.encoding == .windows1252 || bytes.allSatisfy({ $0 < 0x80 }),
      let declared = lateEncoding()
    {
      found = Encoding.Sniffed(encoding: declared, source: .declaration, bomLength: 0)
      if options.detectsEncoding { found = Self.corrected(found, bytes) }
      parse(bytes, found, options)
    }
    if options.detectsEncoding, found.source == .content, found.encoding == .windows1252 {
      let detected = Encoding.detect(bytes)
      if detected != .windows1252 {
        parse(bytes, Encoding.Sniffed(encoding: detected, source: .detection, bomLength: 0), options)
      } else {
        storage.arena.pointee.encodingSource = .detection
      }
    }
  }

  /// The encoding of a page whose bytes contradict its declaration.
  private static func corrected(
    _ found: Encoding.Sniffed, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Encoding.Sniffed {
    switch found.source {
    case .declaration where found.encoding == .utf8:
      // Most pages have a UTF-8 character near their start.
      guard !UTF8Decoder.hasCharacter(bytes), !UTF8Decoder.isWellFormed(bytes) else { return found }
      return Encoding.Sniffed(encoding: Encoding.detect(bytes), source: .detection, bomLength: 0)
    case .declaration where found.encoding != .utf16LE && found.encoding != .utf16BE:
      guard UTF8Decoder.hasCharacter(bytes), UTF8Decoder.isWellFormed(bytes) else { return found }
      return Encoding.Sniffed(encoding: .utf8, source: .content, bomLength: 0)
    case .content where found.encoding == .utf8:
      // Seven-bit text may be Japanese, or UTF-16 without a mark.
      guard !UTF8Decoder.hasCharacter(bytes) else { return found }
      if Encoding.hasJapaneseEscape(bytes) {
        return Encoding.Sniffed(encoding: .iso2022JP, source: .detection, bomLength: 0)
      }
      guard bytes.prefix(64).contains(0), case let encoding = Encoding.detect(bytes), encoding != .utf8 else {
        return found
      }
      return Encoding.Sniffed(encoding: encoding, source: .detection, bomLength: 0)
    default: return found
    }
  }

  private mutating func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ found: Encoding.Sniffed, _ options: ParseOptions
  ) {
    prepare(bytes, found.encoding, options)
    storage.arena.pointee.encodingSource = found.source
    let builder = TreeBuilder(arena: storage.arena, isScripting: options.isScripting)
    var tokenizer = Tokenizer(sink: builder, arena: storage.arena)
    tokenizer.run()
  }

  /// The encoding that the first relevant `meta` element declares, if it differs from the current one.
  private func lateEncoding() -> Encoding? {
    for id in descendants(of: root) where node(id).kind == .html && node(id).name.tag == .meta {
      let meta = node(id)
      let changed = encoding.changed(
        byMetaCharset: value(of: .charset, of: meta), httpEquiv: value(of: .httpEquiv, of: meta),
        content: value(of: .content, of: meta))
      if let changed { return changed }
    }
    return nil
  }

  /// Parses the contents of an element by the fragment algorithm (13.4). The children of ``root`` are the
  /// result. The bytes are UTF-8 unless the options say otherwise.
  ///
  /// - Parameters:
  ///     - context: The name of the enclosing element, such as `td`, in lower case except for SVG's own
  ///   spellings.
  ///     - namespace: The namespace of that element.
  public mutating func parseFragment(
    _ bytes: [UInt8], context: String, namespace: Namespace = .html, options: ParseOptions = ParseOptions()
  ) {
    bytes.withUnsafeBufferPointer { prepare($0, options.encoding ?? .utf8, options) }
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
    if kind == .html {
      tokenizer.contentModel = ContentModel(html: name.tag, isScripting: options.isScripting)
    }
    tokenizer.run()
    // The element that the algorithm wraps around the result is replaced by the document node.
    let wrapper = arena.pointee.nodes[0].first
    arena.pointee.remove(wrapper)
    arena.pointee.moveChildren(of: wrapper, to: 0)
  }

  /// The parse errors, if they were requested (``ParseOptions/recordsErrors``), in the order of their
  /// positions.
  public var errors: [ParseError] {
    let lines = LineTable(self)
    return arena.pointee.errors.sorted { $0.offset < $1.offset }.map { error in
      let (line, column) = lines.position(of: error.offset)
      return ParseError(code: error.code, line: line, column: column)
    }
  }

  /// Clears the document and sets its source.
  mutating func prepare(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: Encoding, _ options: ParseOptions
  ) {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage() }
    let arena = storage.arena
    arena.pointee.reset()
    arena.pointee.recordsErrors = options.recordsErrors
    arena.pointee.encoding = encoding
    let fitting = UnsafeBufferPointer(rebasing: bytes.prefix(Arena.maximumBytes))
    encoding.decode(fitting, into: &arena.pointee.source)
    arena.pointee.isTruncated = fitting.count < bytes.count
    if arena.pointee.source.count > Arena.maximumBytes {
      arena.pointee.source.truncate(to: Arena.maximumBytes)
      arena.pointee.isTruncated = true
    }
    arena.pointee.padSource()
    // Few pages have fewer, so the reserved memory rarely has to be moved.
    arena.pointee.nodes.reserve(arena.pointee.source.count / 64)
    arena.pointee.attributes.reserve(arena.pointee.source.count / 64)
    if options.recordsErrors { arena.pointee.recordInputErrors() }
  }
}
