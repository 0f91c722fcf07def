import Glibc
import OffprintKit

/// How much one input may take: what needs more is an error of that input.
struct Limits {
  /// Seconds that its conversion may last, the programs of stages apart; `nil` is any time.
  var time: Double?
  /// Memory that the process may have; `nil` is any.
  var memory: MemorySize?

  /// The time of a clock that nobody sets, in seconds.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Bounds the memory of this process, or lets it have as much again as it was started with.
  func boundMemory(_ isBound: Bool = true) {
    guard let memory else { return }
    var limit = Self.initial
    if isBound { limit.rlim_cur = min(limit.rlim_cur, rlim_t(memory.bytes)) }
    setrlimit(Self.resource, &limit)
  }

  private static let resource = __rlimit_resource_t(RLIMIT_DATA.rawValue)

  private static let initial: rlimit = {
    var limit = rlimit()
    getrlimit(resource, &limit)
    return limit
  }()

  /// What is told of an input that took too long.
  var tookTooLong: String {
    let seconds = time ?? 0
    return "it took longer than \(seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)) s"
  }

  /// What is told of an input that needed too much memory.
  var neededTooMuch: String { "it needs more than \(memory.map(String.init) ?? "there is") of memory" }

  /// Why a process broke off with a signal after its last words.
  func reason(_ signal: Int32, _ words: [UInt8]) -> String {
    if words.withUnsafeBytes(Self.tellsOfMemory) { return neededTooMuch }
    let line = words.split(separator: 0x0A).first.map { ": " + String(decoding: $0, as: UTF8.self) } ?? ""
    return "its conversion broke off with signal \(signal)\(line)"
  }

  /// Whether last words are those of a process that got no more memory. It calls nothing that a signal's
  /// handler may not
  /// call.
  static func tellsOfMemory(_ words: UnsafeRawBufferPointer) -> Bool {
    guard let start = words.baseAddress else { return false }
    func has(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      var place = 0
      while place + count <= words.count, memcmp(start + place, text.utf8Start, count) != 0 { place += 1 }
      return place + count <= words.count
    }
    // The words of Swift, of the C++ library and of expat.
    return has("failed to allocate") || has("bad_alloc") || has("out of memory")
  }
}

extension Converter.Options {
  /// How long the programs of stages may take, in seconds.
  var programTime: Double {
    extraStages.reduce(0) { sum, stage in
      if case .outside(let program) = stage.kind { return sum + program.timeLimit }
      return sum
    }
  }
}

/// A number of bytes, as `512M` or `4G`.
struct MemorySize: Equatable, LosslessStringConvertible {
  var bytes: Int

  private static let units: [(letter: Character, bits: Int)] = [("G", 30), ("M", 20), ("K", 10)]

  init(bytes: Int) { self.bytes = bytes }

  init?(_ text: String) {
    let unit = Self.units.first { $0.letter == text.last?.uppercased().first }
    guard let number = Int(unit == nil ? text[...] : text.dropLast()), number >= 0, number <= 1 << 30 else {
      return nil
    }
    bytes = number << (unit?.bits ?? 0)
  }

  var description: String {
    for unit in Self.units where (bytes >> unit.bits) << unit.bits == bytes && bytes > 0 {
      return "\(bytes >> unit.bits)\(unit.letter)"
    }
    return String(bytes)
  }
}
