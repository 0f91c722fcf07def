/// The inlines of a paragraph as a flat sequence: delimiters and escapes depend on adjacent text, which in a
/// tree may be anywhere.
struct InlineFlow {
  /// A piece of a line.
  struct Token {
    enum Kind {
      /// Text, to be escaped.
      case text
      /// Program text, without its backticks.
      case code
      /// Bytes that are output unchanged: HTML, addresses, formulas.
      case literal
      /// A footnote reference, also output unchanged.
      case note
      case lineBreak
      /// A delimiter of the mark `index`.
      case open, close
      /// The brackets of the link or image `index`.
      case linkOpen, linkClose
    }

    var kind: Kind
    /// The index of a mark or link in its list.
    var index = 0
    /// The range of the token's bytes.
    var range = 0..<0
  }

  /// One use of emphasis, strong or strikethrough.
  struct Mark {
    enum Kind {
      case emphasis, strong, strikethrough
    }

    enum Notation: Int {
      /// The preferred delimiter; for emphasis next to other delimiters, the other one.
      case preferred
      case star
      case html
      /// The text alone.
      case nothing
    }

    var kind: Kind
    var notation = Notation.preferred
    /// Whether another delimiter is adjacent, so that `_` is clearer.
    var isCrowded = false
    /// The preferred delimiter of emphasis.
    var preferred: UInt8 = 0x2A
    /// Whether an element may replace it if delimiters do not work.
    var mayBeHTML = true
    /// The last known index of its opening token.
    var start = 0

    /// The byte and number of the delimiter; `nil` if HTML is used.
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

    /// Falls back to the next notation.
    mutating func retreat() {
      let isUnderscore = delimiter?.byte == 0x5F
      if isUnderscore { notation = .star } else { giveUp() }
    }

    /// Falls back to the notation that works anywhere.
    mutating func giveUp() { notation = mayBeHTML ? .html : .nothing }
  }

  /// The target of a link or image.
  struct Target {
    var url: String
    var title: String?
    var isImage: Bool
  }

  var bytes: [UInt8] = []
  var tokens: [Token] = []
  var marks: [Mark] = []
  var targets: [Target] = []
  /// Whether text or code contained forbidden characters.
  var hasControls = false
  /// Whether the tokens include a formula, so that every other dollar sign must be escaped.
  var hasMath = false

  mutating func append(_ kind: Token.Kind, index: Int = 0) {
    tokens.append(Token(kind: kind, index: index))
  }

  /// Appends bytes that are output unchanged.
  mutating func append(literal: [UInt8], as kind: Token.Kind = .literal) {
    guard !literal.isEmpty else { return }
    let start = bytes.count
    bytes.append(contentsOf: literal)
    tokens.append(Token(kind: kind, range: start..<bytes.count))
  }

  mutating func append(literal: String) { append(literal: Array(literal.utf8)) }

  /// Appends program text, joined to directly preceding program text: `a``b` would be one span.
  mutating func append(code: String) {
    let start = bytes.count
    append(cleaned: code)
    guard bytes.count > start else { return }
    if let last = tokens.indices.last, tokens[last].kind == .code {
      if tokens[last].range.upperBound == start {
        tokens[last].range = tokens[last].range.lowerBound..<bytes.count
      } else {
        // The bytes between them were removed.
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

  /// Appends text that is already in `bytes`, joined to directly preceding text.
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
