/// The remaining number of elements in the documents of a book: their trees take far more memory than their
/// text.
struct NodeRoom {
  private var left: Int

  /// Sets the limit for a book of a size: one element for each two compressed bytes is far more than text
  /// needs.
  init(archiveSize: Int) { left = 100_000 + archiveSize / 2 }

  /// Subtracts the elements of a document, which are counted before it is parsed.
  ///
  /// - Throws: a fault if there are more than remain.
  mutating func take(_ text: [UInt8], of name: String) throws(ZIPReader.Fault) {
    var previous: UInt8 = 0
    for byte in text {
      if previous == 0x3C, byte != 0x2F { left -= 1 }
      previous = byte
    }
    guard left >= 0 else {
      throw ZIPReader.Fault(
        message: "with its file '\(name)' the book exceeds the limit of elements for its size", kind: .limit)
    }
  }
}
