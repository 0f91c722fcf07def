extension Collection<UInt8> {
  /// The first index of some bytes.
  func firstIndex(of bytes: [UInt8]) -> Index? {
    guard let first = bytes.first else { return nil }
    return indices.first { self[$0] == first && self[$0...].starts(with: bytes) }
  }
}
