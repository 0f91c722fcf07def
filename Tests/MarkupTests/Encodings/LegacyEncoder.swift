import Markup
import Synchronization

/// Encodes text for tests by inverting the decoders.
enum LegacyEncoder {
  private static let tables = Mutex<[Encoding: [Unicode.Scalar: [UInt8]]]>([:])

  /// The bytes of a text; `nil` if the encoding lacks one of its characters.
  static func encode(_ text: String, _ encoding: Encoding) -> [UInt8]? {
    let table = tables.withLock { tables in
      if let table = tables[encoding] { return table }
      let table = makeTable(encoding)
      tables[encoding] = table
      return table
    }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let character = table[scalar] {
        bytes += character
      } else {
        return nil
      }
    }
    return bytes
  }

  private static func makeTable(_ encoding: Encoding) -> [Unicode.Scalar: [UInt8]] {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    func add(_ bytes: [UInt8]) {
      let scalars = String(decoding: encoding.decode(bytes), as: UTF8.self).unicodeScalars
      guard scalars.count == 1, let scalar = scalars.first, scalar != "\u{FFFD}", table[scalar] == nil else {
        return
      }
      table[scalar] = bytes
    }
    for byte in UInt8(0x80)...0xFF { add([byte]) }
    // Single bytes suffice for all languages except those with thousands of characters.
    guard [.shiftJIS, .eucJP, .gb18030, .big5, .eucKR].contains(encoding) else { return table }
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE { add([lead, trail]) }
    }
    return table
  }
}
