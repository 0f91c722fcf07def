/// Superscripts and subscripts in formats without formatting, where 10 with a raised 6 would read as 106.
///
/// Only directly after a digit: elsewhere the words are clear (m2, CO2, 1st), and found when searched for.
enum RaisedText {
  /// Makes the bytes from a place on raised or lowered characters if they continue a number.
  ///
  /// What has no such characters comes after a circumflex if it is raised.
  static func mark(_ bytes: inout [UInt8], from start: Int, isRaised: Bool) {
    guard start > 0, start < bytes.count, bytes[start - 1].isASCIIDigit else { return }
    let text = String(decoding: bytes[start...], as: UTF8.self)
    let characters = isRaised ? raised : lowered
    var changed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let character = characters[scalar] else {
        if isRaised, bytes[start].isASCIIDigit { bytes.insert(0x5E, at: start) }
        return
      }
      changed.append(character)
    }
    bytes.replaceSubrange(start..., with: String(changed).utf8)
  }

  /// The text of a superscript or subscript after a byte, if it is only text that has such characters.
  static func text(of children: [Inline], after last: UInt8?, isRaised: Bool) -> String? {
    guard let last, last.isASCIIDigit else { return nil }
    var bytes = [last]
    for child in children {
      guard case .text(let text) = child else { return nil }
      bytes += text.utf8
    }
    mark(&bytes, from: 1, isRaised: isRaised)
    return String(decoding: bytes[1...], as: UTF8.self)
  }

  private static let raised = characters("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
  private static let lowered = characters("₀₁₂₃₄₅₆₇₈₉₊₋₋₋")

  private static func characters(_ others: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(uniqueKeysWithValues: zip("0123456789+-−–".unicodeScalars, others.unicodeScalars))
  }
}
