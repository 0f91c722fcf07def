import Markup

/// Parses pages consecutively into one document.
enum ParseTiming {
  static func run(on pages: [[UInt8]], rounds: Int) {
    var document = Document()
    for page in pages.prefix(5) { document.parse(page) }
    var best = Double.infinity
    var nodes = 0
    for _ in 0..<rounds {
      nodes = 0
      let start = now()
      for page in pages {
        document.parse(page)
        nodes += document.nodeCount
      }
      best = min(best, now() - start)
    }
    let bytes = pages.reduce(0) { $0 + $1.count }
    print(
      #"{"pages": \#(pages.count), "bytes": \#(bytes), "nodes": \#(nodes), "#
        + #""memory": \#(worstMemory(of: pages)), "seconds": \#(best)}"#)
  }

  /// The memory of a page beyond a megabyte, as a multiple of its length: the worst page, each in a new
  /// document.
  private static func worstMemory(of pages: [[UInt8]]) -> Double {
    pages.map { Double(Document(parsing: $0).memoryUse - 1_000_000) / Double(max($0.count, 1)) }.max() ?? 0
  }
}
