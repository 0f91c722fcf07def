/// The content transfer encodings of MIME.
enum TransferEncoding {
  /// Decodes quoted-printable; malformed sequences stay unchanged.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      // A transport may have added white space before the line end of a soft line break.
      let end = bytes[place...].firstIndex { $0 != Byte.space && $0 != Byte.tab && $0 != 0x0D }
      if end == nil || bytes[end ?? place] == Byte.lineFeed {
        place = end.map { $0 + 1 } ?? bytes.endIndex
      } else if place + 1 < bytes.endIndex, let high = digit(bytes[place]), let low = digit(bytes[place + 1])
      {
        result.append(high << 4 | low)
        place += 2
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// Decodes base64 up to its padding, ignoring characters outside the alphabet.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var (bits, count) = (0, 0)
    for byte in bytes.prefix(while: { $0 != UInt8(ascii: "=") }) {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x47
      case 0x30...0x39: value = byte + 4
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: continue
      }
      bits = (bits << 6 | Int(value)) & 0xFF_FFFF
      count += 1
      if count % 4 == 0 {
        result += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
      }
    }
    switch count % 4 {
    case 2: result.append(UInt8(bits >> 4 & 0xFF))
    case 3: result += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)]
    default: break
    }
    return result
  }
}
