/// Evidence against an encoding, in halves of a bit: see ``LetterPairs``.
enum DetectionCost {
  /// A byte that is invalid in the encoding.
  static let invalid = 70
  /// A letter that the language does not have.
  static let foreignLetter = 48
  /// A rare character other than a letter.
  static let rareSymbol = 28
  /// A soft hyphen.
  static let softHyphen = 8
  /// A symbol after or before a letter that does not join words.
  static let symbolBehindLetter = 6
  static let symbolBeforeLetter = 14
  /// A letter of another script next to an ASCII letter.
  static let mixedScripts = 12
  /// A piece without a letter, in a script other than Latin.
  static let noLetter = 8
  /// An upper-case letter, and one after a lower-case letter.
  static let upperCase = 4
  static let upperCaseWithin = 16
  static let upperCaseASCIIWithin = 10

  /// The cost of a character other than a letter, by its frequency in text.
  static func symbol(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "“", "”", "‘", "’", "–", "—", "…", "«", "»", "„", "©", "·", "•", "°", "\u{A0}": 11
    case "\u{60C}", "\u{61F}", "\u{61B}", "\u{640}", "׳", "״": 12
    case "§", "½", "¼", "¾", "£", "€", "®", "™", "¿", "¡", "×", "±", "²", "³", "´", "‹", "›", "‚", "№": 16
    default: rareSymbol
    }
  }

  /// Whether a character other than a letter is normal after a letter.
  static func mayFollowLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "’", "”", "»", "…", "–", "—", "\u{A0}": true
    default: false
    }
  }

  /// Whether a letter is normal after a character other than a letter.
  static func mayPrecedeLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "’", "“", "„", "‘", "«", "»", "”", "…", "–", "—", "\u{A0}", "•", "·": true
    default: false
    }
  }
}
