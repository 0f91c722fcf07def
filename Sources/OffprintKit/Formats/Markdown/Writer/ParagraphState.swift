/// What has to be known of the paragraph being written to escape no more than must be.
struct ParagraphState {
  /// How many runs of each delimiter stand in the paragraph; a lone one delimits nothing.
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

  /// Counted when it is first asked for: few paragraphs need it.
  var census: Census?
  var inTable = false
  var isSingleLine = false
  /// How deep in links the text stands.
  var linkDepth = 0
  var atLineStart = true
  /// Where its first byte stands in the output.
  var start = 0
  var isFirstLine = true
  /// Whether the paragraph begins with a bracket, so that it could be a definition.
  var beginsWithBracket = false
  /// Whether what was written last is what calls a footnote.
  var isBehindLabel = false
  /// Whether an address of a formula or a footnote's name reaches to where the writer stands, for a renderer that takes
  /// those for text and links bare addresses: it would take in a backslash.
  var isInAddress = false
  /// Whether a dollar sign stands open.
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
