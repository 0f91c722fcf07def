/// Distinguishes TeX from other text.
enum TeXSource {
  /// Whether a text contains a TeX command, a sub- or superscript or a group.
  static func hasMarkup(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      switch bytes[index] {
      case 0x5C: index + 1 < bytes.count && (bytes[index + 1].isASCIILetter || bytes[index + 1] == 0x5C)
      case 0x5E, 0x5F: index > 0 && index + 1 < bytes.count
      default: false
      }
    }
  }

  /// Whether the text between two dollar signs is a formula, not a sentence with prices.
  static func isInline(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 else { return false }
    var letters = 0
    var words = 0
    var run = 0
    var hasSign = false
    var hasRelation = false
    for byte in bytes {
      if byte.isASCIILetter || byte >= 0x80 {
        letters += 1
        run += 1
        // After a price, shorter words count too.
        if run == (first.isASCIIDigit ? 2 : 4) { words += 1 }
        continue
      }
      run = 0
      switch byte {
      case 0x5C: return true
      case 0x5E, 0x5F, 0x3D, 0x3C, 0x3E: hasRelation = true
      case 0x2B, 0x7B, 0x7D, 0x7C, 0x28, 0x2F, 0x2A, 0x21, 0x2D: hasSign = true
      default: break
      }
    }
    if hasRelation { return words < 2 }
    return words == 0 && (hasSign || letters <= 3)
  }

  /// The environments that are formulas without delimiters.
  static let environments: Set<String> = [
    "equation", "equation*", "align", "align*", "gather", "gather*", "multline", "multline*", "eqnarray",
    "eqnarray*", "alignat", "alignat*", "displaymath", "math",
  ]
}
