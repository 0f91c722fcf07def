import SiteProfile

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

  /// Reads a dump in UTF-8, UTF-16 or windows-1252. Throws for binary data and for more than 1 GiB.
  public func source(of bytes: [UInt8], file: String) throws(Diagnostic) -> Source {
    guard bytes.count <= Self.largestInput else {
      throw Diagnostic(.error, .badInput, "\(file): larger than 1 GiB")
    }
    // Before the text is cleaned: what was doubled may look like control characters.
    let repaired = DoubleEncoding.repaired(bytes)
    var dump = Dump(text: try TextDecoder.decode(repaired ?? bytes, file: file, cleaning: .pages))
    dump.isRepaired = repaired != nil
    return .page(.dump(dump))
  }
}
