import Diagnostics
import Markup

/// An HTTP response with its header, as `curl -i` prints it.
struct HTTPMessage {
  let header: HeaderFields
  /// The status and its reason, such as `404 Not Found`.
  let status: String
  /// The offset of the body.
  let bodyStart: Int

  /// Reads the header of the last of several responses, such as redirections; `nil` if there is none.
  init?(_ bytes: [UInt8]) {
    var found: (header: HeaderFields, status: String, end: Int)?
    var place = 0
    // No browser follows more redirections.
    for _ in 0..<32 {
      guard let line = Self.statusLine(bytes, at: place),
        let (header, end) = HeaderFields.read(bytes, from: line.end)
      else { break }
      found = (header, line.status, end)
      place = end
    }
    guard let found else { return nil }
    (header, status, bodyStart) = (found.header, found.status, found.end)
  }

  private static func statusLine(_ bytes: [UInt8], at start: Int) -> (status: String, end: Int)? {
    guard bytes[start...].starts(with: "HTTP/".utf8),
      let end = bytes[start...].prefix(1024).firstIndex(of: Byte.lineFeed)
    else { return nil }
    let words = String(decoding: bytes[start..<end], as: UTF8.self)
      .split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard words.count == 2, let code = Int(words[1].prefix(3)), (100...999).contains(code) else { return nil }
    return (WhiteSpace.collapsed(String(words[1])), end + 1)
  }

  /// The body as an input, with the properties that the header declares.
  func body(of input: Input) throws(Diagnostic) -> Input {
    var body = input
    let bytes = input.bytes[bodyStart...]
    let isChunked = header["transfer-encoding"]?.lowercased().contains("chunked") ?? false
    body.bytes = isChunked ? Self.joined(bytes) ?? Array(bytes) : Array(bytes)
    body.mediaType = header.mediaType
    body.encoding = input.encoding ?? header.parameter("charset").flatMap { Encoding(label: $0) }
    if let first = status.first, first == "4" || first == "5" {
      body.diagnostics.append(
        Diagnostic(.warning, .badInput, "\(input.name): the server answered with an error: \(status)"))
    }
    for coding in (header["content-encoding"] ?? "").lowercased().split(separator: ",").reversed() {
      switch WhiteSpace.collapsed(String(coding)) {
      case "gzip", "x-gzip", "deflate":
        // The client may have unpacked the body without changing the header.
        guard Self.isPacked(body.bytes) else { break }
        do { body.bytes = try Inflater.inflate(body.bytes) } catch {
          throw Diagnostic(.error, .badInput, "\(input.name): compressed data: \(error.message)")
        }
      case let name where name == "br" || name == "zstd":
        guard !HTMLStart.recognizes(body.bytes.prefix(1024)) else { break }
        throw Diagnostic(
          .error, .badInput, "\(input.name): it is compressed as '\(name)', which is not read",
          fix: "fetch it unpacked: curl --compressed")
      default: break
      }
    }
    return body
  }

  private static func isPacked(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 2 else { return false }
    return bytes.starts(with: [0x1F, 0x8B])
      || bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])).isMultiple(of: 31)
  }

  /// The content of a chunked body that the client did not join; `nil` if the body is not chunked.
  private static func joined(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      guard let end = bytes[place...].prefix(256).firstIndex(of: Byte.lineFeed), end > place,
        bytes[end - 1] == 0x0D
      else { return nil }
      let digits = bytes[place..<(end - 1)].prefix { $0 != UInt8(ascii: ";") }
      guard digits.count <= 8, let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0
      else { return nil }
      if size == 0 { return result }
      guard size <= bytes.endIndex - end - 1 else { return nil }
      result += bytes[(end + 1)..<(end + 1 + size)]
      place = end + 1 + size
      guard bytes[place...].starts(with: [0x0D, 0x0A]) else { return nil }
      place += 2
    }
    return nil
  }
}
