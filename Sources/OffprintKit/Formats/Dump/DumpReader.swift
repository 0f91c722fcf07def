import Diagnostics

/// Reads a page saved as plain text.
package struct DumpReader: Reader {
  /// `text`
  package static let format = "text"
  /// `txt` and `text`
  package static let fileExtensions = ["txt", "text"]

  /// Returns `false`: any text may be a dump, so its first bytes do not identify it.
  package static func recognizes(_ start: ArraySlice<UInt8>) -> Bool { false }

  /// The maximum input size in bytes, so that offsets fit into 32 bits.
  static let largestInput = 1 << 30

  /// Makes a reader.
  package init() {}

  /// Reads a dump in any encoding.
  ///
  /// - Throws: a diagnostic for binary data and for more than 1 GiB.
  package func source(of input: Input) throws(Diagnostic) -> ReaderOutput {
    guard input.bytes.count <= Self.largestInput else {
      throw Diagnostic(.error, .badInput, "\(input.name): larger than 1 GiB")
    }
    var input = input
    // Before control characters are removed: doubly encoded text may look like them.
    let repaired = DoubleEncoding.repaired(input)
    if let repaired { input.bytes = repaired.bytes }
    let (text, detected) = try TextDecoder.decode(input, cleaning: .pages)
    var dump = Dump(text: HiddenSigns.removed(from: Ligatures.replaced(in: text)))
    dump.encodingGuess = repaired?.isWhole == true ? .doubled : detected.map { .detected($0) }
    return .page(.dump(dump))
  }
}
