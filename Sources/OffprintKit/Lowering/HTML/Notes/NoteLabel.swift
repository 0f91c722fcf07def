/// The text of a reference to a note.
enum NoteLabel {
  /// The maximum length of a link's text to examine, in bytes.
  static let longest = 24
  private static let signs = "*†‡§¶‖※#∗⁎✱".unicodeScalars
  private static let brackets = "[](){}.: \u{A0}⁽⁾".unicodeScalars
  private static let arrows = "↩↑^⤴⇑⇧⏎↵↖⬆▲⌃←↰⮌⮐🔙\u{FE0E}\u{FE0F}".unicodeScalars

  /// A label without brackets and dots.
  static func bare(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !brackets.contains($0) }))
  }

  /// Whether a text is a number or a sign, with or without brackets; in brackets also a letter.
  static func isMark(_ text: String) -> Bool {
    // Most texts are words.
    if text.utf8.first != UInt8(ascii: "["), text.utf8.contains(where: \.isASCIILetter) { return false }
    let bare = bare(text).unicodeScalars
    if bare.isEmpty { return false }
    if bare.allSatisfy({ $0.properties.numericType != nil }) { return bare.count <= 4 }
    return bare.allSatisfy { signs.contains($0) } || bare.count == 1 && text.hasPrefix("[")
  }

  /// The name for a note with a label: its number, or a letter; `nil` for signs and longer texts.
  static func name(_ label: String) -> String? {
    if let number = number(label) { return String(number) }
    let bare = bare(label)
    return bare.utf8.count == 1 && bare.utf8.allSatisfy(\.isASCIILetter) ? bare : nil
  }

  /// Whether a text is an arrow, as used for back links.
  static func isArrow(_ text: String) -> Bool {
    if text.utf8.contains(where: \.isASCIIAlphanumeric) { return false }
    let bare = bare(text).unicodeScalars
    return !bare.isEmpty && bare.allSatisfy { arrows.contains($0) }
  }

  /// The number that a label is, if it is one.
  static func number(_ text: String) -> Int? {
    // Most texts are words.
    if text.utf8.contains(where: \.isASCIILetter) { return nil }
    let bare = bare(text)
    guard let number = Int(bare) else {
      // Superscript digits have values too.
      var value = 0
      for scalar in bare.unicodeScalars.prefix(5) {
        guard let digit = scalar.properties.numericValue, digit >= 0, digit < 10, digit == digit.rounded()
        else { return nil }
        value = value * 10 + Int(digit)
      }
      return bare.isEmpty ? nil : value
    }
    return (0..<100_000).contains(number) ? number : nil
  }

  /// The label at the start of a text: `1.`, `[1]`, `(1)`, `*`.
  static func leading(_ text: String) -> String? {
    var rest = Substring(text)
    let isOpen = rest.first.map { "[(".contains($0) } ?? false
    if isOpen { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isNumber }
    let label = digits.isEmpty ? rest.prefix { "*†‡§¶‖※∗⁎".contains($0) } : digits
    guard !label.isEmpty, label.count <= 4 else { return nil }
    rest = rest.dropFirst(label.count)
    guard let next = rest.first else { return nil }
    if isOpen { return next == "]" || next == ")" ? String(label) : nil }
    // A longer number is a different one: 3.5, 1,000.
    if next == "." || next == ")" || next == ":" {
      return rest.dropFirst().first?.isNumber == true ? nil : String(label)
    }
    return next.isWhitespace || next.isUppercase || digits.isEmpty ? String(label) : nil
  }
}
