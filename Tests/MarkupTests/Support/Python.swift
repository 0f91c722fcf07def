import Glibc

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Runs a Python script with an input; returns its output, or the reason for its failure.
func python(_ script: String, input: [UInt8]) throws -> (status: Int32, output: [UInt8]) {
  let folder =
    FileManager.default.temporaryDirectory.path + "/offprint-markup-\(UInt32.random(in: 0...UInt32.max))"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try Data(script.utf8).write(to: URL(filePath: "\(folder)/script.py"))
  try Data(input).write(to: URL(filePath: "\(folder)/input"))
  let command = "python3 '\(folder)/script.py' < '\(folder)/input' > '\(folder)/output' 2> '\(folder)/errors'"
  let status = system(command) >> 8
  return (status, try bytes("\(folder)/\(status == 0 ? "output" : "errors")"))
}

/// Texts as one stream: each preceded by its length.
func framed(_ texts: [[UInt8]]) -> [UInt8] {
  texts.flatMap { Array("\($0.count)\n".utf8) + $0 }
}

/// The texts of such a stream.
func unframed(_ stream: [UInt8]) -> [[UInt8]] {
  var texts: [[UInt8]] = []
  var rest = stream[...]
  while let end = rest.firstIndex(of: UInt8(ascii: "\n")),
    let count = Int(String(decoding: rest[..<end], as: UTF8.self)), count < rest.endIndex - end
  {
    texts.append(Array(rest[(end + 1)...].prefix(count)))
    rest = rest[(end + 1)...].dropFirst(count)
  }
  return texts
}
