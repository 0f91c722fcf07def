import Markup

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Parses hostile inputs and prints the cost of each: the speed, the ratio of times for four times the input,
/// and the memory per byte of input, not counting the caller's copy. Each runs in its own process.
enum HostileRun {
  /// Runs every input whose name contains the filter, with this size in megabytes.
  static func all(_ command: String, filter: String, megabytes: String) {
    print("   MB/s  × for 4×  memory/byte  input")
    run(command, index: -1, megabytes)
    for (index, input) in HostileInput.all.enumerated() where filter.isEmpty || input.name.contains(filter) {
      run(command, index: index, megabytes)
    }
  }

  private static func run(_ command: String, index: Int, _ megabytes: String) {
    let words = [command, "--hostile-one", String(index), megabytes]
    var arguments = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, command, nil, nil, arguments, environ) == 0 else {
      return print("cannot run \(command)")
    }
    var status: CInt = 0
    waitpid(child, &status, 0)
    if status != 0 { print("status \(status): \(index < 0 ? "ordinary" : HostileInput.all[index].name)") }
  }

  /// Runs one input in this process.
  static func one(_ index: Int, megabytes: Int) {
    let size = max(1, megabytes) << 20
    let input = index < 0 ? HostileInput.ordinary : HostileInput.all[index]
    let options = ParseOptions(encoding: input.encoding)
    let large = input.made(size)
    let small = input.made(input.head.utf8.count + size / 4)
    let before = peakMemory()
    var document = Document()
    document.parse(large, options: options)
    let memory = max(0, peakMemory() - before - 1 << 20)
    var times = (small: Double.infinity, large: Double.infinity)
    for _ in 0..<3 {
      times.small = min(times.small, time { document.parse(small, options: options) })
      times.large = min(times.large, time { document.parse(large, options: options) })
    }
    // The cost of the head alone is not part of the growth.
    let head = input.head.isEmpty ? 0 : time { document.parse(Array(input.head.utf8), options: options) }
    let growth = (times.large - head) / max(times.small - head, 1e-9)
    let columns = [
      padded(decimal(Double(large.count) / times.large / 1e6, 0), 7), padded(decimal(growth, 1), 10),
      padded(decimal(Double(memory) / Double(large.count), 1), 13),
      "  " + (index < 0 ? "an ordinary page" : input.name),
    ]
    print(columns.joined())
  }

  private static func time(_ body: () -> Void) -> Double {
    let start = processTime()
    body()
    return processTime() - start
  }

  /// The CPU time of this process, which excludes others.
  private static func processTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func peakMemory() -> Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #endif
  }

  private static func decimal(_ value: Double, _ places: Int) -> String {
    if places == 0 { return String(Int(value.rounded())) }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
