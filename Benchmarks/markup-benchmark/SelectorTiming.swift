import BenchmarkSupport
import Markup

/// Matches a list of rules against pages and compares that with parsing them, page by page, so that other
/// load on the machine affects both.
struct SelectorTiming {
  private let rules: [String]

  /// Reads the rules of a file, one per line.
  init(file: String) {
    guard let bytes = contents(of: file) else { fail("\(file): cannot be read", code: 66) }
    rules = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  func run(on pages: [[UInt8]], rounds: Int) throws {
    var compiling = (first: 0.0, best: Double.infinity)
    var set = SelectorSet([])
    for round in 0..<20 {
      let start = now()
      set = SelectorSet(try rules.map { try Selector($0) })
      let time = now() - start
      if round == 0 { compiling.first = time }
      compiling.best = min(compiling.best, time)
    }
    var parsing = [Double](repeating: .infinity, count: pages.count)
    var matching = parsing
    var matches = 0
    var document = Document()
    for _ in 0..<max(rounds, 2) {
      matches = 0
      for (index, page) in pages.enumerated() {
        let start = now()
        document.parse(page)
        let middle = now()
        set.forEachMatch(in: document) { _, _ in matches += 1 }
        parsing[index] = min(parsing[index], middle - start)
        matching[index] = min(matching[index], now() - middle)
      }
    }
    let parse = parsing.reduce(0, +)
    let match = matching.reduce(0, +)
    let ratios = zip(matching, parsing).map { $0 / $1 }.sorted()
    print(
      #"{"rules": \#(rules.count), "compileFirst": \#(compiling.first), "compile": \#(compiling.best), "#
        + #""pages": \#(pages.count), "matches": \#(matches), "parse": \#(parse), "match": \#(match), "#
        + #""ratio": \#(match / parse), "median": \#(ratios[ratios.count / 2]), "worst": \#(ratios.last ?? 0), "#
        + #""slower": \#(ratios.count { $0 > 1 })}"#)
  }
}
