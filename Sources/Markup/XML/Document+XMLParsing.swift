extension Document {
  /// Parses an XML document, such as XHTML, into the same tree as HTML with the same elements, so that
  /// selectors and everything else work alike.
  ///
  /// XHTML elements, and those without a namespace, become HTML elements, those of SVG and MathML their own.
  /// Attributes in the XML, XLink and EPUB namespaces get the prefixes `xml:`, `xlink:` and `epub:`, whatever
  /// the document's prefixes. HTML's named character references are known without a declaration. Nothing
  /// outside of the bytes is read, and the expansion of declared entities is limited. Elements deeper than
  /// 512 levels become siblings.
  ///
  /// The encoding is that of a byte order mark, the transport or the XML declaration, else UTF-8.
  ///
  /// - Throws: a fault if the document is not well-formed.
  package init(parsingXML bytes: [UInt8], encoding: Encoding? = nil) throws(XMLFault) {
    self.init()
    let fault = bytes.withUnsafeBufferPointer { bytes in
      let found = XMLEncoding.sniff(bytes, told: encoding)
      prepare(
        UnsafeBufferPointer(rebasing: bytes.dropFirst(found.bomLength)), found.encoding, ParseOptions())
      return XMLBuilder.build(arena: storage.arena)
    }
    guard var fault else { return }
    (fault.line, fault.column) = LineTable(self).position(of: fault.offset)
    throw fault
  }
}

/// Determines the encoding of an XML document.
enum XMLEncoding {
  /// Determines the encoding by byte order mark, then by the transport's declaration, then by the XML
  /// declaration, else UTF-8; also returns the length of the mark.
  static func sniff(
    _ bytes: UnsafeBufferPointer<UInt8>, told: Encoding? = nil
  ) -> (encoding: Encoding, bomLength: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    if let told { return (told, 0) }
    if bytes.starts(with: [0x3C, 0x00, 0x3F, 0x00]) { return (.utf16LE, 0) }
    if bytes.starts(with: [0x00, 0x3C, 0x00, 0x3F]) { return (.utf16BE, 0) }
    return (declared(in: bytes) ?? .utf8, 0)
  }

  private static func declared(in bytes: UnsafeBufferPointer<UInt8>) -> Encoding? {
    guard bytes.starts(with: "<?xml".utf8) else { return nil }
    let declaration = bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }
    let words = declaration.split { $0 == 0x22 || $0 == 0x27 || $0 == 0x3D || $0 <= 0x20 }
    guard let place = words.firstIndex(where: { $0.elementsEqual("encoding".utf8) }),
      place + 1 < words.endIndex
    else { return nil }
    let encoding = Encoding(label: String(decoding: words[place + 1], as: UTF8.self))
    // Bytes in which the declaration could be read are not in these encodings, whatever it says.
    return encoding == .utf16LE || encoding == .utf16BE ? nil : encoding
  }
}
