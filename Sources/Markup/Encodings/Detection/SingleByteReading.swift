/// The cost of a sample in a single-byte encoding, by the letter pairs of the languages written in it.
struct SingleByteReading {
  /// The properties of a byte in the encoding.
  private struct Character {
    /// The lower-case character, if it is a letter.
    var letter: UInt32 = 0
    /// The cost, if it is not a letter.
    var cost = 0
    var isLetter = false
    var isUpper = false
    var isValid = true
    var isSoftHyphen = false
    var mayFollowLetter = false
    var mayPrecedeLetter = true
  }

  private let characters: [Character]

  init(_ encoding: Encoding) { characters = (0...UInt8.max).map { Self.character($0, in: encoding) } }

  private static func character(_ byte: UInt8, in encoding: Encoding) -> Character {
    var character = Character()
    let scalars = String(decoding: encoding.decode([byte]), as: UTF8.self).unicodeScalars
    guard let scalar = scalars.first, scalar != "\u{FFFD}", !(0x80..<0xA0).contains(scalar.value) else {
      character.isValid = false
      return character
    }
    character.isSoftHyphen = scalar == "\u{AD}"
    // Vowel signs and tones that follow their letter are treated as letters.
    let isMark = scalar.properties.generalCategory == .nonspacingMark
    let isOrdinal = scalar == "ª" || scalar == "º" || scalar == "µ"
    character.isLetter = scalar.properties.isAlphabetic && !isOrdinal || isMark
    if character.isLetter {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      character.letter = lower.value
      character.isUpper = lower != scalar
    } else if byte >= 0x80 {
      character.cost = isOrdinal ? 16 : DetectionCost.symbol(scalar)
      character.mayFollowLetter = DetectionCost.mayFollowLetter(scalar)
      character.mayPrecedeLetter = isOrdinal || DetectionCost.mayPrecedeLetter(scalar)
    }
    return character
  }

  /// The cost of a sample: half that of the single best language, half that of the best one for each piece,
  /// since pages contain names in other languages.
  func cost(of sample: DetectionSample, in languages: [LetterPairs]) -> Int {
    var lowest = [Int](repeating: .max, count: sample.pieces.count)
    var best = Int.max
    for language in languages {
      let classes = characters.map {
        $0.isLetter ? language.letterClass(of: $0.letter) : LetterPairs.boundary
      }
      var sum = 0
      for (index, piece) in sample.pieces.enumerated() {
        let cost = cost(of: sample.bytes[piece], language, classes)
        lowest[index] = min(lowest[index], cost)
        sum += cost
      }
      best = min(best, sum)
    }
    return (lowest.reduce(0, +) + best) / 2
  }

  private func cost(of piece: ArraySlice<UInt8>, _ language: LetterPairs, _ classes: [UInt8]) -> Int {
    var total = 0
    var (former, formerClass) = (Character(), LetterPairs.boundary)
    var (isBehindHigh, isBehindSymbol) = (false, false)
    var hasLetter = language.hasASCII
    for byte in piece {
      let character = characters[Int(byte)]
      let isHigh = byte >= 0x80
      if character.isSoftHyphen {
        total += DetectionCost.softHyphen
        continue
      }
      if isBehindSymbol, character.isLetter { total += DetectionCost.symbolBeforeLetter }
      isBehindSymbol = false
      var letterClass = LetterPairs.boundary
      if !character.isValid {
        total += DetectionCost.invalid
      } else if language.hasASCII || isHigh {
        letterClass = classes[Int(byte)]
        if letterClass != LetterPairs.boundary {
          hasLetter = true
        } else if isHigh {
          if character.isLetter {
            total += DetectionCost.foreignLetter
          } else {
            total += character.cost
            if former.isLetter, !character.mayFollowLetter { total += DetectionCost.symbolBehindLetter }
            isBehindSymbol = !character.mayPrecedeLetter
          }
        }
      }
      if isHigh || isBehindHigh {
        total += language.cost(formerClass, letterClass)
        if isHigh != isBehindHigh, !language.hasASCII, former.isLetter, character.isLetter {
          total += DetectionCost.mixedScripts
        }
        if character.isUpper {
          let isWithin = former.isLetter && !former.isUpper
          if isHigh {
            total += isWithin ? DetectionCost.upperCaseWithin : DetectionCost.upperCase
          } else if isWithin {
            total += DetectionCost.upperCaseASCIIWithin
          }
        }
      }
      (former, formerClass, isBehindHigh) = (character, letterClass, isHigh)
    }
    return hasLetter ? total : total + DetectionCost.noLetter
  }
}
