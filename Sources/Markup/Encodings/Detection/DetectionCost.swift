/// What speaks against an encoding, in halves of a bit: see ``LetterPairs``.
enum DetectionCost {
  /// A byte that no text of the encoding has.
  static let invalid = 70
  /// A letter that the language does not have.
  static let foreignLetter = 48
  /// A character that is no letter and rare.
  static let rareSymbol = 28
  /// A soft hyphen.
  static let softHyphen = 8
  /// A symbol behind a letter, or before one, that does not join words.
  static let symbolBehindLetter = 6
  static let symbolBeforeLetter = 14
  /// A letter of another script beside one of ASCII.
  static let mixedScripts = 12
  /// A piece without a letter, in a script that is not Latin.
  static let noLetter = 8
  /// An upper-case letter, and one behind a letter in lower case.
  static let upperCase = 4
  static let upperCaseWithin = 16
  static let upperCaseASCIIWithin = 10

  /// The cost of a character that is no letter, by how common it is in text.
  static func symbol(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "“", "”", "‘", "’", "–", "—", "…", "«", "»", "„", "©", "·", "•", "°", "\u{A0}": 11
    case "\u{60C}", "\u{61F}", "\u{61B}", "\u{640}", "׳", "״": 12
    case "§", "½", "¼", "¾", "£", "€", "®", "™", "¿", "¡", "×", "±", "²", "³", "´", "‹", "›", "‚", "№": 16
    default: rareSymbol
    }
  }

  /// Whether a character that is no letter may follow a letter as it likes.
  static func mayFollowLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "’", "”", "»", "…", "–", "—", "\u{A0}": true
    default: false
    }
  }

  /// Whether a letter may follow a character that is no letter.
  static func mayPrecedeLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "’", "“", "„", "‘", "«", "»", "”", "…", "–", "—", "\u{A0}", "•", "·": true
    default: false
    }
  }
}
