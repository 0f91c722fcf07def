import Diagnostics

/// The pages in a WARC archive, version 1.0 or 1.1: the HTML of its responses, one after another.
///
/// Archives may be plain or packed with gzip, usually record by record. No more than one record is in memory; one that is
/// broken is skipped, with a warning.
package struct WARCArchive {
  /// A warning for each broken record so far, and for pages that cannot be unpacked.
  package private(set) var warnings: [Diagnostic] = []
  private let name: String
  private let source: WARCSource
  private let isPacked: Bool
  /// The offset after the current member, if the archive is packed.
  private var offset = 0
  /// The offset of the current member.
  private var start = 0
  private var records: WARCRecords?

  /// The most content of one member of a packed archive that is read.
  private static let largestMember = 2 * WARCRecords.largest
  private static let mostWarnings = 50
  private static let chunk = 1 << 16
  private static let magic: [UInt8] = [0x1F, 0x8B, 0x08]

  /// Begins with the first record.
  ///
  /// - Parameter name: the name of the archive in messages and of its pages.
  package init(name: String, _ source: @escaping WARCSource) throws(Diagnostic) {
    self.name = name
    self.source = source
    isPacked = try source(0, Self.magic.count) == Self.magic
    if !isPacked { records = WARCRecords(source) }
  }

  /// Whether bytes are those of a WARC archive, according to its start.
  package static func recognizes(_ source: @escaping WARCSource) throws(Diagnostic) -> Bool {
    let start = try source(0, WARCRecords.start.count)
    return start == WARCRecords.start ? true : try isMember(at: 0, source)
  }

  /// Whether a member of a packed archive begins at an offset.
  private static func isMember(at offset: Int, _ source: WARCSource) throws(Diagnostic) -> Bool {
    guard try source(offset, magic.count) == magic,
      case .success(let member) = try GzipMember.read(at: offset, limit: WARCRecords.start.count, source)
    else { return false }
    return member.bytes == WARCRecords.start
  }

  /// Whether a media type is one of pages.
  static func isHTML(_ mediaType: String) -> Bool {
    HTMLStart.mediaTypes.contains(mediaType)
  }

  /// Reads the next page; `nil` at the end.
  ///
  /// - Throws: a diagnostic if the archive cannot be read.
  package mutating func next() throws(Diagnostic) -> Input? {
    while true {
      guard var current = records else {
        if try !openMember() { return nil }
        continue
      }
      let step = try current.next()
      records = current
      switch step {
      case .record(let record):
        if let page = page(of: record) { return page }
      case .broken(let place, let why): warn(at: isPacked ? start : place, why)
      case .end:
        if !isPacked { return nil }
        records = nil
      }
    }
  }

  /// Unpacks the next member; returns whether there is one.
  private mutating func openMember() throws(Diagnostic) -> Bool {
    while try !source(offset, 1).isEmpty {
      start = offset
      guard try source(offset, Self.magic.count) == Self.magic else {
        warn(at: start, "it is not gzip data")
        try moveToMember()
        continue
      }
      switch try GzipMember.read(at: offset, limit: Self.largestMember, source) {
      case .success(let member):
        offset = member.end
        if member.isCut {
          warn(at: start, "only its first \(Self.largestMember >> 20) MiB are read")
          try moveToMember()
        }
        let bytes = member.bytes
        records = WARCRecords { offset, count in
          offset < bytes.count ? Array(bytes[offset..<min(bytes.count, offset + count)]) : []
        }
        return true
      case .failure(let fault):
        warn(at: start, "gzip data: \(fault.rawValue)")
        offset += 1
        try moveToMember()
      }
    }
    return false
  }

  /// Searches for the next member that begins with a record.
  private mutating func moveToMember() throws(Diagnostic) {
    while true {
      let bytes = try source(offset, Self.chunk)
      guard let found = bytes.firstIndex(of: Self.magic) else {
        offset += bytes.count < Self.chunk ? bytes.count : bytes.count - Self.magic.count + 1
        if bytes.count < Self.chunk { return }
        continue
      }
      offset += found
      if try Self.isMember(at: offset, source) { return }
      offset += 1
    }
  }

  /// The page of a record; `nil` if it is something else: a picture, a redirection, an error.
  private mutating func page(of record: WARCRecords.Record) -> Input? {
    var address = record.header["warc-target-uri"] ?? ""
    if address.hasPrefix("<"), address.hasSuffix(">") { address = String(address.dropFirst().dropLast()) }
    var input = Input(record.body, name: address.isEmpty ? name : "\(name): \(address)")
    input.mediaType = record.header.mediaType
    if record.header["warc-type"]?.lowercased() == "response" {
      guard let message = HTTPMessage(record.body), message.status.hasPrefix("2") else { return nil }
      let type = message.header.mediaType
      if let type, !Self.isHTML(type) { return nil }
      do throws(Diagnostic) {
        input = try message.body(of: input)
      } catch {
        warn(error)
        return nil
      }
      guard type != nil || HTMLStart.recognizes(input.bytes.prefix(1024)) else { return nil }
    }
    input.mediaType = HTMLStart.mediaTypes.first
    input.url = address.isEmpty ? nil : address
    return input
  }

  private mutating func warn(at offset: Int, _ why: String) {
    warn(Diagnostic(.warning, .badInput, "\(name): the record at byte \(offset) is skipped: \(why)"))
  }

  private mutating func warn(_ diagnostic: Diagnostic) {
    guard warnings.count < Self.mostWarnings else { return }
    var warning = diagnostic
    warning.severity = .warning
    warnings.append(warning)
  }
}
