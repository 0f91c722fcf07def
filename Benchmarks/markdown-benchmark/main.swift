// Times the Markdown parser on files.
import CommonMark
import Glibc

let usage = "usage: markdown-benchmark [--rounds N] FILE…"

/// Ends with a message and the usage's or the file's exit code.
func fail(_ message: String, code: Int32 = 64) -> Never {
  let text = Array((message + "\n").utf8)
  text.withUnsafeBytes { _ = write(2, $0.baseAddress, $0.count) }
  exit(code)
}

/// The bytes of a file.
func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 20)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}

/// Seconds of this thread's work.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Parses all of a text, blocks and lines. Returns how many tokens there are.
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
    let start = now()
    tokens = texts.reduce(0) { $0 + parse($1) }
    best = min(best, now() - start)
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
