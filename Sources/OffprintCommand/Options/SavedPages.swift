import Diagnostics
import Glibc
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
  ///     - take: called with each page.
  /// - Returns: warnings about archives.
  static func read(
    _ inputs: [String], addresses: PageAddresses? = nil, _ take: (Input) throws -> Void
  ) throws -> [Diagnostic] {
    try withoutActuallyEscaping(take) { take in
      var pages = SavedPages(take: take)
      var warnings: [Diagnostic] = []
      for (index, path) in try Files.expanding(inputs, extensions: extensions).enumerated() {
        if let found = try pages.readArchive(path) {
          warnings += found
        } else {
          var input = Input(try Files.read(path), name: path)
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
    guard path != "-" else { return nil }
    let descriptor = try Files.openToRead(path)
    defer { close(descriptor) }
    let name = Files.name(of: path)
    let source: WARCSource = { (offset, count) throws(Diagnostic) in
      try Files.read(descriptor, at: offset, atMost: count, name: path)
    }
    // A pipe cannot be read at an offset.
    guard Files.isFile(path), try WARCArchive.recognizes(source) else { return nil }
    var archive = try WARCArchive(name: name, source)
    var warnings: [Diagnostic] = []
    let before = count
    while let page = try archive.next() {
      guard count < Self.mostPages, bytes + page.bytes.count <= Self.mostBytes else {
        let limit = "\(Self.mostPages) pages, or \(Self.mostBytes >> 20) MiB of them"
        return archive.warnings + [
          Diagnostic(.warning, .badInput, "\(name): only the first \(limit), are read of archives")
        ]
      }
      count += 1
      bytes += page.bytes.count
      do {
        try take(page)
      } catch let fault as ConversionFault {
        warnings += fault.diagnostics.map { diagnostic in
          var warning = diagnostic
          warning.severity = .warning
          return warning
        }
      }
    }
    if count == before {
      throw Diagnostic(
        .error, .badInput, "\(name): no page in this archive",
        notes: archive.warnings.map { .init($0.message) })
    }
    return archive.warnings + warnings
  }
}
