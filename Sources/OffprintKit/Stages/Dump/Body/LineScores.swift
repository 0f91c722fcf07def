/// The probability that a line of a dump is text of the article.
///
/// Lines that are not text, such as drawings and the edges of printed pages, are not passed to the model, which
/// was trained on pages without them.
struct LineScores {
  /// The probabilities; 1 for lines without text.
  private(set) var probabilities: [Float]
  /// The other facts about the lines of text.
  private let page: PageFeatures
  /// The index of each line among those of text, if not all are text.
  private let places: [Int?]

  /// The number of lines that go through the model at a time, and the number on each side that give it context.
  private static let chunk = 8192
  private static let margin = 512

  init(_ dump: Dump) {
    let lines = dump.lines.allSatisfy(Self.isWeighed) ? dump.lines : dump.lines.filter(Self.isWeighed)
    let count = lines.count
    var page = PageFeatures(count: count)
    var probabilities: [Float] = []
    LineFeatures.of(dump.text) { features in
      // The rows of a long page are kept if they are small compared to its text; else they are computed again.
      let keepsRows = count <= Self.chunk || count * LineFeature.rowSize <= 2 * dump.text.count
      let capacity = keepsRows ? count : Self.chunk + 2 * Self.margin
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity * LineFeature.rowSize) { rows in
        for part in 0..<count {
          let row = rows.row(keepsRows ? part : 0)
          page.add(features.fill(row, for: part, of: lines), row)
        }
        probabilities = Array(unsafeUninitializedCapacity: count) { result, initialized in
          result.initialize(repeating: 0)
          var cursor = PageFeatures.Cursor(page)
          for start in stride(from: 0, to: count, by: Self.chunk) {
            let end = min(count, start + Self.chunk)
            let window = max(0, start - Self.margin)..<min(count, end + Self.margin)
            var next = cursor
            for part in window {
              let row = rows.row(keepsRows ? part : part - window.lowerBound)
              if !keepsRows { _ = features.fill(row, for: part, of: lines) }
              if part == end - Self.margin { next = cursor }
              cursor.complete(row)
            }
            cursor = next
            Self.run(rows, first: keepsRows ? window.lowerBound : 0, window, start..<end, into: result)
          }
          initialized = count
        }
      }
    }
    self.page = page
    guard count < dump.lines.count else {
      places = []
      self.probabilities = probabilities
      return
    }
    var next = 0
    places = dump.lines.map { line in
      guard Self.isWeighed(line) else { return nil }
      next += 1
      return next - 1
    }
    self.probabilities = places.map { $0.map { probabilities[$0] } ?? 1 }
  }

  private static func isWeighed(_ line: Dump.Line) -> Bool { line.kind != .drawing && line.kind != .layout }

  /// The number of words of a line, as the model counts them.
  func words(of part: Int) -> Int {
    if places.isEmpty { return page.words(of: part) }
    return places[part].map { page.words(of: $0) } ?? 0
  }

  /// Whether a line ends as a sentence does.
  func isStopped(_ part: Int) -> Bool {
    if places.isEmpty { return page.isStopped(part) }
    return places[part].map { page.isStopped($0) } ?? false
  }

  /// The number of words of all lines of text.
  var words: Int { page.words }

  /// Runs the model over a window of the page and stores the probabilities of the lines in its midst.
  private static func run(
    _ rows: UnsafeMutableBufferPointer<UInt8>, first: Int, _ window: Range<Int>, _ midst: Range<Int>,
    into result: UnsafeMutableBufferPointer<Float>
  ) {
    let size = LineFeature.rowSize
    let bytes = UnsafeBufferPointer(rebasing: rows[first * size..<(first + window.count) * size])
    LineNet.shared.run(bytes, lines: window, results: midst, into: result)
  }

  /// The probability above which a line is to be kept so that the F1 of words is as high as can be expected.
  var threshold: Float { BestThreshold.bound(probabilities, words: words(of:)) }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// The row of a line.
  @inline(__always)
  fileprivate func row(_ index: Int) -> UnsafeMutableBufferPointer<UInt8> {
    let size = LineFeature.rowSize
    return UnsafeMutableBufferPointer(rebasing: self[index * size..<(index + 1) * size])
  }
}
