import Diagnostics

/// Reads bytes of an archive at an offset: fewer than asked for only at its end.
package typealias WARCSource = (_ offset: Int, _ count: Int) throws(Diagnostic) -> [UInt8]

/// The records of an archive, or of a member of a packed one, one after another.
struct WARCRecords {
  /// A record of a page.
  struct Record {
    var header: HeaderFields
    var body: [UInt8]
    /// The offset of the record.
    var offset: Int
  }

  /// The next of the records.
  enum Step {
    /// A record that may be a page.
    case record(Record)
    /// A record that cannot be read, at an offset, and why.
    case broken(Int, String)
    case end
  }

  private let source: WARCSource
  private var offset = 0
  /// The offset of a record that was left out, unread.
  private var unread: Int?

  /// The largest record that is read, in bytes: pages are far smaller.
  static let largest = 32 << 20
  /// The largest header, in bytes.
  private static let longestHeader = 1 << 16

  /// The first bytes of a record of any version of the format.
  static let start = Array("WARC/1.".utf8)

  init(_ source: @escaping WARCSource) { self.source = source }

  /// Reads on to the next record that may be a page.
  mutating func next() throws(Diagnostic) -> Step {
    while true {
      let head = try source(offset, Self.longestHeader)
      let skipped = head.prefix { $0 == 0x0D || $0 == Byte.lineFeed }.count
      offset += skipped
      if skipped > 0, skipped == head.count { continue }
      if head.isEmpty {
        guard let unread, offset > 0, try source(offset - 1, 1).isEmpty else { return .end }
        self.unread = nil
        return try broken(unread, "it is cut off")
      }
      let bytes = Array(head[skipped...])
      let place = offset
      guard let (header, length) = Self.header(bytes) else {
        return try broken(place, "it has no header of a record")
      }
      guard let size = header["content-length"].flatMap(Int.init), size >= 0, size < Int.max / 2 else {
        return try broken(place, "its length is not known")
      }
      offset += length + size
      unread = place
      guard Self.mayBePage(header) else { continue }
      if size > Self.largest { return .broken(place, "it is larger than \(Self.largest >> 20) MiB") }
      // The last byte first: many records that claim to be long must not each be read in full.
      var isWhole = size == 0
      if !isWhole { isWhole = try !source(place + length + size - 1, 1).isEmpty }
      unread = nil
      guard isWhole else { return try broken(place, "it is cut off") }
      let body = try source(place + length, size)
      if body.count < size { return try broken(place, "it is cut off") }
      return .record(Record(header: header, body: body, offset: place))
    }
  }

  /// The fields of a header, and its length.
  private static func header(_ bytes: [UInt8]) -> (HeaderFields, Int)? {
    guard bytes.starts(with: start), let end = bytes.prefix(16).firstIndex(of: Byte.lineFeed) else {
      return nil
    }
    return HeaderFields.read(bytes, from: end + 1)
  }

  private static func mayBePage(_ header: HeaderFields) -> Bool {
    switch header["warc-type"]?.lowercased() {
    case "response"?: true
    case "resource"?: header.mediaType.map(WARCArchive.isHTML) ?? false
    default: false
    }
  }

  /// Goes on with the next record that can be found after a broken one.
  private mutating func broken(_ place: Int, _ why: String) throws(Diagnostic) -> Step {
    try moveToNext(after: place)
    return .broken(place, why)
  }

  private mutating func moveToNext(after place: Int) throws(Diagnostic) {
    let mark = [Byte.lineFeed] + Self.start
    offset = place
    while true {
      let bytes = try source(offset, Self.longestHeader)
      if let found = bytes.firstIndex(of: mark) {
        offset += found + 1
        return
      }
      // The mark may be at the edge of what was read.
      guard bytes.count == Self.longestHeader else {
        offset += bytes.count
        return
      }
      offset += bytes.count - mark.count
    }
  }
}
