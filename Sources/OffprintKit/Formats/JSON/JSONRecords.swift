/// Splits a stream of JSON into records as it arrives, with no more than one record in memory.
///
/// A record ends with the brace that closes its first one, on the same line or, as `jq` prints it, on a later
/// one. Text that is not JSON is a record of its own up to the end of its line, and does not affect the
/// following lines.
package struct JSONRecords: Sendable {
  /// A record as it appears in the stream.
  package struct Record: Equatable, Sendable {
    /// Its bytes.
    package var bytes: [UInt8]
    /// The line on which it starts, from 1.
    package var line: Int

    /// Makes a record.
    package init(bytes: [UInt8], line: Int) {
      self.bytes = bytes
      self.line = line
    }
  }

  /// Received bytes that are not part of a record yet.
  private var bytes: [UInt8] = []
  private var cursor = Cursor()
  /// The start of the next record, and its line; `nil` if unknown.
  private var start: (offset: Int, line: Int)?
  /// The end of the record's first line, if it has several.
  private var firstEnd: Int?
  /// Whether lines are skipped until one starts with a brace: the rest of a record that was abandoned.
  private var isSkipping = false
  private var isAtStart = true
  private var hasEnded = false
  private var received = 0
  /// The number of bytes read again after abandoned records.
  private var repeated = 0

  /// The maximum number of bytes to read again, as a multiple of those received.
  private static let mostRepeated = 32

  /// Makes an empty stream.
  package init() {}

  /// The number of bytes waiting for the rest of their record.
  package var pending: Int { bytes.count - (start?.offset ?? cursor.position) }

  /// Adds received bytes.
  package mutating func append(_ new: [UInt8]) {
    let used = start?.offset ?? cursor.position
    bytes.removeFirst(used)
    cursor.position -= used
    if let end = firstEnd { firstEnd = end - used }
    start?.offset = 0
    received += new.count
    bytes += new
  }

  /// Declares the end of the stream.
  package mutating func finish() { hasEnded = true }

  /// The next record; `nil` until it is complete, or at the end.
  package mutating func next() -> Record? {
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

  /// Finds the start of the next record.
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

  /// Uses the first line as a record, and continues after it.
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

  /// Whether the partial record cannot be the start of valid JSON.
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

/// A position in a stream, with its open containers.
private struct Cursor {
  var position = 0
  var line = 1
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// The record length from which the next line end is reported.
  private var nextLength = 0

  init(position: Int = 0, line: Int = 1) {
    self.position = position
    self.line = line
  }

  enum Stop {
    /// The record is complete.
    case complete
    /// It ends here, and is not valid.
    case broken
    /// It continues after the end of a line, unless it is not valid so far.
    case lineEnd
    /// More input is needed.
    case more
  }

  mutating func advance(in bytes: [UInt8], from start: Int) -> Stop {
    let bytes = bytes.span
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A {
        // A string does not contain line ends, and only objects and arrays can be records.
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

  /// Passes the end of a line. The next one is reported when the record is twice as long, so that the total
  /// work at line ends is linear.
  mutating func passLineEnd(from start: Int) {
    nextLength = 2 * (position - start)
    line += 1
    position += 1
  }
}
