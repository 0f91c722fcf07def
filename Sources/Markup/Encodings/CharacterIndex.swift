/// An index of the Encoding Standard: characters by their pointers.
///
/// Its text has the non-ASCII characters in the order of their pointers. A number skips as many pointers
/// without a character; `~` abbreviates the range between its neighbours. Line ends are ignored.
struct CharacterIndex: Sendable {
  /// The UTF-8 bytes of the characters, each with its first byte lowest; zero for a pointer without a
  /// character.
  private let characters: [UInt32]

  init(_ text: StaticString) {
    var characters: [UInt32] = []
    var last: UInt32 = 0
    var holes = 0
    var isRange = false
    for scalar in text.withUTF8Buffer({ String(decoding: $0, as: UTF8.self) }).unicodeScalars {
      switch scalar {
      case "0"..."9": holes = holes * 10 + Int(scalar.value - 0x30)
      case "~": isRange = true
      case "\n": break
      default:
        characters.append(contentsOf: repeatElement(0, count: holes))
        for value in (isRange ? last + 1 : scalar.value)...scalar.value {
          characters.append(UTF8Output.encoded(value))
        }
        last = scalar.value
        holes = 0
        isRange = false
      }
    }
    self.characters = characters
  }

  /// The UTF-8 bytes of a pointer's character, the first byte lowest; zero if it has none.
  @inline(__always)
  subscript(pointer: Int) -> UInt32 { pointer < characters.count ? characters[pointer] : 0 }
}
