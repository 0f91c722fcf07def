#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The package's folder.
let packageRoot = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

/// A suite that stands outside the repository; nothing, and a line that says so, where it is missing.
func suite(_ name: String) -> String? {
  let root = ProcessInfo.processInfo.environment["OFFPRINT_SUITES"] ?? "\(packageRoot)/../shared/suites"
  let path = "\(root)/\(name)"
  guard FileManager.default.fileExists(atPath: path) else {
    print("skipped: no suite \(path)")
    return nil
  }
  return path
}

/// The names of the files in a folder that end so, sorted.
func names(in folder: String, endingIn suffix: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(suffix) }.sorted()
}

/// The bytes of a file.
func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

/// What a JSON file holds.
func decoded<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
  try JSONDecoder().decode(type, from: Data(try bytes(path)))
}
