// Times the HTML parser, for comparison with other parsers on the same pages. All results are JSON or tables.
import BenchmarkSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let usage = """
  usage: markup-benchmark [--rounds N] FOLDER                    parse each .html file of a folder once, after reading all
         markup-benchmark [--rounds N] --selectors FILE FOLDER   match a file of selectors, one a line, against each page
         markup-benchmark --hostile [FILTER [MEGABYTES]]         what inputs cost that are made to be slow or large
  """

var arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "--hostile-one", arguments.count == 3, let index = Int(arguments[1]),
  let megabytes = Int(arguments[2])
{
  HostileRun.one(index, megabytes: megabytes)
  exit(0)
}
if arguments.first == "--hostile", arguments.count <= 3 {
  let filter = arguments.count > 1 ? arguments[1] : ""
  HostileRun.all(
    CommandLine.arguments[0], filter: filter, megabytes: arguments.count > 2 ? arguments[2] : "4")
  exit(0)
}
var rounds = 1
if arguments.first == "--rounds", arguments.count > 1 {
  guard let number = Int(arguments[1]), number > 0 else { fail("--rounds needs a number above 0\n" + usage) }
  rounds = number
  arguments.removeFirst(2)
}
var rules: String?
if arguments.first == "--selectors", arguments.count > 1 {
  rules = arguments[1]
  arguments.removeFirst(2)
}
guard arguments.count == 1, !arguments[0].hasPrefix("-") else { fail(usage) }
let pages = Pages.read(folder: arguments[0])
if pages.isEmpty { fail("\(arguments[0]): no .html files there", code: 66) }
if let rules {
  do {
    try SelectorTiming(file: rules).run(on: pages, rounds: rounds)
  } catch {
    fail("\(rules): \(error)", code: 65)
  }
} else {
  ParseTiming.run(on: pages, rounds: rounds)
}
