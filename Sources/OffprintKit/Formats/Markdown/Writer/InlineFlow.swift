/// The inlines of a paragraph laid out flat: delimiters are chosen and text is escaped by what stands beside it, and
/// in a tree the neighbour may be anywhere.
struct InlineFlow {
  /// One piece of a line.
  struct Token {
    enum Kind {
      /// Text, to be escaped.
      case text
      /// Program text, without its backticks.
      case code
      /// Bytes that come out as they are: HTML, addresses, formulas.
      case literal
      /// A footnote reference, literal too.
      case note
      case lineBreak
      /// A delimiter of the mark `index`.
      case open, close
      /// The brackets of the link or image `index`.
      case linkOpen, linkClose
    }

    var kind: Kind
    /// The place of a mark or link in its list.
    var index = 0
    /// Where the bytes of the token lie.
    var range = 0..<0
  }

  /// One use of emphasis, strong or strikethrough.
  struct Mark {
    enum Kind {
      case emphasis, strong, strikethrough
    }

    enum Notation: Int {
      /// The preferred delimiter; of emphasis beside other delimiters the other one.
      case preferred
      case star
      case html
      /// The text alone.
      case nothing
    }

    var kind: Kind
    var notation = Notation.preferred
    /// Whether another delimiter adjoins, so that `_` is the clearer choice.
    var isCrowded = false
    /// The delimiter of emphasis that is preferred.
    var preferred: UInt8 = 0x2A
    /// Whether an element may stand for it where delimiters do not work.
    var mayBeHTML = true
    /// Where its opening token lay when last seen.
    var start = 0

    /// The byte of the delimiter and how often it stands; nothing where HTML stands for it.
    var delimiter: (byte: UInt8, count: Int)? {
      switch (kind, notation) {
      case (_, .html), (_, .nothing): nil
      case (.emphasis, .preferred): (isCrowded ? 0x5F : preferred, 1)
      case (.emphasis, .star): (0x2A, 1)
      case (.strong, _): (0x2A, 2)
      case (.strikethrough, _): (0x7E, 2)
      }
    }

    var htmlName: StaticString {
      switch kind {
      case .emphasis: "em"
      case .strong: "strong"
      case .strikethrough: "del"
      }
    }

    /// Takes the next notation, as this one does not work here.
    mutating func retreat() {
      let isUnderscore = delimiter?.byte == 0x5F
      if isUnderscore { notation = .star } else { giveUp() }
    }

    /// Takes the notation that works anywhere.
    mutating func giveUp() { notation = mayBeHTML ? .html : .nothing }
  }

  /// Where a link or image leads.
  struct Target {
    var url: String
    var title: String?
    var isImage: Bool
  }

  var bytes: [UInt8] = []
  var tokens: [Token] = []
  var marks: [Mark] = []
  var targets: [Target] = []
  /// Whether text or code held a character that may not come out.
  var hasControls = false
  /// Whether a formula stands among the tokens, so that no other dollar sign may look like one.
  var hasMath = false

  mutating func append(_ kind: Token.Kind, index: Int = 0) {
    tokens.append(Token(kind: kind, index: index))
  }

  /// Appends bytes that come out as they are.
  mutating func append(literal: [UInt8], as kind: Token.Kind = .literal) {
    guard !literal.isEmpty else { return }
    let start = bytes.count
    bytes.append(contentsOf: literal)
    tokens.append(Token(kind: kind, range: start..<bytes.count))
  }

  mutating func append(literal: String) { append(literal: Array(literal.utf8)) }

  /// Appends program text, joined to program text before it: `a``b` would be one span.
  mutating func append(code: String) {
    let start = bytes.count
    append(cleaned: code)
    guard bytes.count > start else { return }
    if let last = tokens.indices.last, tokens[last].kind == .code {
      if tokens[last].range.upperBound == start {
        tokens[last].range = tokens[last].range.lowerBound..<bytes.count
      } else {
        // What stood between them was taken away again.
        let both = bytes[tokens[last].range] + bytes[start...]
        let place = bytes.count
        bytes += both
        tokens[last].range = place..<bytes.count
      }
    } else {
      tokens.append(Token(kind: .code, range: start..<bytes.count))
    }
  }

  mutating func append(text: String) {
    let start = bytes.count
    append(cleaned: text)
    append(textAt: start..<bytes.count)
  }

  private mutating func append(cleaned text: String) {
    let end = bytes.count + text.utf8.count
    bytes.append(cleaned: text)
    if bytes.count < end { hasControls = true }
  }

  /// Appends text that lies in `bytes` already, joined to text before it.
  mutating func append(textAt range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let last = tokens.indices.last, tokens[last].kind == .text,
      tokens[last].range.upperBound == range.lowerBound
    {
      tokens[last].range = tokens[last].range.lowerBound..<range.upperBound
    } else {
      tokens.append(Token(kind: .text, range: range))
    }
  }
}
