extension Tokenizer where Sink: ~Copyable {
  /// Reads a start tag whose `<` is at `start`.
  @inline(__always)
  mutating func startTag(_ start: Int) {
    var place = start &+ 1
    let name = tagName(&place)
    let run = arena.pointee.attributes.count
    var isSelfClosing = false
    if base[place] == UInt8(ascii: ">") {
      place &+= 1
    } else if !attributes(&place, &isSelfClosing) {
      arena.pointee.attributes.truncate(to: run)
      position = end
      return
    }
    position = place
    let count = arena.pointee.attributes.count &- run
    if count > 0 {
      arena.pointee.attributes[run] = Attribute(
        name: .none, start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: count &- 1))
    }
    lastStartTag = name
    contentModel = sink.startTag(
      StartTag(
        name: name, attributes: count > 0 ? UInt32(truncatingIfNeeded: run) : 0,
        offset: UInt32(truncatingIfNeeded: start), isSelfClosing: isSelfClosing))
  }

  /// Reads an end tag whose `<` is at `start`.
  @inline(__always)
  mutating func endTag(_ start: Int) {
    var place = start &+ 2
    let name = tagName(&place)
    if base[place] == UInt8(ascii: ">") {
      position = place &+ 1
    } else {
      let run = arena.pointee.attributes.count
      var isSelfClosing = false
      let isWhole = attributes(&place, &isSelfClosing)
      let hasAttributes = arena.pointee.attributes.count > run
      arena.pointee.attributes.truncate(to: run)
      position = place
      if !isWhole {
        position = end
        return
      }
      if hasAttributes { report(.endTagWithAttributes, at: place - 1) }
      if isSelfClosing { report(.endTagWithTrailingSolidus, at: place - 1) }
    }
    contentModel = .data
    sink.endTag(name, at: UInt32(truncatingIfNeeded: start))
  }

  /// Reads the tag name at `place`, which is moved to the byte that ended it.
  @inline(__always)
  private mutating func tagName(_ place: inout Int) -> Name {
    let start = place
    var seen: UInt8 = 0
    while true {
      let bits = classes[Int(base[place])]
      seen |= bits
      if bits & ByteClass.endsTagName != 0 { break }
      place &+= 1
    }
    if seen & ByteClass.isUpper == 0 && (base[place] != 0 || place == end) {
      return arena.pointee.names.intern(base + start, count: place &- start)
    }
    return unusualName(start, &place, ends: ByteClass.endsTagName)
  }

  /// Reads a name with capitals or U+0000.
  @inline(never)
  private mutating func unusualName(_ start: Int, _ place: inout Int, ends: UInt8) -> Name {
    nameScratch.truncate(to: 0)
    place = start
    while true {
      let byte = base[place]
      let bits = classes[Int(byte)]
      if byte == 0 && place < end {
        report(.unexpectedNullCharacter, at: place)
        nameScratch.append(contentsOf: "\u{FFFD}")
      } else if bits & ends != 0 && !(place == start && byte == UInt8(ascii: "=")) {
        break
      } else {
        nameScratch.append(bits & ByteClass.isUpper != 0 ? byte | 0x20 : byte)
      }
      place += 1
    }
    nameScratch.reserve(nameScratch.count + 16)
    return arena.pointee.names.intern(nameScratch.base, count: nameScratch.count)
  }

  /// Reads the attributes at `place` and the end of the tag, past which `place` is moved; `false` if the
  /// source ends before. They are appended as a run, whose header the caller fills in.
  private mutating func attributes(_ place: inout Int, _ isSelfClosing: inout Bool) -> Bool {
    tagNumber &+= 1
    var isFirst = true
    while true {
      while classes[Int(base[place])] & ByteClass.isSpace != 0 { place &+= 1 }
      switch base[place] {
      case UInt8(ascii: ">"):
        place &+= 1
        return true
      case UInt8(ascii: "/"):
        if base[place &+ 1] == UInt8(ascii: ">") {
          isSelfClosing = true
          place &+= 2
          return true
        }
        if place &+ 1 >= end { return endsInTag(place &+ 1) }
        report(.unexpectedSolidusInTag, at: place &+ 1)
        place &+= 1
        continue
      case 0:
        if place >= end { return endsInTag(place) }
      case UInt8(ascii: "="):
        report(.unexpectedEqualsSignBeforeAttributeName, at: place)
      default: break
      }
      if isFirst {
        isFirst = false
        arena.pointee.attributes.append(Attribute(name: .none, start: 0, count: 0))
      }
      let name = attributeName(&place)
      let isDuplicate = isDuplicate(name)
      if isDuplicate { report(.duplicateAttribute, at: place) }
      while classes[Int(base[place])] & ByteClass.isSpace != 0 { place &+= 1 }
      var attribute = Attribute(name: name, start: 0, count: 0)
      if base[place] == UInt8(ascii: "=") {
        place &+= 1
        while classes[Int(base[place])] & ByteClass.isSpace != 0 { place &+= 1 }
        let quote = base[place]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          place &+= 1
          let start = place
          place = Scanning.first(of: quote, UInt8(ascii: "&"), from: base + place) - base
          if base[place] == quote {
            (attribute.start, attribute.count) = (
              UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: place &- start)
            )
          } else {
            guard let range = quotedValue(quote, start, &place) else { return endsInTag(end) }
            (attribute.start, attribute.count) = range
          }
          place &+= 1
          if classes[Int(base[place])] & ByteClass.endsTagName == 0 || base[place] == 0 {
            if place >= end { return endsInTag(place) }
            report(.missingWhitespaceBetweenAttributes, at: place)
          }
        } else if quote == UInt8(ascii: ">") {
          report(.missingAttributeValue, at: place)
        } else {
          guard let range = unquotedValue(&place) else { return endsInTag(end) }
          (attribute.start, attribute.count) = range
        }
      }
      if !isDuplicate { arena.pointee.attributes.append(attribute) }
    }
  }

  private mutating func endsInTag(_ place: Int) -> Bool {
    report(.eofInTag, at: place)
    return false
  }

  @inline(__always)
  private mutating func attributeName(_ place: inout Int) -> Name {
    let start = place
    // Any byte may start a name, including `=`.
    var seen = classes[Int(base[place])] & ~ByteClass.endsAttributeName
    place &+= base[place] == 0 ? 0 : 1
    while true {
      let bits = classes[Int(base[place])]
      if bits & ByteClass.endsAttributeName != 0 { break }
      seen |= bits
      place &+= 1
    }
    if seen & ByteClass.isWrongInAttributeName != 0 { reportWrongCharacters(start, place) }
    if seen & ByteClass.isUpper == 0 && (base[place] != 0 || place == end) {
      return arena.pointee.names.intern(base + start, count: place &- start)
    }
    return unusualName(start, &place, ends: ByteClass.endsAttributeName)
  }

  @inline(never)
  private mutating func reportWrongCharacters(_ start: Int, _ end: Int) {
    for place in start..<end where classes[Int(base[place])] & ByteClass.isWrongInAttributeName != 0 {
      report(.unexpectedCharacterInAttributeName, at: place)
    }
  }

  @inline(__always)
  private mutating func isDuplicate(_ name: Name) -> Bool {
    let number = Int(name.number)
    if number >= lastTagWithName.count { growTags(to: number) }
    if lastTagWithName[number] == tagNumber { return true }
    lastTagWithName[number] = tagNumber
    return false
  }

  @inline(never)
  private mutating func growTags(to number: Int) {
    let old = lastTagWithName.count
    lastTagWithName.resize(to: max(number + 1, arena.pointee.names.count, Int(Name.firstUnknown)))
    for index in old..<lastTagWithName.count { lastTagWithName[index] = 0 }
  }

  /// Reads a quoted value that must be copied from `place` on, up to the quote, to which `place` is moved;
  /// `nil` at the end of the source.
  @inline(never)
  private mutating func quotedValue(_ quote: UInt8, _ start: Int, _ place: inout Int) -> (UInt32, UInt32)? {
    var run = TextRun(from: start)
    while true {
      switch base[place] {
      case quote: return range(run, upTo: place)
      case UInt8(ascii: "&"):
        divert(&run, upTo: place)
        place = characterReference(at: place, inAttribute: true)
        run.from = place
      default:
        if place >= end { return nil }
        replaceNull(&run, &place)
      }
      place = Scanning.first(of: quote, UInt8(ascii: "&"), from: base + place) - base
    }
  }

  /// Reads a value without quotes; `nil` at the end of the source.
  private mutating func unquotedValue(_ place: inout Int) -> (UInt32, UInt32)? {
    var run = TextRun(from: place)
    while true {
      while classes[Int(base[place])] & ByteClass.stopsValue == 0 { place &+= 1 }
      switch base[place] {
      case UInt8(ascii: "&"):
        divert(&run, upTo: place)
        place = characterReference(at: place, inAttribute: true)
        run.from = place
      case 0:
        if place >= end { return nil }
        replaceNull(&run, &place)
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "`"):
        report(.unexpectedCharacterInUnquotedAttributeValue, at: place)
        place += 1
      default: return range(run, upTo: place)
      }
    }
  }
}
