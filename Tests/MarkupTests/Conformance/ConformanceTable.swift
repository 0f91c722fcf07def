/// The number of passed cases of each file of a suite, and the first failures.
struct ConformanceTable {
  enum Outcome {
    case passed
    case failed(String)
    case skipped
  }

  private struct Row {
    var file: String
    var passed = 0
    var failed = 0
    var skipped = 0
  }

  private var rows: [Row] = []
  private var shown: [String] = []
  private var shownOfFile = 0
  /// The maximum number of failures shown per file.
  var limit = 5

  var failures: Int { rows.reduce(0) { $0 + $1.failed } }
  var cases: Int { rows.reduce(0) { $0 + $1.passed + $1.failed + $1.skipped } }

  /// Counts the following cases for this file.
  mutating func begin(_ file: String) {
    rows.append(Row(file: file))
    shownOfFile = 0
  }

  mutating func count(_ outcome: Outcome) {
    switch outcome {
    case .passed: rows[rows.count - 1].passed += 1
    case .skipped: rows[rows.count - 1].skipped += 1
    case .failed(let report):
      rows[rows.count - 1].failed += 1
      shownOfFile += 1
      if shownOfFile <= limit { shown.append("\(rows[rows.count - 1].file)\n\(report)") }
    }
  }

  /// The table with its total, then the failures shown.
  func report(title: String) -> String {
    let total = rows.reduce(into: Row(file: "total")) { total, row in
      total.passed += row.passed
      total.failed += row.failed
      total.skipped += row.skipped
    }
    let width = max(title.count, rows.map(\.file.count).max() ?? 0) + 2
    func line(_ cells: [String]) -> String {
      let name = cells[0] + String(repeating: " ", count: width - cells[0].count)
      return name
        + cells.dropFirst().map { String(repeating: " ", count: 8 - $0.count) + $0 }.joined()
    }
    let lines =
      [line([title, "passed", "failed", "skipped"])]
      + (rows + [total]).map { line([$0.file, "\($0.passed)", "\($0.failed)", "\($0.skipped)"]) }
    return (lines + shown.map { "\n" + $0 }).joined(separator: "\n")
  }
}
