import Diagnostics
import OffprintKit

/// Reads saved pages from files, and from WARC archives among them.
struct SavedPages {
  /// The extensions of pages, and of archives.
  static let extensions = HTMLReader.fileExtensions + ["mhtml", "mht", "warc", "warc.gz"]
  /// The most pages that are read of archives, and the most bytes of them: all are in memory.
  private static let mostPages = 1_000
  private static let mostBytes = 256 << 20

  /// Called with each page.
  private let take: (Input) throws -> Void
  private var count = 0
  private var bytes = 0

  /// Reads files in order; in place of a directory those in it.
  ///
  /// - Parameters:
  ///     - addresses: the address of the page in each file.
  ///     - limit: the maximum size of a file, except of an archive.
  ///     - take: called with each page.
  /// - Returns: warnings about archives.
  static func read(
    _ inputs: [String], addresses: PageAddresses? = nil, atMost limit: Int, _ take: (Input) throws -> Void
  ) throws -> [Diagnostic] {
    try withoutActuallyEscaping(take) { take in
      var pages = SavedPages(take: take)
      var warnings: [Diagnostic] = []
      for (index, path) in try Files.expanding(inputs, extensions: extensions).enumerated() {
        if let found = try pages.readArchive(path) {
          warnings += found
        } else {
          var input = Input(try Files.read(path, atMost: limit), name: path)
          input.url = addresses?[index]
          try take(input)
        }
      }
      return warnings
    }
  }

  private init(take: @escaping (Input) throws -> Void) { self.take = take }

  /// Reads the pages of an archive; returns its warnings, or `nil` if the file is something else.
  private mutating func readArchive(_ path: String) throws -> [Diagnostic]? {
    guard path != "-", let archive = try ArchiveFile(path) else { return nil }
    var warnings: [Diagnostic] = []
    let before = count
    while let page = try archive.next() {
      guard count < Self.mostPages, bytes + page.bytes.count <= Self.mostBytes else {
        let limit = "\(Self.mostPages) pages, or \(Self.mostBytes >> 20) MiB of them"
        return archive.warnings + [
          Diagnostic(.warning, .badInput, "\(archive.name): only the first \(limit), are read of archives")
        ]
      }
      count += 1
      bytes += page.bytes.count
      do {
        try take(page)
      } catch let fault as Diagnostic {
        warnings += fault.all.map { diagnostic in
          var warning = diagnostic
          warning.severity = .warning
          return warning
        }
      }
    }
    if count == before {
      throw archive.nothing(notes: archive.warnings)
    }
    return archive.warnings + warnings
  }
}
