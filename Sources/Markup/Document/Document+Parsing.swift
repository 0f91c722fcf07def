extension Document {
  /// Parses a page anew, keeping the memory of the page before.
  public mutating func parse(_ bytes: [UInt8]) {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage() }
    storage.arena.pointee.reset()
  }
}
