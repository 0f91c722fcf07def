/// The tokenizer of the HTML standard (13.2.5), written as straight-line code over runs of bytes instead of
/// one state per byte. No token is stored: each is passed to the sink, whose type is known at compile time.
///
/// Its methods are `mutating` even if they change nothing, as are the tree builder's: otherwise the compiler
/// would pass a copy of all state to them at every call.
struct Tokenizer<Sink: TokenSink & ~Copyable>: ~Copyable {
  var sink: Sink
  let arena: UnsafeMutablePointer<Arena>
  /// The source, followed by ``Arena/padding`` zeros.
  let base: UnsafePointer<UInt8>
  let end: Int
  var position = 0
  var contentModel = ContentModel.data
  /// The name that an end tag must have to end raw text.
  var lastStartTag = Name.none
  let classes = ByteClass.table.utf8Start
  /// For each name, the tag in which it was last an attribute, to find duplicates in constant time.
  var lastTagWithName = Buffer<UInt32>(minimumCapacity: 1024)
  var tagNumber: UInt32 = 0
  /// Buffer for a name converted to lower case or with U+FFFD for U+0000.
  var nameScratch = Buffer<UInt8>(minimumCapacity: 128)

  init(sink: consuming Sink, arena: UnsafeMutablePointer<Arena>) {
    self.sink = sink
    self.arena = arena
    base = UnsafePointer(arena.pointee.source.base)
    end = arena.pointee.source.count
  }

  /// Tokenizes the whole source.
  mutating func run() {
    while position < end {
      switch contentModel {
      case .data: data()
      case .rcdata: rawText(decodesReferences: true)
      case .rawtext: rawText(decodesReferences: false)
      case .scriptData: scriptData()
      case .plaintext: plaintext()
      case .cdataSection: cdataSection()
      }
    }
    if contentModel == .cdataSection { report(.eofInCdata, at: end) }
    sink.endOfFile(at: UInt32(end))
  }

  /// Records a parse error at an offset, if errors are requested.
  @inline(__always)
  mutating func report(_ code: ParseError.Code, at offset: Int) {
    if arena.pointee.recordsErrors { arena.pointee.record(code, at: offset) }
  }

  /// The data state: text up to the next tag, followed by the tag.
  @inline(__always)
  mutating func data() {
    let start = position
    var place = start
    while true {
      place = Scanning.first(of: UInt8(ascii: "<"), UInt8(ascii: "&"), from: base + place) - base
      switch base[place] {
      case UInt8(ascii: "<"):
        if opensMarkup(place) {
          if place > start {
            sink.text(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: place &- start))
          }
          markup(place)
          return
        }
        place &+= 1
      case UInt8(ascii: "&"):
        textWithReferences(from: start, to: place)
        return
      default:
        if place > start { sink.text(UInt32(start), UInt32(place - start)) }
        position = place
        if place < end {
          report(.unexpectedNullCharacter, at: place)
          arena.pointee.textOffset = UInt32(place)
          sink.null()
          position = place + 1
        }
        return
      }
    }
  }

  /// Whether the `<` at `place` opens anything; records an error if it is only text.
  @inline(__always)
  private mutating func opensMarkup(_ place: Int) -> Bool {
    let next = base[place &+ 1]
    if classes[Int(next)] & ByteClass.isAlpha != 0 { return true }
    switch next {
    case UInt8(ascii: "/"):
      if place + 2 < end { return true }
      report(.eofBeforeTagName, at: place + 2)
      return false
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default:
      if place + 1 == end {
        report(.eofBeforeTagName, at: place + 1)
      } else {
        report(.invalidFirstCharacterOfTagName, at: place + 1)
      }
      return false
    }
  }

  /// Text with a character reference at `reference`: copied, up to the next tag or U+0000.
  @inline(never)
  private mutating func textWithReferences(from start: Int, to reference: Int) {
    var run = TextRun(from: start)
    var place = reference
    while true {
      switch base[place] {
      case UInt8(ascii: "&"):
        divert(&run, upTo: place)
        place = characterReference(at: place, inAttribute: false)
        run.from = place
      case UInt8(ascii: "<"):
        if opensMarkup(place) {
          emit(run, upTo: place)
          position = place
          return
        }
        place += 1
      default:
        emit(run, upTo: place)
        position = place
        return
      }
      place = Scanning.first(of: UInt8(ascii: "<"), UInt8(ascii: "&"), from: base + place) - base
    }
  }

  /// Emits the rest of the source as text.
  private mutating func plaintext() {
    replacingNulls(upTo: end)
    position = end
  }

  /// Reads a CDATA section, after its opening.
  private mutating func cdataSection() {
    let start = position
    var place = start
    while true {
      place = Scanning.first(of: UInt8(ascii: "]"), from: base + place) - base
      if base[place] == 0 {
        if place > start { sink.text(UInt32(start), UInt32(place - start)) }
        position = place
        if place < end {
          sink.null()
          position = place + 1
        }
        return
      }
      if base[place + 1] == UInt8(ascii: "]") && base[place + 2] == UInt8(ascii: ">") { break }
      place += 1
    }
    if place > start { sink.text(UInt32(start), UInt32(place - start)) }
    position = place + 3
    contentModel = .data
  }
}

/// Text being read: a range of the source as long as it is unchanged, and of the side buffer from the first
/// changed byte on.
struct TextRun {
  /// The start of the run in the source.
  let start: Int
  /// The start of the part that is not in the side buffer yet.
  var from: Int
  /// The start of the run in the side buffer, if it is there.
  var side: Int?

  init(from: Int) {
    start = from
    self.from = from
  }
}

extension Tokenizer where Sink: ~Copyable {
  /// Copies a run's bytes up to `place` to the side buffer, for the caller to append to.
  mutating func divert(_ run: inout TextRun, upTo place: Int) {
    if run.side == nil { run.side = arena.pointee.side.count }
    arena.pointee.appendAside(base + run.from, count: place - run.from)
    run.from = place
  }

  /// The range of a run that ends at `place`.
  mutating func range(_ run: TextRun, upTo place: Int) -> (start: UInt32, count: UInt32) {
    guard let side = run.side else { return (UInt32(run.from), UInt32(place - run.from)) }
    arena.pointee.appendAside(base + run.from, count: place - run.from)
    return (UInt32(side) | Arena.sideBit, UInt32(arena.pointee.side.count - side))
  }

  mutating func emit(_ run: TextRun, upTo place: Int) {
    let range = range(run, upTo: place)
    arena.pointee.textOffset = UInt32(run.start)
    if range.count > 0 { sink.text(range.start, range.count) }
  }

  /// Appends U+FFFD to a run for the U+0000 at `place`, which is moved past it.
  mutating func replaceNull(_ run: inout TextRun, _ place: inout Int) {
    report(.unexpectedNullCharacter, at: place)
    divert(&run, upTo: place)
    arena.pointee.appendReplacementAside()
    place += 1
    run.from = place
  }

  /// The run from `start` to `limit` with U+FFFD for U+0000.
  mutating func replacingNulls(_ start: Int, upTo limit: Int) -> (start: UInt32, count: UInt32) {
    var run = TextRun(from: start)
    var place = start
    while true {
      place = Scanning.firstNull(from: base + place, to: base + limit) - base
      if place >= limit { return range(run, upTo: limit) }
      replaceNull(&run, &place)
    }
  }

  /// Emits the text from the position to `limit` with U+FFFD for U+0000.
  mutating func replacingNulls(upTo limit: Int) {
    let range = replacingNulls(position, upTo: limit)
    if range.count > 0 { sink.text(range.start, range.count) }
  }
}
