extension Tokenizer where Sink: ~Copyable {
  /// Text up to the end tag of its element: RCDATA with character references, RAWTEXT without.
  mutating func rawText(decodesReferences: Bool) {
    let reference = decodesReferences ? UInt8(ascii: "&") : UInt8(ascii: "<")
    var run = TextRun(from: position)
    var place = position
    while true {
      place = Scanning.first(of: UInt8(ascii: "<"), reference, from: base + place) - base
      switch base[place] {
      case UInt8(ascii: "<"):
        if isAppropriateEndTag(place) {
          emit(run, upTo: place)
          endTag(place)
          return
        }
        place += 1
      case UInt8(ascii: "&"):
        divert(&run, upTo: place)
        place = characterReference(at: place, inAttribute: false)
        run.from = place
      default:
        if place >= end {
          emit(run, upTo: end)
          position = end
          return
        }
        replaceNull(&run, &place)
      }
    }
  }

  /// Whether an end tag with the last start tag's name is at `place`.
  private mutating func isAppropriateEndTag(_ place: Int) -> Bool {
    guard base[place + 1] == UInt8(ascii: "/") else { return false }
    let name = arena.pointee.names.text(lastStartTag)
    return name.count > 0 && matches(name, at: place + 2)
  }

  /// Whether this lower-case name, in any case, followed by white space, `/` or `>`, is at `place`.
  private mutating func matches(_ name: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + name.count < end else { return false }
    for index in 0..<name.count {
      let byte = base[place + index]
      let lower = classes[Int(byte)] & ByteClass.isUpper != 0 ? byte | 0x20 : byte
      if lower != name[index] { return false }
    }
    let next = base[place + name.count]
    return next != 0 && classes[Int(next)] & ByteClass.endsTagName != 0
  }

  /// The text of a script (13.2.5.15 to 13.2.5.31): within `<!--` a nested `<script>` hides the end tag.
  mutating func scriptData() {
    var escape = ScriptEscape.none
    var run = TextRun(from: position)
    var place = position
    while true {
      place =
        escape == .none
        ? Scanning.first(of: UInt8(ascii: "<"), from: base + place) - base
        : Scanning.first(of: UInt8(ascii: "<"), UInt8(ascii: "-"), from: base + place) - base
      switch base[place] {
      case UInt8(ascii: "<"):
        if escape != .double && isAppropriateEndTag(place) {
          emit(run, upTo: place)
          endTag(place)
          return
        }
        switch escape {
        case .none:
          if base[place + 1] == UInt8(ascii: "!") && base[place + 2] == UInt8(ascii: "-")
            && base[place + 3] == UInt8(ascii: "-")
          {
            escape = .single
            // Its dashes may already be those of the end.
            place += 2
          } else {
            place += 1
          }
        case .single:
          place += 1
          if isScript(place) {
            escape = .double
            place += 7
          }
        case .double:
          place += 1
          if base[place] == UInt8(ascii: "/") && isScript(place + 1) {
            escape = .single
            place += 8
          }
        }
      case UInt8(ascii: "-"):
        var dashes = 0
        while base[place] == UInt8(ascii: "-") {
          dashes += 1
          place += 1
        }
        if dashes >= 2 && base[place] == UInt8(ascii: ">") {
          escape = .none
          place += 1
        }
      default:
        if place >= end {
          if escape != .none { report(.eofInScriptHTMLCommentLikeText, at: end) }
          emit(run, upTo: end)
          position = end
          return
        }
        replaceNull(&run, &place)
      }
    }
  }

  private mutating func isScript(_ place: Int) -> Bool {
    let name: StaticString = "script"
    return matches(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), at: place)
  }
}

/// The nesting of a script's text in what looks like a comment.
private enum ScriptEscape { case none, single, double }
