import Glibc
import Synchronization

/// The transitions of a time zone, from the system's time zone files (TZif, RFC 8536).
///
/// The C library supports one zone at a time per process, but pages are converted on several threads.
struct TimeZoneTable: Sendable {
  private struct Change {
    var time: Int
    var offset: Int
  }

  private let first: Int
  private let changes: [Change]
  /// The rule that applies after the last transition.
  private let rule: TimeZoneRule?

  private static let known = Mutex<[String: TimeZoneTable?]>([:])
  private static let folder = "/usr/share/zoneinfo"

  /// The table of a zone by its IANA name; `nil` if the system does not have it.
  static func named(_ name: String) -> TimeZoneTable? {
    known.withLock { known in
      if let table = known[name] { return table }
      let table = read("\(folder)/\(name)").flatMap(TimeZoneTable.init(file:))
      known[name] = .some(table)
      return table
    }
  }

  /// The offset from UTC at a local time, in ISO 8601 notation.
  ///
  /// An ambiguous time is interpreted as the first one, a skipped one with the offset before the transition.
  func offset(at local: DateTime) -> String {
    let wanted = local.seconds
    // No offset is larger than a day, so it is one of those a day before and after.
    let before = offset(atUTC: wanted - 86_400)
    let after = offset(atUTC: wanted + 86_400)
    let isBefore = offset(atUTC: wanted - before) == before || offset(atUTC: wanted - after) != after
    return Self.text(isBefore ? before : after)
  }

  private func offset(atUTC time: Int) -> Int {
    if let last = changes.last, time >= last.time, let rule { return rule.offset(atUTC: time) }
    if changes.isEmpty, let rule { return rule.offset(atUTC: time) }
    let next = changes.partitioningIndex { $0.time > time }
    return next == 0 ? first : changes[next - 1].offset
  }

  private static func text(_ offset: Int) -> String {
    let minutes = abs(offset) / 60
    return (offset < 0 ? "-" : "+") + DateTime.two(minutes / 60) + ":" + DateTime.two(minutes % 60)
  }

  /// Parses a file; `nil` if it is not a TZif file.
  init?(file bytes: [UInt8]) {
    // The first block has 32-bit times, the second, after its own header, 64-bit ones.
    guard let old = Header(bytes, at: 0), old.version >= UInt8(ascii: "2"),
      let header = Header(bytes, at: old.end(timeSize: 4)), header.typeCount > 0
    else { return nil }
    let times = header.start
    let indexes = times + header.timeCount * 8
    let types = indexes + header.timeCount
    let footer = header.end(timeSize: 8)
    guard footer <= bytes.count else { return nil }
    func offset(_ type: Int) -> Int {
      type < header.typeCount ? Int(Int32(truncatingIfNeeded: Self.number(bytes, types + type * 6, 4))) : 0
    }
    first = offset(0)
    changes = (0..<header.timeCount).map { index in
      Change(time: Self.number(bytes, times + index * 8, 8), offset: offset(Int(bytes[indexes + index])))
    }
    let text = bytes[footer...].drop { $0 == 0x0A }.prefix { $0 != 0x0A }
    rule = TimeZoneRule(String(decoding: text, as: UTF8.self))
  }

  private struct Header {
    var version: UInt8
    var start: Int
    var timeCount: Int
    var typeCount: Int
    private var rest: Int
    private var leapCount: Int

    init?(_ bytes: [UInt8], at offset: Int) {
      guard offset + 44 <= bytes.count, bytes[offset..<offset + 4].elementsEqual("TZif".utf8) else {
        return nil
      }
      let counts = (0..<6).map { number(bytes, offset + 20 + $0 * 4, 4) }
      // No file is that large, and the limit prevents overflow.
      guard counts.allSatisfy({ $0 >= 0 && $0 < 1 << 20 }) else { return nil }
      version = bytes[offset + 4]
      start = offset + 44
      rest = counts[0] + counts[1] + counts[5]
      leapCount = counts[2]
      timeCount = counts[3]
      typeCount = counts[4]
    }

    func end(timeSize: Int) -> Int {
      start + timeCount * (timeSize + 1) + typeCount * 6 + rest + leapCount * (timeSize + 4)
    }
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    guard offset + count <= bytes.count else { return 0 }
    let value = bytes[offset..<offset + count].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return count == 8 ? Int(Int64(bitPattern: value)) : Int(value)
  }

  private static func read(_ path: String) -> [UInt8]? {
    // No zone's file is larger than a few thousand bytes.
    let limit = 1 << 16
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit, let base = buffer.baseAddress {
        let got = Glibc.read(descriptor, base + count, limit - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        count += got
      }
    }
    return bytes.isEmpty ? nil : bytes
  }
}
