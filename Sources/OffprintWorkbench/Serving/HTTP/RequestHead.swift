/// The start of an HTTP request: everything before its body.
///
/// Only what browsers send is accepted, in the strict form of RFC 9112, so that there is one way to read it.
package struct RequestHead: Equatable, Sendable {
  /// Why a request is not read.
  package enum Fault: Int, Error {
    /// It is malformed.
    case bad = 400
    /// It is too long.
    case tooLong = 431
    /// Its body has an encoding.
    case encoded = 501
  }

  /// The maximum size, in bytes.
  package static let largest = 16 << 10

  /// The method.
  package let method: String
  /// The path as sent.
  package let path: String
  /// The query as sent; empty if there is none.
  package let query: String
  /// The headers, by name in lower case.
  package let headers: [String: String]
  /// The number of bytes of the body.
  package let bodyLength: Int

  /// Headers of which a request must not have several.
  private static let single: Set<String> = [
    "host", "origin", "content-type", "content-length", "sec-fetch-site",
  ]

  /// Parses a head up to its last header; `bytes` end with its line end, without the empty line.
  package init(parsing bytes: some Collection<UInt8>) throws(Fault) {
    guard bytes.count <= Self.largest else { throw .tooLong }
    let lines = try Self.lines(bytes)
    guard let first = lines.first else { throw .bad }
    (method, path, query) = try Self.requestLine(first)
    headers = try Self.headers(lines.dropFirst())
    if headers["transfer-encoding"] != nil { throw .encoded }
    bodyLength = try Self.length(headers["content-length"] ?? "0")
  }

  /// The lines without their ends, each of which is CR LF.
  private static func lines(_ bytes: some Collection<UInt8>) throws(Fault) -> [String] {
    guard bytes.allSatisfy({ $0 == 0x0D || $0 == 0x0A || $0 == 0x09 || (0x20...0x7E).contains($0) }) else {
      throw .bad
    }
    // All is ASCII, so that a scalar is a byte.
    var lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.removeLast().isEmpty, lines.allSatisfy({ $0.last == "\r" }) else { throw .bad }
    for index in lines.indices {
      lines[index].removeLast()
      if lines[index].contains("\r") { throw .bad }
    }
    return lines.map { String($0) }
  }

  private static func requestLine(
    _ line: String
  ) throws(Fault) -> (method: String, path: String, query: String) {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy({ ("A"..."Z").contains($0) }),
      parts[1].first == "/", parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0"
    else { throw .bad }
    let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), String(target[0]), target.count > 1 ? String(target[1]) : "")
  }

  private static func length(_ digits: String) throws(Fault) -> Int {
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else { throw .bad }
    return number
  }

  private static func headers(_ lines: ArraySlice<String>) throws(Fault) -> [String: String] {
    var headers: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { throw .bad }
      let name = line[..<colon].lowercased()
      guard name.utf8.allSatisfy(isNameByte) else { throw .bad }
      let value = String(line[line.index(after: colon)...]).trimmed
      if let old = headers[name] {
        if single.contains(name) { throw .bad }
        headers[name] = "\(old), \(value)"
      } else {
        headers[name] = value
      }
    }
    return headers
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}

extension String {
  /// The text without spaces and tabs around it.
  fileprivate var trimmed: String {
    func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }
    let end = lastIndex { !isSpace($0) }.map(index(after:)) ?? startIndex
    return String(self[..<end].drop(while: isSpace))
  }
}
