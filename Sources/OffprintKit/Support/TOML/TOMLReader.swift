/// Reads TOML 1.0 as the members of an object. Dates are strings.
///
/// After an error, reading goes on with the next line, so that one mistake costs one value.
struct TOMLReader {
  /// What was read.
  struct Result {
    var members: [JSONMember]
    /// The first error.
    var fault: TOMLFault?
  }

  /// The maximum nesting of arrays and inline tables, and the maximum length of a path.
  static let depth = 32

  var bytes: [UInt8]
  var place: Int
  private var root = TOMLTable()
  /// The path of the last header.
  private var header: [String] = []
  private var fault: TOMLFault?

  private init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    place = start
  }

  /// Reads a text from an offset on.
  static func read(_ text: [UInt8], from start: Int = 0) -> Result {
    var reader = TOMLReader(text, from: start)
    while reader.place < text.count { reader.readLine() }
    return Result(members: reader.root.members, fault: reader.fault)
  }

  private mutating func readLine() {
    do throws(TOMLFault) {
      skipBlank()
      if let byte = next, byte != 0x23, !isLineEnd { try readStatement(byte) } else { try endLine() }
    } catch {
      if fault == nil { fault = error }
      while next != nil, next != 0x0A { place += 1 }
    }
    skipLineEnd()
  }

  private mutating func endLine() throws(TOMLFault) {
    skipBlank()
    skipComment()
    guard next == nil || isLineEnd else { throw unexpected("the end of the line") }
  }

  private mutating func readStatement(_ byte: UInt8) throws(TOMLFault) {
    let start = place
    if byte == 0x5B {
      let isElement = bytes[place...].starts(with: [0x5B, 0x5B])
      place += isElement ? 2 : 1
      let path = try readPath()
      for _ in 0..<(isElement ? 2 : 1) { try take(0x5D, "“]”") }
      try endLine()
      header = path
      if isElement ? root.beginElement(path[...]) : root.begin(path[...]) { return }
      throw TOMLFault(offset: start, message: "the table “\(path.joined(separator: "."))” is there twice")
    }
    let path = try readPath()
    try take(0x3D, "“=” after the name")
    skipBlank()
    let value = try readValue(depth: 0)
    try endLine()
    if root.set(value, at: path[...], in: header[...]) { return }
    throw TOMLFault(offset: start, message: "the name “\(path.joined(separator: "."))” is there twice")
  }

  /// Reads a name, or several with dots in between.
  mutating func readPath() throws(TOMLFault) -> [String] {
    var path: [String] = []
    repeat {
      if !path.isEmpty { place += 1 }
      skipBlank()
      guard path.count < Self.depth else { throw tooDeep }
      path.append(try readName())
      skipBlank()
    } while next == 0x2E
    return path
  }

  private mutating func readName() throws(TOMLFault) -> String {
    if next == 0x22 || next == 0x27 { return try readString() }
    let start = place
    while let byte = next, byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x5F { place += 1 }
    guard place > start else { throw unexpected("a name") }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }
}

/// The characters of the text.
extension TOMLReader {
  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  var tooDeep: TOMLFault { TOMLFault(offset: place, message: "nested deeper than \(Self.depth) levels") }

  private var isLineEnd: Bool {
    next == 0x0A || next == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
  }

  mutating func skipBlank() {
    while next == 0x20 || next == 0x09 { place += 1 }
  }

  private mutating func skipComment() {
    guard next == 0x23 else { return }
    while next != nil, !isLineEnd { place += 1 }
  }

  private mutating func skipLineEnd() {
    if next == 0x0D { place += 1 }
    if next == 0x0A { place += 1 }
  }

  /// Skips everything between the values of an array.
  mutating func skipLines() {
    while true {
      skipBlank()
      skipComment()
      guard isLineEnd else { return }
      skipLineEnd()
    }
  }

  mutating func take(_ byte: UInt8, _ name: String) throws(TOMLFault) {
    guard next == byte else { throw unexpected(name) }
    place += 1
  }

  /// The error that the next byte is not what is expected.
  func unexpected(_ expected: String, fix: String? = nil) -> TOMLFault {
    TOMLFault(offset: place, message: "expected \(expected)", fix: fix)
  }
}
