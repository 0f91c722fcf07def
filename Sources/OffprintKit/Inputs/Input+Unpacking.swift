import Diagnostics

extension Input {
  /// The maximum number of layers: a page in MHTML in gzip after an HTTP header has three.
  private static let mostLayers = 6

  /// The page or article itself, unpacked from an HTTP response, gzip and MHTML.
  ///
  /// - Throws: a diagnostic if a layer is broken or exceeds the limit when unpacked.
  func unpacked() throws(Diagnostic) -> Input {
    var input = self
    for _ in 0..<Self.mostLayers {
      if let message = HTTPMessage(input.bytes) {
        input = try message.body(of: input)
      } else if input.bytes.starts(with: [0x1F, 0x8B]) {
        do { input.bytes = try Inflater.inflate(input.bytes) } catch {
          throw Diagnostic(.error, .badInput, "\(name): gzip data: \(error.message)")
        }
      } else if Self.mayBeZlib(input.bytes), let bytes = try? Inflater.inflate(input.bytes) {
        input.bytes = bytes
      } else if let message = MIMEMessage(input.bytes) {
        guard let page = message.page(of: input) else {
          throw Diagnostic(
            .error, .badInput, "\(name): a message of several parts, none of which is a page or a text")
        }
        input = page
      } else {
        break
      }
    }
    return input
  }

  /// Whether an input begins like zlib data, which has no name of its own: the body of a response, saved as it was
  /// sent. A text may begin with the same two bytes.
  private static func mayBeZlib(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 6, bytes[0] == 0x78 else { return false }
    return [0x01, 0x5E, 0x9C, 0xDA].contains(bytes[1])
  }

  /// Throws if the bytes are those of a binary file.
  func checkIsText() throws(Diagnostic) {
    if let signature = FileSignature.of(bytes) {
      throw Diagnostic(
        .error, .badInput, "\(name): this is \(signature.name), not a text",
        fix: signature.fix ?? "provide the page as HTML or text")
    }
  }
}
