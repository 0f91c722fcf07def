extension Arena {
  /// Whether a number of bytes fits into the side buffer; if not, the document is marked as truncated.
  mutating func hasRoomAside(_ count: Int) -> Bool {
    if side.count + count <= Self.maximumBytes { return true }
    isTruncated = true
    return false
  }

  mutating func appendAside(_ start: UnsafePointer<UInt8>, count: Int) {
    if hasRoomAside(count) { side.append(start, count: count) }
  }

  mutating func appendAside(_ byte: UInt8) {
    if hasRoomAside(1) { side.append(byte) }
  }

  mutating func appendReplacementAside() {
    let replacement: StaticString = "\u{FFFD}"
    appendAside(replacement.utf8Start, count: replacement.utf8CodeUnitCount)
  }

  /// Appends a Unicode scalar value as UTF-8.
  mutating func appendAside(scalar: UInt32) {
    if scalar < 0x80 { return appendAside(UInt8(scalar)) }
    guard hasRoomAside(4) else { return }
    var bytes = UTF8Output.encoded(scalar)
    while bytes != 0 {
      side.append(UInt8(truncatingIfNeeded: bytes))
      bytes >>= 8
    }
  }
}
