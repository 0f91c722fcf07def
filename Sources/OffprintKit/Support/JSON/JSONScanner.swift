/// Tokenizes JSON text (RFC 8259), so that a reader can build its own values without an intermediate tree.
///
/// It is strict: UTF-8 only (a byte order mark is skipped), no comments, no trailing commas, no second
/// document. It does not recurse: nesting is limited to `maximumDepth`, and each open array or object takes
/// one byte. A copy is a bookmark from which reading can continue.
struct JSONScanner {
  /// The maximum number of open arrays and objects.
  static let maximumDepth = 1_000

  /// The kind of a value, as determined by its first byte.
  enum Kind {
    case null, bool, number, string, array, object
  }

  /// An open array or object, and whether it is still empty.
  private enum Container {
    case emptyArray, array, emptyObject, object
  }

  /// The whole text.
  let bytes: [UInt8]
  /// The offset of the next byte.
  var position: Int
  /// Buffer for strings with escapes, reused between strings.
  var scratch: [UInt8] = []
  private var open: [Container] = []

  /// Makes a scanner before the first token.
  init(_ bytes: [UInt8]) throws(JSONFault) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .syntax(at: 0, "this is UTF-16, and JSON is UTF-8")
    }
  }

  /// Whether the innermost open container is an array.
  var isInArray: Bool { open.last == .emptyArray || open.last == .array }

  /// The next byte, or 0 at the end: NUL is not part of any token, so it needs no separate case.
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// Skips white space.
  @inline(__always)
  mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  /// Skips some bytes if they come next.
  @inline(__always)
  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    let isThere = bytes.withUnsafeBytes { bytes in
      let known = UnsafeRawBufferPointer(start: text.utf8Start, count: count)
      var place = 0
      while place + 8 <= count {
        guard
          known.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            == bytes.loadUnaligned(fromByteOffset: position + place, as: UInt64.self)
        else { return false }
        place += 8
      }
      while place < count, known[place] == bytes[position + place] { place += 1 }
      return place == count
    }
    if isThere { position += count }
    return isThere
  }

  /// Skips the name and colon of the open object's first member if they come next in exactly this form.
  @inline(__always)
  mutating func takeFirst(member text: StaticString) -> Bool {
    guard take(text) else { return false }
    open[open.count - 1] = .object
    return true
  }

  /// The kind of the next value.
  @inline(__always)
  mutating func kind() throws(JSONFault) -> Kind {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default: throw unexpected("a value")
    }
  }

  /// Enters the next array or object.
  @inline(__always)
  mutating func enter() throws(JSONFault) {
    guard open.count < Self.maximumDepth else {
      throw .syntax(at: position, "nested more than \(Self.maximumDepth) levels deep")
    }
    open.append(next == UInt8(ascii: "[") ? .emptyArray : .emptyObject)
    position += 1
  }

  /// Moves to the next element of the open array; `false` at its end.
  mutating func nextElement() throws(JSONFault) -> Bool {
    skipSpace()
    let isFirst = open.last == .emptyArray
    if next == UInt8(ascii: "]") {
      position += 1
      open.removeLast()
      return false
    }
    if isFirst {
      open[open.count - 1] = .array
    } else {
      guard next == UInt8(ascii: ",") else { throw unexpected("a comma or “]” after an element") }
      position += 1
      skipSpace()
      if next == UInt8(ascii: "]") {
        throw unexpected("an element after the comma", fix: "remove the comma")
      }
    }
    return true
  }

  /// Moves to the name of the open object's next member; `false` at its end.
  mutating func nextMember() throws(JSONFault) -> Bool {
    skipSpace()
    let isFirst = open.last == .emptyObject
    if next == UInt8(ascii: "}") {
      position += 1
      open.removeLast()
      return false
    }
    if isFirst {
      open[open.count - 1] = .object
    } else {
      guard next == UInt8(ascii: ",") else { throw unexpected("a comma or “}” after a member") }
      position += 1
      skipSpace()
      if next == UInt8(ascii: "}") { throw unexpected("a member after the comma", fix: "remove the comma") }
    }
    guard next == UInt8(ascii: "\"") else { throw unexpected("a member’s name in double quotes") }
    return true
  }

  /// Skips the colon between a member's name and its value.
  @inline(__always)
  mutating func colon() throws(JSONFault) {
    skipSpace()
    guard next == UInt8(ascii: ":") else { throw unexpected("a colon after the member’s name") }
    position += 1
  }

  /// Checks that nothing but white space follows.
  mutating func end(fix: String? = nil) throws(JSONFault) {
    skipSpace()
    if position < bytes.count {
      throw unexpected("the end of the input after the document", fix: next == UInt8(ascii: "{") ? fix : nil)
    }
  }

  /// Reads `true` or `false`.
  mutating func bool() throws(JSONFault) -> Bool {
    let isTrue = next == UInt8(ascii: "t")
    try word(isTrue ? "true" : "false")
    return isTrue
  }

  /// Reads `null`.
  mutating func null() throws(JSONFault) {
    try word("null")
  }

  private mutating func word(_ word: StaticString) throws(JSONFault) {
    let end = position + word.utf8CodeUnitCount
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard end <= bytes.count, bytes[position..<end].elementsEqual(expected) else {
      throw .syntax(
        at: position, "expected a value, and the only words that are one are true, false and null")
    }
    position = end
  }

  /// Skips a value of any kind and depth. It is validated, except for duplicate names.
  mutating func skipValue() throws(JSONFault) {
    let outside = open.count
    repeat {
      switch try kind() {
      case .null: try null()
      case .bool: _ = try bool()
      case .number: _ = try number()
      case .string: try skipString()
      case .array, .object: try enter()
      }
      while open.count > outside {
        if isInArray {
          if try nextElement() { break }
        } else if try nextMember() {
          try skipString()
          try colon()
          break
        }
      }
    } while open.count > outside
  }
}
