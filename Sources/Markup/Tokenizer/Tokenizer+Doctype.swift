extension Tokenizer where Sink: ~Copyable {
  /// A doctype after its keyword (13.2.5.53 to 13.2.5.68).
  mutating func doctype(at start: Int, from keywordEnd: Int) {
    var place = keywordEnd
    var token = DoctypeToken(offset: UInt32(start))
    let isWhole = readDoctype(&token, &place)
    if !isWhole {
      report(.eofInDoctype, at: end)
      token.forcesQuirks = true
      place = end
    }
    position = place
    sink.doctype(token)
  }

  /// Reads up to and including the `>`; `false` if the source ends before.
  private mutating func readDoctype(_ token: inout DoctypeToken, _ place: inout Int) -> Bool {
    if place >= end { return false }
    if isSpace(place) {
      skipSpace(&place)
    } else if base[place] != UInt8(ascii: ">") {
      report(.missingWhitespaceBeforeDoctypeName, at: place)
    }
    if place >= end { return false }
    if base[place] == UInt8(ascii: ">") {
      report(.missingDoctypeName, at: place)
      token.forcesQuirks = true
      place += 1
      return true
    }
    token.name = doctypeName(&place)
    skipSpace(&place)
    if place >= end { return false }
    if base[place] == UInt8(ascii: ">") {
      place += 1
      return true
    }
    if isKeyword("public", at: place) {
      place += 6
      return readPublic(&token, &place)
    }
    if isKeyword("system", at: place) {
      place += 6
      return readSystem(
        &token, &place, missingSpace: .missingWhitespaceAfterDoctypeSystemKeyword, isRequired: true)
    }
    report(.invalidCharacterSequenceAfterDoctypeName, at: place)
    token.forcesQuirks = true
    return skipBogus(&place)
  }

  private mutating func readPublic(_ token: inout DoctypeToken, _ place: inout Int) -> Bool {
    if place >= end { return false }
    if isSpace(place) {
      skipSpace(&place)
      if place >= end { return false }
    } else if isQuote(place) {
      report(.missingWhitespaceAfterDoctypePublicKeyword, at: place)
    }
    if base[place] == UInt8(ascii: ">") {
      report(.missingDoctypePublicIdentifier, at: place)
      token.forcesQuirks = true
      place += 1
      return true
    }
    guard isQuote(place) else {
      report(.missingQuoteBeforeDoctypePublicIdentifier, at: place)
      token.forcesQuirks = true
      return skipBogus(&place)
    }
    switch identifier(&token.publicID, &place) {
    case .quote: break
    case .endOfSource: return false
    case .abrupt:
      report(.abruptDoctypePublicIdentifier, at: place - 1)
      token.forcesQuirks = true
      return true
    }
    return readSystem(
      &token, &place, missingSpace: .missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers,
      isRequired: false)
  }

  private mutating func readSystem(
    _ token: inout DoctypeToken, _ place: inout Int, missingSpace: ParseError.Code, isRequired: Bool
  ) -> Bool {
    if place >= end { return false }
    if isSpace(place) {
      skipSpace(&place)
      if place >= end { return false }
    } else if isQuote(place) {
      report(missingSpace, at: place)
    }
    if base[place] == UInt8(ascii: ">") {
      if isRequired {
        report(.missingDoctypeSystemIdentifier, at: place)
        token.forcesQuirks = true
      }
      place += 1
      return true
    }
    guard isQuote(place) else {
      report(.missingQuoteBeforeDoctypeSystemIdentifier, at: place)
      token.forcesQuirks = true
      return skipBogus(&place)
    }
    switch identifier(&token.systemID, &place) {
    case .quote: break
    case .endOfSource: return false
    case .abrupt:
      report(.abruptDoctypeSystemIdentifier, at: place - 1)
      token.forcesQuirks = true
      return true
    }
    skipSpace(&place)
    if place >= end { return false }
    if base[place] == UInt8(ascii: ">") {
      place += 1
      return true
    }
    report(.unexpectedCharacterAfterDoctypeSystemIdentifier, at: place)
    return skipBogus(&place)
  }

  private enum IdentifierEnd { case quote, abrupt, endOfSource }

  /// Reads an identifier whose opening quote is at `place`, up to the closing quote or a `>`, and moves past
  /// that.
  private mutating func identifier(_ range: inout (start: UInt32, count: UInt32)?, _ place: inout Int)
    -> IdentifierEnd
  {
    let quote = base[place]
    place += 1
    let start = place
    while base[place] != quote && base[place] != UInt8(ascii: ">") && place < end { place += 1 }
    range = replacingNulls(start, upTo: place)
    if place >= end { return .endOfSource }
    place += 1
    return base[place - 1] == quote ? .quote : .abrupt
  }

  private mutating func doctypeName(_ place: inout Int) -> (start: UInt32, count: UInt32) {
    let side = arena.pointee.side.count
    while classes[Int(base[place])] & ByteClass.isSpace == 0 && base[place] != UInt8(ascii: ">")
      && place < end
    {
      let byte = base[place]
      if byte == 0 {
        report(.unexpectedNullCharacter, at: place)
        arena.pointee.appendReplacementAside()
      } else {
        arena.pointee.appendAside(classes[Int(byte)] & ByteClass.isUpper != 0 ? byte | 0x20 : byte)
      }
      place += 1
    }
    return (UInt32(side) | Arena.sideBit, UInt32(arena.pointee.side.count - side))
  }

  /// Skips the rest of an invalid doctype; the end of the source in it is not another error.
  private mutating func skipBogus(_ place: inout Int) -> Bool {
    while base[place] != UInt8(ascii: ">") && place < end {
      if base[place] == 0 { report(.unexpectedNullCharacter, at: place) }
      place += 1
    }
    place = min(place + 1, end)
    return true
  }

  private mutating func isSpace(_ place: Int) -> Bool { classes[Int(base[place])] & ByteClass.isSpace != 0 }

  private mutating func isQuote(_ place: Int) -> Bool {
    base[place] == UInt8(ascii: "\"") || base[place] == UInt8(ascii: "'")
  }

  private mutating func skipSpace(_ place: inout Int) {
    while isSpace(place) { place += 1 }
  }
}
