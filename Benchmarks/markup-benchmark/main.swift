// Parses every .html file of a folder once, after reading all, and prints the time as JSON, for comparison with other
// parsers on the same pages.
//
// usage: markup-benchmark [--rounds N] FOLDER
//        markup-benchmark --hostile [FILTER [MEGABYTES]]   what inputs cost that are made to be slow or large
import Markup

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

var arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "--hostile-one", arguments.count == 3, let index = Int(arguments[1]),
  let megabytes = Int(arguments[2])
{
  HostileRun.one(index, megabytes: megabytes)
  exit(0)
}
if arguments.first == "--hostile" {
  let filter = arguments.count > 1 ? arguments[1] : ""
  HostileRun.all(
    CommandLine.arguments[0], filter: filter, megabytes: arguments.count > 2 ? arguments[2] : "4")
  exit(0)
}
var rounds = 1
if arguments.first == "--rounds", arguments.count > 1 {
  rounds = Int(arguments[1]) ?? 1
  arguments.removeFirst(2)
}
guard let folder = arguments.last, arguments.count == 1 else {
  print("usage: markup-benchmark [--rounds N] FOLDER | --hostile [FILTER [MEGABYTES]]")
  exit(64)
}

func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return bytes }
    bytes += chunk[..<count]
  }
}

func names(in folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { text in
      text.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasSuffix(".html") { names.append(name) }
  }
  return names.sorted()
}

func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let pages = names(in: folder).compactMap { contents(of: folder + "/" + $0) }
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
// What a page takes beyond a megabyte, as a multiple of its length: the worst page, each in a document of its own.
let memory =
  pages.map { page in
    var document = Document()
    document.parse(page)
    return Double(document.memoryUse - 1_000_000) / Double(max(page.count, 1))
  }
  .max() ?? 0
let bytes = pages.reduce(0) { $0 + $1.count }
print(
  #"{"pages": \#(pages.count), "bytes": \#(bytes), "nodes": \#(nodes), "memory": \#(memory), "seconds": \#(best)}"#
)
