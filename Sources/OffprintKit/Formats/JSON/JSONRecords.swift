/// Cuts a stream of JSON into records while it arrives, so that no more of it is in memory than a record.
///
/// A record ends with the brace that closes its first one, on the same line or, as `jq` prints it, on a later one. What
/// is no JSON is a record of its own up to the end of its line: it harms none of the lines after it.
public struct JSONRecords: Sendable {
  /// A record as it stands in the stream.
  public struct Record: Equatable, Sendable {
    /// Its bytes.
    public var bytes: [UInt8]
    /// The line on which it begins, from 1.
    public var line: Int

    /// Makes a record.
    public init(bytes: [UInt8], line: Int) {
      self.bytes = bytes
      self.line = line
    }
  }

  /// What has arrived and is in no record yet.
  private var bytes: [UInt8] = []
  private var cursor = Cursor()
  /// Where the next record begins, and its line; `nil` until that is known.
  private var start: (offset: Int, line: Int)?
  /// Where the first line of the record ends, where it has several.
  private var firstEnd: Int?
  /// Whether lines are passed over until one begins with a brace: the rest of a record that was broken off.
  private var isSkipping = false
  private var isAtStart = true
  private var hasEnded = false
  private var received = 0
  /// How much was gone back over after records that were broken off.
  private var repeated = 0

  /// So much of a stream is read again at most, as a multiple of what was received.
  private static let mostRepeated = 32

  /// Makes an empty stream.
  public init() {}

  /// How much waits for the rest of its record, in bytes.
  public var pending: Int { bytes.count - (start?.offset ?? cursor.position) }

  /// Adds what has arrived.
  public mutating func append(_ new: [UInt8]) {
    let used = start?.offset ?? cursor.position
    bytes.removeFirst(used)
    cursor.position -= used
    if let end = firstEnd { firstEnd = end - used }
    start?.offset = 0
    received += new.count
    bytes += new
  }

  /// Tells that nothing more will arrive.
  public mutating func finish() { hasEnded = true }

  /// The next record; `nil` until it is complete, or at the end.
  public mutating func next() -> Record? {
    while let start = start ?? begin() {
      self.start = start
      switch cursor.advance(in: bytes, from: start.offset) {
      case .complete: return take(upTo: cursor.position)
      case .broken: return breakOff()
      case .lineEnd:
        if firstEnd == nil { firstEnd = cursor.position }
        if isBroken { return breakOff() }
        cursor.passLineEnd(from: start.offset)
      case .more:
        guard hasEnded else { return nil }
        return firstEnd == nil ? take(upTo: bytes.count) : breakOff()
      }
    }
    return nil
  }

  /// Finds where the next record begins.
  private mutating func begin() -> (offset: Int, line: Int)? {
    if isAtStart {
      // A byte order mark may arrive in pieces.
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      if bytes.count < mark.count, !hasEnded, mark.starts(with: bytes) { return nil }
      isAtStart = false
      if bytes.starts(with: mark) { cursor.position = mark.count }
    }
    while cursor.position < bytes.count {
      let byte = bytes[cursor.position]
      if isSkipping, byte != UInt8(ascii: "{") {
        guard let end = bytes[cursor.position...].firstIndex(of: 0x0A) else {
          cursor.position = bytes.count
          return nil
        }
        cursor.position = end + 1
        cursor.line += 1
        continue
      }
      if byte == 0x0A { cursor.line += 1 }
      if !byte.isBlank {
        isSkipping = false
        return (cursor.position, cursor.line)
      }
      cursor.position += 1
    }
    return nil
  }

  private mutating func take(upTo end: Int) -> Record? {
    guard let start else { return nil }
    cursor = Cursor(position: end, line: cursor.line)
    self.start = nil
    firstEnd = nil
    return Record(bytes: Array(bytes[start.offset..<end]), line: start.line)
  }

  /// Takes the first line for a record, and goes on after it.
  private mutating func breakOff() -> Record? {
    guard let start, let end = firstEnd, end < cursor.position else { return take(upTo: cursor.position) }
    let (position, line) = (cursor.position, cursor.line)
    let record = take(upTo: end)
    isSkipping = true
    repeated += position - end
    if repeated <= Self.mostRepeated * received {
      cursor = Cursor(position: end + 1, line: start.line + 1)
    } else {
      cursor = Cursor(position: position, line: line)
    }
    return record
  }

  /// Whether what there is of the record is the beginning of nothing that is JSON.
  private var isBroken: Bool {
    let part = Array(bytes[(start?.offset ?? 0)..<cursor.position])
    do throws(JSONFault) {
      var scanner = try JSONScanner(part)
      try scanner.skipValue()
      return false
    } catch {
      return error.offset < part.count
    }
  }
}

/// A place in a stream, and what stands open there.
private struct Cursor {
  var position = 0
  var line = 1
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// The length of a record at which the end of a line is next told.
  private var nextLength = 0

  init(position: Int = 0, line: Int = 1) {
    self.position = position
    self.line = line
  }

  enum Stop {
    /// The record is complete.
    case complete
    /// It ends here, and is none.
    case broken
    /// It goes on after the end of a line, if it is none yet.
    case lineEnd
    /// What has arrived is at its end.
    case more
  }

  mutating func advance(in bytes: [UInt8], from start: Int) -> Stop {
    bytes.withUnsafeBufferPointer { bytes in
      while position < bytes.count {
        let byte = bytes[position]
        if byte == 0x0A {
          // A string goes over no line end, and what is no object and no array is none that is to be read.
          if isInString || depth == 0 { return .broken }
          if position - start >= nextLength { return .lineEnd }
          line += 1
        } else if isInString {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isInString = false
          }
        } else if byte == UInt8(ascii: "\"") {
          isInString = true
        } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
          depth += 1
        } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]"), depth > 0 {
          depth -= 1
          if depth == 0 {
            position += 1
            return .complete
          }
        }
        position += 1
      }
      return .more
    }
  }

  /// Goes over the end of a line. The next is told when the record is twice as long, so that all that is done at such ends
  /// takes linear time.
  mutating func passLineEnd(from start: Int) {
    nextLength = 2 * (position - start)
    line += 1
    position += 1
  }
}
