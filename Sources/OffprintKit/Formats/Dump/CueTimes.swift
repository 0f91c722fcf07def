/// Finds the times of subtitles and transcripts on separate lines, and the lines of text that they
/// interrupt.
struct CueTimes {
  /// The lines that hold times, the numbers of subtitles and the name of the format.
  private(set) var times: [Int] = []
  /// The lines of text that continue the previous one.
  private(set) var continuing: [Int] = []

  /// The minimum number of times without an end.
  private static let fewestTimes = 5
  /// The length in bytes after which the end of a sentence ends a paragraph.
  private static let paragraph = 300

  /// Finds the times; there are none if most lines have nothing to do with them.
  init(in lines: [Dump.Line], _ bytes: [UInt8]) {
    var spans = 0
    var bare = 0
    var found: [Int] = []
    for index in lines.indices where lines[index].kind == .text && lines[index].count <= 120 {
      guard let isSpan = Self.isTime(bytes, lines[index].range) else { continue }
      if isSpan, index > 0, Self.isNumber(bytes, lines[index - 1].range), lines[index].blanksBefore == 0 {
        found.append(index - 1)
      }
      found.append(index)
      if isSpan { spans += 1 } else { bare += 1 }
    }
    guard spans > 1 || bare >= Self.fewestTimes, found.count * 5 >= lines.count else { return }
    if let first = lines.first, bytes[first.range].starts(with: Array("WEBVTT".utf8)) {
      found.insert(0, at: 0)
    }
    times = found
    join(lines, bytes)
  }

  private mutating func join(_ lines: [Dump.Line], _ bytes: [UInt8]) {
    guard let start = times.first else { return }
    let isTime = Set(times)
    var last: Int?
    var length = 0
    for index in lines.indices where index > start && !isTime.contains(index) {
      if let before = last, DumpItem(bytes, lines[index].range) == nil,
        SentenceEdge.end(of: bytes, lines[before].range) != .stop || length < Self.paragraph
      {
        continuing.append(index)
        length += lines[index].count
      } else {
        length = lines[index].count
      }
      last = index
    }
  }

  /// Whether a line with only a time gives its end too; `nil` if there is something else.
  private static func isTime(_ bytes: [UInt8], _ range: Range<Int>) -> Bool? {
    guard let first = range.first, bytes[first] &- UInt8(ascii: "0") < 10 else { return nil }
    var place = range.lowerBound
    guard clock(bytes, &place, range.upperBound) else { return nil }
    if place == range.upperBound { return false }
    let arrow = Array(" --> ".utf8)
    guard bytes[place..<range.upperBound].starts(with: arrow) else { return nil }
    place += arrow.count
    // Settings of the place on the screen may follow.
    return clock(bytes, &place, range.upperBound) ? true : nil
  }

  /// Reads `0:03`, `00:00:01,000` and `00:01.000`.
  private static func clock(_ bytes: [UInt8], _ place: inout Int, _ end: Int) -> Bool {
    var groups = 0
    while true {
      let start = place
      while place < end, bytes[place] &- UInt8(ascii: "0") < 10 { place += 1 }
      let digits = place - start
      guard groups == 0 ? (1...2).contains(digits) : digits == 2 || (groups > 1 && digits == 3) else {
        return false
      }
      groups += 1
      guard place < end else { break }
      let sign = bytes[place]
      if sign == UInt8(ascii: ":") || (groups > 1 && (sign == UInt8(ascii: ",") || sign == UInt8(ascii: ".")))
      {
        place += 1
      } else {
        break
      }
    }
    return groups >= 2
  }

  private static func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= 6 && range.allSatisfy { bytes[$0] &- UInt8(ascii: "0") < 10 }
  }
}
