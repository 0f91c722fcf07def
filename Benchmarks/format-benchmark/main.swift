// Times every writer on an article, and every reader on its writer's output.
import BenchmarkSupport
import Diagnostics
import Glibc
import OffprintKit

let usage = """
  usage: format-benchmark [--seconds N] ARTICLE [FORMAT…]   ARTICLE is an article in JSON; the larger, the steadier
  """

/// The minimum time of a body that is run repeatedly for some seconds, at least twice.
func shortest(within seconds: Double, _ body: () throws -> Void) rethrows -> Double {
  let start = threadSeconds()
  var best = Double.infinity
  var rounds = 0
  while rounds < 2 || threadSeconds() - start < seconds {
    let before = threadSeconds()
    try body()
    best = min(best, threadSeconds() - before)
    rounds += 1
  }
  return best
}

/// A number formatted for a column.
func column(_ number: Double) -> String {
  let text = String(Int(number.rounded()))
  return String(repeating: " ", count: max(10 - text.utf8.count, 1)) + text
}

var arguments = Array(CommandLine.arguments.dropFirst())
var seconds = 1.0
if arguments.first == "--seconds", arguments.count > 1 {
  guard let number = Double(arguments[1]), number > 0 else {
    fail("--seconds needs a number above 0\n" + usage)
  }
  seconds = number
  arguments.removeFirst(2)
}
guard let path = arguments.first, !path.hasPrefix("-") else { fail(usage) }
guard let bytes = contents(of: path) else { fail("\(path): cannot be read", code: 66) }
let formats = Set(arguments.dropFirst())

do {
  let article = try JSONReader().read(bytes, file: path)
  print("format        MB out  write MB/s  read MB/s")
  for writer in Registry.builtIn.writers where formats.isEmpty || formats.contains(writer.format) {
    let writer = writer.init(options: WriterOptions())
    let format = type(of: writer).format
    var output = ByteBuffer()
    let writing = shortest(within: seconds) {
      output = ByteBuffer()
      writer.write([Record(article: article)], to: &output)
    }
    let megabytes = Double(output.count) / 1e6
    var reading = ""
    // Formats read as pages are skipped, since finding their article would be timed too.
    if let reader = Registry.builtIn.reader(for: format)?.init() {
      if case .page = try reader.source(of: Input(output.bytes, name: path)) {
        reading = "    a page"
      } else {
        let time = try shortest(within: seconds) {
          _ = try reader.source(of: Input(output.bytes, name: path))
        }
        reading = column(megabytes / time)
      }
    }
    let name = format + String(repeating: " ", count: max(10 - format.utf8.count, 0))
    print(name, column(megabytes), column(megabytes / writing), reading)
  }
} catch let diagnostic as Diagnostic {
  fail("\(diagnostic.place?.description ?? path): \(diagnostic.message)", code: 65)
}
