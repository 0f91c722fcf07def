import Diagnostics
import OffprintCommand
import OffprintKit
import SiteProfile

extension Session {
  /// Writes the text to the file, unless the file has changed since it was read or written here.
  func save(_ text: String, overwrites: Bool) throws(Diagnostic) -> JSONValue {
    let found = try FileText(file: file)
    guard found?.bytes == onDisk?.bytes || overwrites else {
      return .members(["isSaved": .bool(false), "isDeleted": .bool(found == nil)])
    }
    let text = text.unixLines
    let bytes = onDisk?.bytes(of: text) ?? Array(text.utf8)
    guard bytes.count <= ProfileSource.largestSize else {
      throw Diagnostic(.error, .usage, "a profile has at most \(ProfileSource.largestSize / 1024) KiB")
    }
    try Files.write(bytes, to: file)
    onDisk = FileText(bytes)
    return .members(["isSaved": .bool(true)])
  }

  /// Reads the file again, so that its present text can be edited.
  func reload() throws(Diagnostic) -> JSONValue {
    let found = FileText(try ProfileSource(path: file).text)
    onDisk = found
    return .members(["text": .string(found.text)])
  }
}
