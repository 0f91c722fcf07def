// Times the Markdown parser on files, or on inputs made to be slow.
import CommonMark
import Glibc

let usage = """
  usage: markdown-benchmark [--rounds N] FILE…    the files, each parsed N times
         markdown-benchmark --hostile [BYTES]     inputs made to be slow; exit code 1 where one takes a second
  """

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

/// The most memory that the process has taken so far, in bytes.
func peakMemory() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss * 1024
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

func timeHostile(bytes: Int) {
  var isSlow = false
  for shape in HostileShapes.all {
    let text = Array(shape.text(bytes).utf8)
    let start = now()
    _ = parse(text)
    let time = now() - start
    isSlow = isSlow || time >= 1
    print("\(decimals(time)) s  \(shape.name)\(time >= 1 ? "  SLOW" : "")")
  }
  print("most memory: \(decimals(Double(peakMemory()) / 1e6)) MB")
  if isSlow { exit(1) }
}

var arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "--hostile" {
  timeHostile(bytes: arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000)
} else {
  var rounds = 5
  if arguments.first == "--rounds", arguments.count > 2 {
    guard let number = Int(arguments[1]), number > 0 else { fail(usage) }
    rounds = number
    arguments.removeFirst(2)
  }
  guard !arguments.isEmpty else { fail(usage) }
  timeFiles(arguments, rounds: rounds)
}
