extension Encoding {
  /// Decodes text to UTF-8 as specified by the Encoding Standard, with U+FFFD for malformed bytes. A byte
  /// order mark is decoded like any other character, and line ends are unchanged.
  public func decode(_ bytes: [UInt8]) -> [UInt8] {
    var output = Buffer<UInt8>()
    bytes.withUnsafeBufferPointer { decode($0, carriageReturn: 0xFF, into: &output) }
    return Array(UnsafeBufferPointer(start: output.base, count: output.count))
  }

  /// Decodes a page to UTF-8 and appends it to a buffer. CR, and CR with LF, becomes LF.
  func decode(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout Buffer<UInt8>) {
    decode(bytes, carriageReturn: UInt8(ascii: "\r"), into: &output)
  }

  /// CR is the byte to treat as one; 0xFF disables it, since it is not ASCII in any encoding.
  private func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, carriageReturn: UInt8, into output: inout Buffer<UInt8>
  ) {
    let blocks = DecodingBlocks(input: bytes, carriageReturn: carriageReturn)
    switch self {
    case .utf8: UTF8Decoder.decode(bytes, carriageReturn: carriageReturn, into: &output)
    case .utf16BE: Self.decodeUTF16(blocks, isBigEndian: true, into: &output)
    case .utf16LE: Self.decodeUTF16(blocks, isBigEndian: false, into: &output)
    case .gbk, .gb18030: blocks.decode(GB18030Decoder(), into: &output)
    case .big5: blocks.decode(Big5Decoder(), into: &output)
    case .eucJP: blocks.decode(EUCJPDecoder(), into: &output)
    case .shiftJIS: blocks.decode(ShiftJISDecoder(), into: &output)
    case .eucKR: blocks.decode(EUCKRDecoder(), into: &output)
    case .iso2022JP:
      var decoder = ISO2022JPDecoder()
      blocks.decode(into: &output) { decoder.decode(blocks, &$0, $1, &$2) }
    case .replacement:
      if !bytes.isEmpty { output.append(contentsOf: "\u{FFFD}") }
    default:
      if let index = singleByteIndex { blocks.decode(SingleByteDecoder(index: index), into: &output) }
    }
  }

  private static func decodeUTF16(
    _ blocks: DecodingBlocks, isBigEndian: Bool, into output: inout Buffer<UInt8>
  ) {
    let decoder = UTF16Decoder(isBigEndian: isBigEndian)
    blocks.decode(into: &output) { decoder.decode(blocks, &$0, $1, &$2) }
  }

  /// The characters of the bytes from 0x80 on, in a single-byte encoding.
  private var singleByteIndex: CharacterIndex? {
    switch self {
    case .ibm866: .ibm866
    case .iso8859x2: .iso8859x2
    case .iso8859x3: .iso8859x3
    case .iso8859x4: .iso8859x4
    case .iso8859x5: .iso8859x5
    case .iso8859x6: .iso8859x6
    case .iso8859x7: .iso8859x7
    case .iso8859x8, .iso8859x8i: .iso8859x8
    case .iso8859x10: .iso8859x10
    case .iso8859x13: .iso8859x13
    case .iso8859x14: .iso8859x14
    case .iso8859x15: .iso8859x15
    case .iso8859x16: .iso8859x16
    case .koi8R: .koi8R
    case .koi8U: .koi8U
    case .macintosh: .macintosh
    case .windows874: .windows874
    case .windows1250: .windows1250
    case .windows1251: .windows1251
    case .windows1252: .windows1252
    case .windows1253: .windows1253
    case .windows1254: .windows1254
    case .windows1255: .windows1255
    case .windows1256: .windows1256
    case .windows1257: .windows1257
    case .windows1258: .windows1258
    case .xMacCyrillic: .xMacCyrillic
    case .xUserDefined: .xUserDefined
    case .utf8, .utf16BE, .utf16LE, .gbk, .gb18030, .big5, .eucJP, .shiftJIS, .eucKR, .iso2022JP,
      .replacement:
      nil
    }
  }
}
