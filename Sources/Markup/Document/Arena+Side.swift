extension Arena {
  /// Whether so many more bytes fit into the side buffer; if not, the document is marked as incomplete.
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
    if scalar < 0x800 {
      side.append(UInt8(0xC0 | scalar >> 6))
    } else {
      if scalar < 0x10000 {
        side.append(UInt8(0xE0 | scalar >> 12))
      } else {
        side.append(UInt8(0xF0 | scalar >> 18))
        side.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      }
      side.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    }
    side.append(UInt8(0x80 | scalar & 0x3F))
  }
}
