/// Declarations of HTML's named character references that a document uses: those of XHTML's document type,
/// without fetching it.
enum XMLEntities {
  private static let predefined: Set<[UInt8]> = [
    Array("lt".utf8), Array("gt".utf8), Array("amp".utf8), Array("quot".utf8), Array("apos".utf8),
  ]

  /// The declarations of all names in the source that are known to HTML.
  static func declarations(for source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var declared = predefined
    var text: [UInt8] = []
    var place = 0
    while let start = next(in: source, from: place) {
      var end = start + 1
      while end < source.count, end - start <= 32, isNameByte(source[end]) { end += 1 }
      place = end
      guard end < source.count, source[end] == UInt8(ascii: ";"), end > start + 1 else { continue }
      let name = Array(source[start + 1..<end])
      guard !declared.contains(name), let value = value(of: name) else { continue }
      declared.insert(name)
      text += "<!ENTITY ".utf8
      text += name
      text += " \"\(value)\">\n".utf8
    }
    return text
  }

  /// The characters of a name, as character references.
  private static func value(of name: [UInt8]) -> String? {
    let padded = name + [UInt8(ascii: ";")] + [UInt8](repeating: 0, count: 16)
    let match = padded.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { NamedCharacterReferences.longestMatch($0, count: name.count + 1) }
    }
    guard let match, match.length == name.count + 1 else { return nil }
    // Markup must be escaped twice in a declaration.
    func reference(_ scalar: UInt32) -> String {
      scalar == 0x26 || scalar == 0x3C ? "&#38;#\(scalar);" : "&#\(scalar);"
    }
    return reference(match.first) + (match.second == 0 ? "" : reference(match.second))
  }

  private static func next(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    source[start...].firstIndex(of: UInt8(ascii: "&"))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }
}
