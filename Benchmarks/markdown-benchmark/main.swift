// Times the Markdown parser on files.
import BenchmarkSupport
import CommonMark
import Glibc

let usage = "usage: markdown-benchmark [--rounds N] FILE…"

/// Parses a text completely, blocks and lines. Returns the number of tokens.
func parse(_ text: [UInt8]) -> Int {
  guard let document = MarkdownDocument(parsing: text) else { return 0 }
  var inlines = InlineParser(document)
  var tokens = 0
  for block in document.descendants(of: document.root) {
    switch document.kind(of: block) {
    case .paragraph, .heading, .tableCell:
      inlines.parse(block)
      tokens += inlines.tokens.count
    default: break
    }
  }
  return tokens
}

/// A number with two decimals.
func decimals(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
}

func timeFiles(_ paths: [String], rounds: Int) {
  let texts = paths.map { path in
    guard let text = contents(of: path) else { fail("\(path): cannot be read", code: 66) }
    return text
  }
  let size = texts.reduce(0) { $0 + $1.count }
  var best = Double.infinity
  var tokens = 0
  for _ in 0..<rounds {
    let start = threadSeconds()
    tokens = texts.reduce(0) { $0 + parse($1) }
    best = min(best, threadSeconds() - start)
  }
  print("\(texts.count) files, \(size) bytes, \(tokens) tokens: \(decimals(Double(size) / best / 1e6)) MB/s")
}

var arguments = Array(CommandLine.arguments.dropFirst())
var rounds = 5
if arguments.first == "--rounds", arguments.count > 2 {
  guard let number = Int(arguments[1]), number > 0 else { fail(usage) }
  rounds = number
  arguments.removeFirst(2)
}
guard !arguments.isEmpty else { fail(usage) }
timeFiles(arguments, rounds: rounds)
