/// Classes of remarks within a line that are shown when a reader points at a word.
enum TooltipNames {
  private static let names = HashedWords(tokens: [
    (
      1,
      """
      tooltip-text tooltiptext tooltip__text tooltip-content tooltipcontent tooltip__content tooltip-inner tooltip-body
      """
    )
  ])

  /// Whether a class attribute hides an element: `hidden` does, unless another class shows it on wide screens.
  static func hide(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard value.count >= 6, value.count <= 200, mayHide(value) else { return false }
    if names.bits(ofTokensIn: value) != 0 { return true }
    let classes = ClassTokens(value)
    if classes.contains(where: { $0.equals("d-none") }) {
      return !classes.contains { $0.begins(with: "d-") && !$0.equals("d-none") }
    }
    return classes.contains { $0.equals("hidden") } && !classes.contains { $0.contains(UInt8(ascii: ":")) }
  }

  /// Whether `hidd`, `tool` or `d-no` is in it, which most are without.
  private static func mayHide(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    var window: UInt32 = 0
    for byte in value {
      window = window << 8 | UInt32(byte | 0x20)
      if window == 0x6869_6464 || window == 0x746F_6F6C || window == 0x642D_6E6F { return true }
    }
    return false
  }
}
