@testable import OffprintKit

extension LabelReader {
  /// Advances to the next phrase of a list of ``Labels``, if there is one, and forgets the words of the last.
  mutating func beginPhrase() -> Bool {
    while left > 0, byte <= Byte.space || byte == Labels.divider { skipByte() }
    forget()
    return left > 0
  }

  /// If the phrase ends here, whether it has the mark of those that count only alone.
  func endOfPhrase() -> Bool? {
    if isDivider(0) { return false }
    return byte == Labels.aloneMark && isDivider(1) ? true : nil
  }

  /// Advances to the end of the phrase.
  mutating func skipPhrase() {
    while !isDivider(0) { skipByte() }
  }

  private func isDivider(_ offset: Int) -> Bool {
    if left <= offset { return true }
    let byte = byte(at: offset)
    return byte == Labels.divider || byte == Labels.lineEnd
  }
}
