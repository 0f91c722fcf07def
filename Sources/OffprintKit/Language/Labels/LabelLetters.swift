/// The kinds of non-ASCII characters in labels, and their forms without case and accents: "PUBLICITE" is the
/// same label as "Publicité", and "ΔΙΑΒΑΣΤΕ" the same as "Διαβάστε".
enum LabelLetters {
  /// The kind of a character.
  enum Kind {
    /// A letter or mark of a script with spaces.
    case letter
    /// A Chinese character, kana or Korean syllable.
    case ideograph
    /// A Thai letter or mark.
    case thai
    /// Punctuation, a space, an emoji or an icon.
    case sign

    /// The weight of a character that is a word by itself; `nil` if only a run is one.
    @inline(__always)
    var weightAlone: Int? {
      switch self {
      case .ideograph: 2
      case .thai: 1
      case .letter, .sign: nil
      }
    }
  }

  /// The kind of a non-ASCII character.
  @inline(__always)
  static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case ..<0xC0: scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA ? .letter : .sign
    case 0x388...0x52F: .letter
    case ..<0x0E00: isEarlySign(scalar) ? .sign : .letter
    case ..<0x0E80: .thai
    case ..<0x2000: .letter
    case ..<0x2C00: .sign
    case ..<0x3000: .letter
    default: lateKind(of: scalar)
    }
  }

  private static func isEarlySign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xD7, 0xF7, 0x387, 0x589, 0x5BE, 0x5F3, 0x5F4, 0x60C, 0x61B, 0x61C, 0x61F, 0x66A...0x66D, 0x6D4,
      0x964, 0x965:
      true
    default: false
    }
  }

  private static func lateKind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x3005: .ideograph  // 々
    case ..<0x3041, 0x30FB: .sign  // ・
    case ..<0xA000, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x2_0000...0x3_FFFF: .ideograph
    case 0xE000...0xF8FF, 0xFE00...0xFE6F, 0xFEFF, 0xFF00...0xFFEF, 0xFFF0...0xFFFF: .sign
    case 0x1_F000...0x1_FFFF, 0xE_0000...: .sign
    default: .letter
    }
  }

  /// Whether a sign beyond ASCII ends a label; most that are no quotes and commas do.
  static func divides(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0xAB, 0xAD, 0x5BE, 0x5F3, 0x5F4, 0x60C, 0x61B, 0x61C: false
    case 0x2000...0x2012, 0x2018...0x201F, 0x2028...0x202F, 0x2039, 0x2060...0x206F: false
    case 0x3000, 0x3001, 0x300A...0x300F, 0x30FB: false
    case 0xFE00...0xFE0F, 0xFEFF, 0xFF08, 0xFF0C, 0xFFFD: false
    default: true
    }
  }

  /// Whether a character is a digit of a script other than Latin.
  static func isDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0x9E6...0x9EF, 0xE50...0xE59, 0xFF10...0xFF19: true
    default: false
    }
  }

  /// Whether a character is a counter written after a number.
  static func counts(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4B, 0x6B, 0x4D, 0x6D: true  // K, k, M, m
    case 0x4E2A, 0x4EBA, 0x4EF6, 0x500B, 0x5247, 0x6761, 0x689D, 0x7BC7, 0x5219: true  // 个人件個則条條篇则
    case 0xAC1C, 0xAC74: true  // 개건
    default: false
    }
  }

  /// A character in lower case and without accents; 0 for marks that are left out.
  static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x1A0, 0x1AF: scalar + 1  // Ơ, Ư
    case 0x218, 0x219: 0x73  // Ș and ș, which are written Ş too
    case 0x21A, 0x21B: 0x74
    case 0x300...0x36F, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670: 0
    case 0x386...0x3CE: foldGreek(scalar)
    case 0x400...0x52F: foldCyrillic(scalar)
    case 0x622...0x6CC: foldArabic(scalar)
    case 0x1E00...0x1EFF: scalar | 1
    default: scalar
    }
  }

  /// The letter of two bytes of Latin-1 or Latin Extended-A in lower case without accents; `nil` for other bytes.
  @inline(__always)
  static func foldLatin(_ lead: UInt8, _ next: UInt8) -> UInt8? {
    guard lead &- 0xC3 < 3, next &- 0x80 < 64 else { return nil }
    let letter = latin.withUTF8Buffer { $0[Int(lead &- 0xC3) << 6 | Int(next &- 0x80)] }
    return letter == UInt8(ascii: ".") ? nil : letter
  }

  /// The letters of Latin-1 and Latin Extended-A from U+00C0 on.
  private static let latin: StaticString = """
    aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  private static func foldGreek(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x386, 0x3AC: 0x3B1
    case 0x388, 0x3AD: 0x3B5
    case 0x389, 0x3AE: 0x3B7
    case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: 0x3B9
    case 0x38C, 0x3CC: 0x3BF
    case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: 0x3C5
    case 0x38F, 0x3CE: 0x3C9
    case 0x391...0x3A9: scalar + 0x20
    case 0x3C2: 0x3C3  // ς
    default: scalar
    }
  }

  private static func foldCyrillic(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x401, 0x451: 0x435  // Ё is mostly written Е.
    case 0x400...0x40F: scalar + 0x50
    case 0x410...0x42F: scalar + 0x20
    case 0x48A...0x4BF, 0x4D0...0x52F, 0x460...0x481: scalar | 1
    default: scalar
    }
  }

  /// Letters that are written with and without their signs, or as in Persian.
  private static func foldArabic(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x622, 0x623, 0x625, 0x671: 0x627  // آ أ إ ٱ
    case 0x629: 0x647  // ة
    case 0x649, 0x6CC: 0x64A  // ى ی
    case 0x6A9: 0x643  // ک
    default: scalar
    }
  }
}
