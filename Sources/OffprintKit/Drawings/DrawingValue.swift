/// The value of a style that loads nothing: numbers, names, colours and known functions.
struct DrawingValue {
  /// The value with white space collapsed.
  private(set) var text: [UInt8] = []
  /// The ids of elements that it refers to.
  private(set) var references: [String] = []

  private static let inStrings = ByteSet(
    "-_., &", ranges: [0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF])
  private static let inWords = ByteSet("-_", ranges: [0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF])
  private static let signs = ByteSet("#%.,+*/!")
  private static let inIDs = ByteSet("-_.:", ranges: [0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF])

  private var isSpaceDue = false
  private var depth = 0

  /// Reads a value; `nil` if anything in it is unknown.
  init?(_ source: some Collection<UInt8>) {
    let bytes = Array(source)
    var place = 0
    var word = 0..<0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case _ where isHTMLSpace(byte):
        isSpaceDue = !text.isEmpty
        place += 1
      case 0x22, 0x27:
        guard let end = bytes[(place + 1)...].firstIndex(of: byte),
          bytes[(place + 1)..<end].allSatisfy(Self.inStrings.contains)
        else { return nil }
        append(bytes[place...end])
        place = end + 1
      case 0x28:
        let name = String(decoding: word.upperBound == place ? bytes[word] : [], as: UTF8.self).lowercased()
        if name == "url" {
          guard let end = bytes[place...].firstIndex(of: 0x29), refer(to: bytes[(place + 1)..<end]) else {
            return nil
          }
          place = end + 1
          continue
        }
        guard name.isEmpty ? depth > 0 : DrawingNames.functions.contains(name) else { return nil }
        depth += 1
        append([byte])
        place += 1
      case 0x29:
        depth -= 1
        guard depth >= 0 else { return nil }
        append([byte])
        place += 1
      case _ where Self.inWords.contains(byte):
        let end = bytes[place...].firstIndex { !Self.inWords.contains($0) } ?? bytes.endIndex
        word = place..<end
        append(bytes[word])
        place = end
      case _ where Self.signs.contains(byte):
        // No comments.
        if byte == 0x2F, place + 1 < bytes.count, bytes[place + 1] == 0x2A { return nil }
        append([byte])
        place += 1
      default: return nil
      }
    }
    guard !text.isEmpty, depth == 0 else { return nil }
  }

  private mutating func append(_ bytes: some Collection<UInt8>) {
    if isSpaceDue { text.append(0x20) }
    isSpaceDue = false
    text.append(contentsOf: bytes)
  }

  /// Completes `url` with the id of an element, which may be in quotes.
  private mutating func refer(to source: ArraySlice<UInt8>) -> Bool {
    var name = source.drop(while: isHTMLSpace)
    while let last = name.last, isHTMLSpace(last) { name.removeLast() }
    if let quote = name.first, quote == 0x22 || quote == 0x27 {
      guard name.count > 1, name.last == quote else { return false }
      name = name.dropFirst().dropLast()
    }
    guard let id = Self.id(in: name) else { return false }
    text.removeLast(3)
    text += "url(#\(id))".utf8
    references.append(id)
    return true
  }

  /// The id in an address `#id`; `nil` for any other address.
  static func id(in address: some Collection<UInt8>) -> String? {
    guard address.first == 0x23 else { return nil }
    return id(address.dropFirst())
  }

  /// A text as an id; `nil` if it contains unusual characters.
  static func id(_ name: some Collection<UInt8>) -> String? {
    guard (1...longestID).contains(name.count), name.allSatisfy(inIDs.contains) else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  private static let longestID = 200

  /// Whether a text consists of names and spaces, as a list of classes does.
  static func isNames(_ text: String) -> Bool {
    text.utf8.allSatisfy { inWords.contains($0) || $0 == 0x20 }
  }
}
