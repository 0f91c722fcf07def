import CMinizip

/// Reads files from an untrusted zip archive, with limits on the unpacked size.
struct ZIPReader {
  /// Why an archive is invalid.
  struct Fault: Error, Equatable {
    /// What kind of fault it is.
    enum Kind: Equatable {
      case invalid
      /// Something exceeds a limit, which bounds what the whole archive may cost.
      case limit
      case locked
    }

    var message: String
    var kind = Kind.invalid
  }

  private struct Entry {
    var place: unz64_file_pos
    var size: UInt64
    var packedSize: UInt64
    var isEncrypted: Bool
  }

  /// The library's handle for the archive, and the bytes that it reads.
  private final class Handle {
    let file: MemoryFile
    let archive: unzFile

    init?(_ bytes: [UInt8]) {
      file = MemoryFile(bytes)
      var functions = file.functions
      guard let archive = unzOpen2_64("", &functions) else { return nil }
      self.archive = archive
    }

    deinit { unzClose(archive) }
  }

  private let handle: Handle
  private var archive: unzFile { handle.archive }
  private var entries: [String: Entry] = [:]
  /// The names of files by their names in lower case.
  private var spellings: [String: String] = [:]
  /// The remaining number of bytes that may be unpacked.
  private var room: Int

  /// The size of the archive in bytes.
  let size: Int

  private static let largestFile = 256 << 20
  /// The maximum compression ratio of a file, beyond the first megabyte, and of all files together. Text is
  /// rarely compressed to less than a tenth; much higher ratios are decompression bombs.
  private static let greatestRatio = (file: 100, all: 40)
  /// The minimum size in bytes of a directory entry.
  private static let directoryEntry = 46

  /// Reads the directory of an archive.
  ///
  /// - Throws: a fault if there is none.
  init(_ bytes: [UInt8]) throws(Fault) {
    guard let handle = Handle(bytes) else {
      throw Fault(message: "this is not a zip archive, or it is truncated")
    }
    self.handle = handle
    size = bytes.count
    room = 8 << 20 + min(bytes.count, 1 << 30) * Self.greatestRatio.all
    var code = unzGoToFirstFile(archive)
    while code == UNZ_OK {
      guard entries.count <= bytes.count / Self.directoryEntry else {
        throw Fault(message: "the archive contains too many files")
      }
      addEntry()
      code = unzGoToNextFile(archive)
    }
    guard code == UNZ_END_OF_LIST_OF_FILE else { throw Fault(message: "the archive's directory is corrupt") }
  }

  private mutating func addEntry() {
    var info = unz_file_info64()
    let longest = 1024
    var name = [CChar](repeating: 0, count: longest + 1)
    guard unzGetCurrentFileInfo64(archive, &info, &name, uLong(longest), nil, 0, nil, 0) == UNZ_OK,
      info.size_filename <= longest
    else { return }
    let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var place = unz64_file_pos()
    guard entries[text] == nil, unzGetFilePos64(archive, &place) == UNZ_OK else { return }
    spellings[text.lowercased()] = text
    entries[text] = Entry(
      place: place, size: info.uncompressed_size, packedSize: info.compressed_size,
      isEncrypted: info.flag & 1 == 1)
  }

  /// The names of the files, in no particular order.
  var names: [String] { Array(entries.keys) }

  /// Whether the archive contains a file with a name.
  func has(_ name: String) -> Bool { entry(name) != nil }

  /// A file by its name. Programs that do not distinguish case leave names that differ in it.
  private func entry(_ name: String) -> Entry? {
    entries[name] ?? spellings[name.lowercased()].flatMap { entries[$0] }
  }

  /// Returns the bytes of a file.
  ///
  /// - Throws: a fault if it is missing, unreadable or larger than the limit.
  mutating func read(_ name: String) throws(Fault) -> [UInt8] {
    guard let entry = entry(name) else { throw Fault(message: "it contains no file '\(name)'") }
    guard !entry.isEncrypted else { throw Fault(message: "its file '\(name)' is encrypted", kind: .locked) }
    let packed = min(entry.packedSize, UInt64(size))
    guard entry.size <= UInt64(min(Self.largestFile, room)),
      entry.size <= 1 << 20 + packed * UInt64(Self.greatestRatio.file)
    else { throw Self.tooLarge(name) }
    var place = entry.place
    guard unzGoToFilePos64(archive, &place) == UNZ_OK, unzOpenCurrentFile(archive) == UNZ_OK else {
      throw Self.broken(name)
    }
    let size = Int(entry.size)
    var count = 0
    // One byte more than declared: a file that is larger than its declared size is corrupt.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { [archive] buffer, filled in
      while count <= size {
        let wanted = min(size + 1 - count, 1 << 20)
        let got = unzReadCurrentFile(archive, buffer.baseAddress.unsafelyUnwrapped + count, UInt32(wanted))
        if got <= 0 {
          if got < 0 { count = -1 }
          break
        }
        count += Int(got)
      }
      filled = max(0, count)
    }
    // The checksum is compared when the file is closed.
    let code = unzCloseCurrentFile(archive)
    guard count == size, code == UNZ_OK else { throw Self.broken(name) }
    room -= size
    return bytes
  }

  private static func broken(_ name: String) -> Fault {
    Fault(message: "its file '\(name)' is corrupt")
  }

  private static func tooLarge(_ name: String) -> Fault {
    Fault(
      message:
        "its file '\(name)' exceeds the limit when unpacked: \(greatestRatio.file) times its packed size, and "
        + "\(greatestRatio.all) times that of the archive with all others", kind: .limit)
  }
}
