import Diagnostics

/// Reads a page that was saved as plain text.
public struct DumpReader: Reader {
  /// `text`
  public static let format = "text"
  /// `txt` and `text`
  public static let fileExtensions = ["txt", "text"]

  /// Any text may be a dump, so nothing tells one by its first bytes.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool { false }

  /// The largest input that is read, in bytes: offsets into it take 32 bits.
  static let largestInput = 1 << 30

  /// Makes a reader.
  public init() {}

  /// Reads a dump in any encoding. Throws for binary data and for more than 1 GiB.
  public func source(of input: Input) throws(Diagnostic) -> Source {
    guard input.bytes.count <= Self.largestInput else {
      throw Diagnostic(.error, .badInput, "\(input.name): larger than 1 GiB")
    }
    var input = input
    // Before the text is cleaned: what was doubled may look like control characters.
    let repaired = DoubleEncoding.repaired(input)
    if let repaired { input.bytes = repaired }
    let (text, detected) = try TextDecoder.decode(input, cleaning: .pages)
    var dump = Dump(text: text)
    dump.encodingGuess = repaired != nil ? .doubled : detected.map { .detected($0) }
    return .page(.dump(dump))
  }
}
