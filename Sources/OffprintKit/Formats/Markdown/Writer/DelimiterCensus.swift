/// The number of runs of each delimiter in a paragraph; a single one cannot delimit anything.
struct DelimiterCensus {
  private var stars = 0
  private var underscores = 0
  private var tildes = 0
  private var backticks = 0

  /// Counts the runs in a text.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte != previous { add(runOf: byte) }
      previous = byte
    }
  }

  /// Counts runs of a byte, if it can be a delimiter.
  mutating func add(runOf byte: UInt8, times: Int = 1) {
    switch byte {
    case 0x2A: stars += times
    case 0x5F: underscores += times
    case 0x7E: tildes += times
    case 0x60: backticks += times
    default: break
    }
  }

  /// Whether there is no other run of a delimiter.
  func isLone(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2A: stars <= 1
    case 0x5F: underscores <= 1
    case 0x7E: tildes <= 1
    default: backticks <= 1
    }
  }
}
