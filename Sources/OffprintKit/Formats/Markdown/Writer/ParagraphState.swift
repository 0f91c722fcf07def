/// The state of the current paragraph, needed to escape no more than necessary.
struct ParagraphState {
  /// The number of runs of each delimiter in the paragraph; a single one cannot delimit anything.
  struct Census {
    var stars = 0
    var underscores = 0
    var tildes = 0
    var backticks = 0

    /// Counts the runs in a text.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
      var previous: UInt8 = 0
      for byte in bytes {
        if byte != previous { add(runOf: byte) }
        previous = byte
      }
    }

    mutating func add(runOf byte: UInt8, times: Int = 1) {
      switch byte {
      case 0x2A: stars += times
      case 0x5F: underscores += times
      case 0x7E: tildes += times
      case 0x60: backticks += times
      default: break
      }
    }

    func isLone(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x2A: stars <= 1
      case 0x5F: underscores <= 1
      case 0x7E: tildes <= 1
      default: backticks <= 1
      }
    }
  }

  /// Computed on first use: few paragraphs need it.
  var census: Census?
  var inTable = false
  var isSingleLine = false
  /// The number of links around the text.
  var linkDepth = 0
  var atLineStart = true
  /// The offset of its first byte in the output.
  var start = 0
  var isFirstLine = true
  /// Whether the paragraph starts with a bracket, so that it could be a definition.
  var beginsWithBracket = false
  /// Whether the last output is a footnote reference.
  var isBehindLabel = false
  /// Whether an address in a formula or in a footnote's name extends to the current position, for a renderer
  /// that treats those as text and links bare addresses: it would include a backslash.
  var isInAddress = false
  /// Whether a dollar sign is open.
  var dollarIsOpen = false
  /// Whether every dollar sign is escaped.
  var hasMath = false

  init() {}

  init(inTable: Bool, isSingleLine: Bool) {
    self.inTable = inTable
    self.isSingleLine = isSingleLine
    atLineStart = !isSingleLine
  }
}
