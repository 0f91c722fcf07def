#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Some bytes of a document or a selector.
typealias ByteRun = UnsafeBufferPointer<UInt8>

/// Whether a byte is HTML's ASCII white space.
@inline(__always)
func isHTMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}

/// A byte, with A to Z in lower case.
@inline(__always)
func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

/// Whether two runs of the same length are equal, optionally ignoring ASCII case.
@inline(__always)
func equals(_ a: ByteRun, _ b: ByteRun, ignoringCase: Bool) -> Bool {
  guard let first = a.baseAddress, let second = b.baseAddress, b.count > 0 else { return true }
  if !ignoringCase {
    return first.pointee == second.pointee && memcmp(first, second, b.count) == 0
  }
  for index in 0..<b.count where folded(first[index]) != folded(second[index]) { return false }
  return true
}
