import Diagnostics
import OffprintCommand
import OffprintKit
import SiteProfile

extension Session {
  /// Writes the text to the file, unless the file has changed since it was read or written here.
  func save(_ text: String, overwrites: Bool) throws(Diagnostic) -> JSONValue {
    let found = Files.exists(file) ? try ProfileSource(path: file).text : nil
    guard found == bytesOnDisk || overwrites else {
      return .members([
        "isSaved": .bool(false), "isDeleted": .bool(found == nil),
        "text": found.map { .string(String(decoding: $0, as: UTF8.self).unixLines) },
      ])
    }
    let text = text.unixLines
    let bytes = Array((hasReturns ? text.replacing("\n", with: "\r\n") : text).utf8)
    guard bytes.count <= ProfileSource.largestSize else {
      throw Diagnostic(.error, .usage, "a profile has at most \(ProfileSource.largestSize / 1024) KiB")
    }
    try Files.write(bytes, to: file)
    bytesOnDisk = bytes
    return .members(["isSaved": .bool(true)])
  }

  /// Reads the file again, so that its present text can be edited.
  func reload() throws(Diagnostic) -> JSONValue {
    let bytes = try ProfileSource(path: file).text
    bytesOnDisk = bytes
    return .members(["text": .string(String(decoding: bytes, as: UTF8.self).unixLines)])
  }
}
