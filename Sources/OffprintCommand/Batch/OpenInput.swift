import Diagnostics
import Glibc
import OffprintKit

/// An input read while the batch runs: a stream of records, or a possible one that can be read only once.
final class OpenInput {
  let descriptor: Int32
  private var item: Item
  private let name: String
  /// Whether each record needs to know if it is the only one.
  private let countsRecords: Bool
  /// Whether it is a stream according to its name; `nil` if the name does not say.
  private let claim: Bool?
  /// Whether it is a stream; `nil` until its first bytes decide.
  private(set) var isStream: Bool?
  private var records = JSONRecords()
  /// The bytes read, if it is not a stream.
  private var bytes: [UInt8] = []
  private var hasEnded = false
  private var failure: Diagnostic?
  /// Records held back until it is known whether there are more.
  private var held: [JSONRecords.Record] = []
  /// The number of records returned.
  private var number = 0
  /// The number of records, if they could be counted in advance.
  private var count: Int?
  private var isDone = false

  /// The maximum number of bytes of the input, or of a record.
  private let limit: Int

  private static let chunk = 1 << 18

  init(_ item: Item, _ input: String, isStream: Bool?, countsRecords: Bool, limit: Int) throws(Diagnostic) {
    self.item = item
    self.limit = limit
    self.countsRecords = countsRecords
    claim = isStream
    name = Files.name(of: input)
    descriptor = input == "-" ? STDIN_FILENO : try Files.openToRead(input)
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Whether it is a file that is not a stream, so that it can be read during its conversion instead.
  func isPlain(_ converter: Converter) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    let place = lseek(descriptor, 0, SEEK_CUR)
    let start = [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, place))
    }
    decide(converter, start)
    if isStream == true, countsRecords {
      count = countAll()
      lseek(descriptor, place, SEEK_SET)
    }
    return isStream == false
  }

  private func decide(_ converter: Converter, _ start: [UInt8]) {
    isStream = !start.starts(with: [0x1F, 0x8B]) && (claim ?? converter.readsRecords(start: start))
  }

  private func countAll() -> Int? {
    var (records, count) = (JSONRecords(), 0)
    while true {
      guard let chunk = try? Files.readChunk(descriptor, atMost: Self.chunk, isFilled: true, name: name)
      else {
        return nil
      }
      if chunk.isEmpty { records.finish() } else { records.append(chunk) }
      while records.next() != nil { count += 1 }
      if chunk.isEmpty { return count }
    }
  }

  /// Continues reading.
  func read(_ converter: Converter) {
    do throws(Diagnostic) {
      let chunk = try Files.readChunk(descriptor, atMost: Self.chunk, isFilled: false, name: name)
      if isStream == nil { decide(converter, chunk) }
      hasEnded = chunk.isEmpty
      if isStream == false {
        bytes += chunk
      } else if hasEnded {
        records.finish()
      } else {
        records.append(chunk)
      }
      if max(bytes.count, records.pending) > limit { throw Files.tooLarge(name, limit) }
    } catch {
      failure = error
    }
  }

  /// Returns the next step; `nil` at the end.
  func next() -> Items.Step? {
    if isDone { return nil }
    if let failure {
      isDone = true
      return .failure(item, failure)
    }
    guard isStream == true else {
      guard hasEnded else { return .wait }
      isDone = true
      item.bytes = bytes
      return .item(item)
    }
    let wanted = countsRecords && count == nil && number == 0 ? 2 : 1
    while held.count < wanted, let record = records.next() { held.append(record) }
    if held.count < wanted, !hasEnded { return .wait }
    isDone = held.isEmpty
    if isDone { return nil }
    let record = held.removeFirst()
    number += 1
    item.bytes = record.bytes
    item.line = record.line
    let isOnly = count == 1 || wanted == 2 && held.isEmpty
    item.part = countsRecords && !isOnly ? number : nil
    item.parts = count
    return .item(item)
  }
}
