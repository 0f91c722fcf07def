/// A zip archive of uncompressed files, made by hand so that anything in it can be invalid.
struct StoredZIP {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file. It may claim to be encrypted, or to have another size.
  mutating func add(_ name: String, _ text: String, flags: Int = 0, size: Int? = nil) {
    let data = Array(text.utf8)
    let name = Array(name.utf8)
    let common =
      number(20, 2) + number(flags, 2) + number(0, 2) + number(0, 4) + number(Int(Self.checksum(data)), 4)
      + number(size ?? data.count, 4) + number(size ?? data.count, 4) + number(name.count, 2) + number(0, 2)
    directory +=
      number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 10) + number(bytes.count, 4) + name
    bytes += number(0x0403_4B50, 4) + common + name + data
    count += 1
  }

  /// The whole archive.
  func archive() -> [UInt8] {
    bytes + directory + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  private static func checksum(_ data: [UInt8]) -> UInt32 {
    ~data.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
