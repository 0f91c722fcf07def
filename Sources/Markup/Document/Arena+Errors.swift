extension Arena {
  /// Records errors for characters that are not allowed in pages (13.2.3.5).
  mutating func recordInputErrors() {
    var place = 0
    for scalar in String(
      decoding: UnsafeBufferPointer(start: source.base, count: source.count), as: UTF8.self
    )
    .unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x1...0x8, 0xB, 0xE...0x1F, 0x7F...0x9F: record(.controlCharacterInInputStream, at: place)
      case 0xFDD0...0xFDEF: record(.noncharacterInInputStream, at: place)
      default:
        if value & 0xFFFE == 0xFFFE { record(.noncharacterInInputStream, at: place) }
      }
      place += UTF8.width(scalar)
    }
  }
}
