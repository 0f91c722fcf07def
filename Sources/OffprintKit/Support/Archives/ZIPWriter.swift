import CMinizip

/// Writes a zip archive reproducibly: its bytes depend only on its contents.
struct ZIPWriter: ~Copyable {
  private let file = MemoryFile()
  private let archive: zipFile

  /// 1 January 1980, the earliest date that the format supports.
  private static let time: UInt = 1 << 21 | 1 << 16

  init() {
    var functions = file.functions
    guard let archive = zipOpen2_64("", APPEND_STATUS_CREATE, nil, &functions) else {
      fatalError("out of memory")
    }
    self.archive = archive
  }

  /// Adds a file. A file that is already compressed is better stored.
  mutating func add(_ name: String, _ bytes: [UInt8], isStored: Bool = false) {
    var info = zip_fileinfo()
    info.dosDate = uLong(Self.time)
    let method = isStored ? 0 : Z_DEFLATED
    zipOpenNewFileInZip64(
      archive, name, &info, nil, 0, nil, 0, nil, method, Z_DEFAULT_COMPRESSION,
      bytes.count >= Int(UInt32.max) ? 1 : 0)
    bytes.withUnsafeBytes { all in
      var rest = all[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
        zipWriteInFileInZip(archive, piece.baseAddress, UInt32(piece.count))
        rest = rest.dropFirst(piece.count)
      }
    }
    zipCloseFileInZip(archive)
  }

  /// Completes the archive and returns its bytes.
  consuming func finish() -> [UInt8] {
    zipClose(archive, nil)
    return file.bytes
  }
}
