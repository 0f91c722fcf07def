/// Data URLs: `data:image/png;base64,…`.
enum DataAddress {
  /// The bytes of a base64 data URL; `nil` for any other address.
  static func bytes(of url: String) -> [UInt8]? {
    var url = url
    return url.withUTF8 { text in
      guard text.starts(with: "data:".utf8), let comma = text.firstIndex(of: 0x2C),
        text[..<comma].suffix(7).map({ $0 | 0x20 }).elementsEqual(";base64".utf8.map { $0 | 0x20 })
      else { return nil }
      return Base64.decoded(UnsafeBufferPointer(rebasing: text[(comma + 1)...]))
    }
  }

  /// The bytes of any data URL, base64 or percent-encoded, as browsers decode them; `nil` for any other address.
  static func content(of url: String) -> [UInt8]? {
    guard url.utf8.prefix(5).map({ $0 | 0x20 }).elementsEqual("data:".utf8),
      let comma = url.utf8.firstIndex(of: 0x2C)
    else { return nil }
    let bytes = PercentEncoding.decoded(Array(url.utf8[url.utf8.index(after: comma)...]))
    let parameters = url.utf8[..<comma].filter { $0 > 0x20 }.suffix(7).map { $0 | 0x20 }
    guard parameters.elementsEqual(";base64".utf8.map { $0 | 0x20 }) else { return bytes }
    return bytes.filter { $0 > 0x20 }.withUnsafeBufferPointer(Base64.decoded)
  }
}

/// Base64 encoding.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  static func encoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var place = 0
    while place < bytes.count {
      let rest = min(3, bytes.count - place)
      var group = UInt32(bytes[place]) << 16
      if rest > 1 { group |= UInt32(bytes[place + 1]) << 8 }
      if rest > 2 { group |= UInt32(bytes[place + 2]) }
      for index in 0..<4 {
        text.append(index <= rest ? letters[Int(group >> UInt32(18 - 6 * index)) & 63] : 0x3D)
      }
      place += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Decodes base64; `nil` if a letter is not in the alphabet. The padding may be missing.
  static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var end = text.count
    while end > 0, text.count - end < 2, text[end - 1] == 0x3D { end -= 1 }
    guard end % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end * 3 / 4)
    var group: UInt32 = 0
    var bits = 0
    for place in 0..<end {
      let value = values[Int(text[place])]
      guard value != 0xFF else { return nil }
      group = group << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(bits)))
      }
    }
    return bytes
  }
}
