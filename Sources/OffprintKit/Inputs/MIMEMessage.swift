import Markup

/// A page with all its parts in one file: MHTML, as browsers save it, or a mail.
struct MIMEMessage {
  private let header: HeaderFields
  private let body: ArraySlice<UInt8>

  /// The maximum nesting depth of parts.
  private static let deepest = 8
  private static let mostParts = 4096

  /// Reads a multipart message, or one that is a page; `nil` if the bytes are something else.
  init?(_ bytes: [UInt8]) {
    guard let first = bytes.first(where: { !$0.isBlank }), (0x41...0x5A).contains(first & 0xDF) else {
      return nil
    }
    let start = bytes.firstIndex { !$0.isBlank } ?? 0
    guard let (header, end) = HeaderFields.read(bytes, from: start), let type = header.mediaType else {
      return nil
    }
    let isWhole = type == "text/html" && header["mime-version"] != nil
    guard isWhole || type.hasPrefix("multipart/") && header.parameter("boundary") != nil else { return nil }
    self.init(header: header, body: bytes[end...])
  }

  private init(header: HeaderFields, body: ArraySlice<UInt8>) {
    self.header = header
    self.body = body
  }

  /// The page, with the properties that its header declares; `nil` if no part is a page.
  func page(of input: Input) -> Input? {
    guard let part = root(depth: 0) else { return nil }
    var page = input
    page.bytes = part.content
    page.mediaType = part.header.mediaType ?? "text/plain"
    page.encoding = input.encoding ?? part.header.parameter("charset").flatMap { Encoding(label: $0) }
    page.letter = LetterHeader(header)
    let address = header["snapshot-content-location"] ?? part.header["content-location"]
    if let address, address.hasPrefix("http://") || address.hasPrefix("https://") {
      page.url = input.url ?? address
    }
    return page
  }

  /// The part that is the page: the one that the header names, else the first HTML part, else the first text
  /// part.
  private func root(depth: Int) -> MIMEMessage? {
    let type = header.mediaType ?? "text/plain"
    guard type.hasPrefix("multipart/") else {
      return type.hasPrefix("text/") || type == "application/xhtml+xml" ? self : nil
    }
    guard depth < Self.deepest, let boundary = header.parameter("boundary") else { return nil }
    let parts = parts(boundary)
    if let start = header.parameter("start"),
      let part = parts.first(where: { $0.header["content-id"] == start }),
      let root = part.root(depth: depth + 1)
    {
      return root
    }
    let roots = parts.compactMap { $0.root(depth: depth + 1) }
    return roots.first { $0.isPage } ?? roots.first
  }

  private var isPage: Bool {
    header.mediaType == "text/html" || header.mediaType == "application/xhtml+xml"
  }

  /// The parts between boundary lines.
  private func parts(_ boundary: String) -> [MIMEMessage] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [MIMEMessage] = []
    var start: Int?
    var line = body.startIndex
    func add(upTo end: Int) {
      guard let start, start < end else { return }
      // The line end before a boundary belongs to it.
      var end = end
      if end > start, body[end - 1] == Byte.lineFeed { end -= 1 }
      if end > start, body[end - 1] == 0x0D { end -= 1 }
      let bytes = Array(body[start..<end])
      guard let (header, place) = HeaderFields.read(bytes, from: 0) else { return }
      parts.append(MIMEMessage(header: header, body: bytes[place...]))
    }
    while line < body.endIndex, parts.count < Self.mostParts {
      let end = body[line...].firstIndex(of: Byte.lineFeed) ?? body.endIndex
      let rest = body[line..<end]
      if rest.first == UInt8(ascii: "-"), rest.starts(with: mark) {
        let behind = rest.dropFirst(mark.count)
        let isLast = behind.starts(with: "--".utf8)
        if isLast || behind.allSatisfy(\.isBlank) {
          add(upTo: line)
          if isLast { return parts }
          start = min(end + 1, body.endIndex)
        }
      }
      line = end + 1
    }
    // Without a closing boundary the file is truncated: use what is there.
    add(upTo: body.endIndex)
    return parts
  }

  /// The body, decoded.
  private var content: [UInt8] {
    switch header["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    case "base64": TransferEncoding.base64(body)
    default: Array(body)
    }
  }
}
