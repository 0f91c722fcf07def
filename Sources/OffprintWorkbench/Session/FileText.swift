import Diagnostics
import OffprintCommand
import SiteProfile

/// The contents of a profile's file, with what its editor does not show: a byte order mark, and how lines end.
struct FileText: Sendable {
  /// The contents.
  let bytes: [UInt8]
  /// The text with line feeds as line ends, without a byte order mark.
  let text: String
  private let hasMark: Bool
  private let hasReturns: Bool

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Reads contents.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    hasMark = bytes.starts(with: Self.mark)
    let written = String(decoding: bytes.dropFirst(hasMark ? Self.mark.count : 0), as: UTF8.self)
    hasReturns = written.unicodeScalars.contains("\r")
    text = written.unixLines
  }

  /// Reads a file; `nil` if there is none.
  init?(file: String) throws(Diagnostic) {
    guard Files.exists(file) else { return nil }
    self.init(try ProfileSource(path: file).text)
  }

  /// Another text in the same form.
  func bytes(of text: String) -> [UInt8] {
    (hasMark ? Self.mark : []) + (hasReturns ? text.replacing("\n", with: "\r\n") : text).utf8
  }
}
