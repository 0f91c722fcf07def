import Glibc
import OffprintKit

/// The limits for one input; exceeding them is an error of that input.
struct Limits {
  /// The maximum duration of its conversion in seconds, excluding the programs of stages; `nil` is unlimited.
  var time: Double?
  /// The maximum memory of the process; `nil` is unlimited.
  var memory: MemorySize?

  static let standardTime = 120.0
  static let standardMemory = MemorySize(bytes: 4 << 30)

  /// The maximum size of its file, in bytes.
  var input: Int { min(memory?.bytes ?? Files.largestInput, Files.largestInput) }

  /// The time of a monotonic clock, in seconds.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Limits the memory of this process, or restores the limit that it was started with.
  func boundMemory(_ isBound: Bool = true) {
    guard let memory else { return }
    guard isBound else { return Self.unboundMemory() }
    var limit = Self.initial
    limit.rlim_cur = min(limit.rlim_cur, rlim_t(memory.bytes))
    setrlimit(Self.resource, &limit)
  }

  /// Restores the limit of memory that this process was started with.
  static func unboundMemory() {
    var limit = initial
    setrlimit(resource, &limit)
  }

  private static let resource = __rlimit_resource_t(RLIMIT_DATA.rawValue)

  private static let initial: rlimit = {
    var limit = rlimit()
    getrlimit(resource, &limit)
    return limit
  }()

  /// The message for an input that took too long.
  var tookTooLong: String {
    let seconds = time ?? 0
    return "it took longer than \(seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)) s"
  }

  /// The message for an input that needed too much memory.
  var neededTooMuch: String { "it needs more than \(memory.map(String.init) ?? "there is") of memory" }

  /// The reason why a process ended by a signal after its last output.
  func reason(_ signal: Int32, _ words: [UInt8]) -> String {
    if words.withUnsafeBytes(Self.tellsOfMemory) { return neededTooMuch }
    let line = words.split(separator: 0x0A).first.map { ": " + String(decoding: $0, as: UTF8.self) } ?? ""
    return "its conversion broke off with signal \(signal)\(line)"
  }

  /// Whether the last output is that of a process that ran out of memory. Safe in a signal handler.
  static func tellsOfMemory(_ words: UnsafeRawBufferPointer) -> Bool {
    guard let start = words.baseAddress else { return false }
    func has(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      var place = 0
      while place + count <= words.count, memcmp(start + place, text.utf8Start, count) != 0 { place += 1 }
      return place + count <= words.count
    }
    // The messages of Swift, of the C++ library and of expat.
    return has("failed to allocate") || has("bad_alloc") || has("out of memory")
  }
}

/// A number of bytes, such as `512M` or `4G`.
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
