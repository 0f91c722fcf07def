/// A letter or digit of a mathematical alphabet of Unicode: a plain one and the command for its style.
struct MathLetter {
  private let plain: Unicode.Scalar
  private let command: String?

  /// The letter in TeX.
  var tex: String {
    let letter = plain.isASCII ? String(plain) : TeXSymbols.piece(for: plain).tex
    return command.map { "\\\($0){\(letter)}" } ?? letter
  }

  /// A letter of the block Mathematical Alphanumeric Symbols, or one of those that Unicode had before.
  init?(_ scalar: Unicode.Scalar) {
    if let early = Self.early[scalar] {
      (plain, command) = early
      return
    }
    let code = scalar.value
    let found: (UInt32, String?)? =
      switch code {
      case 0x1D400...0x1D6A3: Self.latin((code - 0x1D400) % 52, Self.styles[Int((code - 0x1D400) / 52)])
      case 0x1D6A4: (0x131, nil)
      case 0x1D6A5: (0x237, nil)
      case 0x1D6A8...0x1D7C9:
        Self.greek((code - 0x1D6A8) % 58, (code - 0x1D6A8) / 58 == 1 ? nil : "boldsymbol")
      case 0x1D7CE...0x1D7FF: (0x30 + (code - 0x1D7CE) % 10, Self.digitStyles[Int((code - 0x1D7CE) / 10)])
      default: nil
      }
    guard let (value, style) = found, let plain = Unicode.Scalar(value) else { return nil }
    self.plain = plain
    command = style
  }

  /// The commands of the thirteen Latin alphabets, in Unicode's order.
  private static let styles: [String?] = [
    "mathbf", nil, "boldsymbol", "mathcal", "boldsymbol", "mathfrak", "mathbb", "mathfrak", "mathsf",
    "mathsf",
    "mathsf",
    "mathsf", "mathtt",
  ]
  private static let digitStyles: [String?] = ["mathbf", "mathbb", "mathsf", "mathsf", "mathtt"]

  private static func latin(_ place: UInt32, _ style: String?) -> (UInt32, String?) {
    (place < 26 ? 0x41 + place : 0x61 + place - 26, style)
  }

  /// Capitals, nabla, small letters, partial differential and variants.
  private static func greek(_ place: UInt32, _ style: String?) -> (UInt32, String?)? {
    switch place {
    case 17: (0x398, style)
    case 0..<25: (0x391 + place, style)
    case 25: (0x2207, style)
    case 26..<51: (0x3B1 + place - 26, style)
    default: ([0x2202, 0x3F5, 0x3D1, 0x3F0, 0x3D5, 0x3F1, 0x3D6][Int(place) - 51], style)
    }
  }

  private static let early: [Unicode.Scalar: (Unicode.Scalar, String?)] = [
    "ℂ": ("C", "mathbb"), "ℍ": ("H", "mathbb"), "ℕ": ("N", "mathbb"), "ℙ": ("P", "mathbb"),
    "ℚ": ("Q", "mathbb"), "ℝ": ("R", "mathbb"), "ℤ": ("Z", "mathbb"),
    "ℬ": ("B", "mathcal"), "ℰ": ("E", "mathcal"), "ℱ": ("F", "mathcal"), "ℋ": ("H", "mathcal"),
    "ℐ": ("I", "mathcal"), "ℒ": ("L", "mathcal"), "ℳ": ("M", "mathcal"), "ℛ": ("R", "mathcal"),
    "ℭ": ("C", "mathfrak"), "ℌ": ("H", "mathfrak"), "ℨ": ("Z", "mathfrak"),
    "ℎ": ("h", nil), "ℯ": ("e", nil), "ℊ": ("g", nil), "ℴ": ("o", nil), "ⅆ": ("d", "mathrm"),
    "ⅇ": ("e", "mathrm"), "ⅈ": ("i", "mathrm"),
  ]
}
