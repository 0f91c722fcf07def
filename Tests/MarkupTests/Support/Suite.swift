import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The package's folder.
let packageRoot = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

/// The path of a suite, which is outside the repository.
func suite(_ name: String) -> String {
  let root = ProcessInfo.processInfo.environment["OFFPRINT_SUITES"] ?? "\(packageRoot)/../shared/suites"
  return "\(root)/\(name)"
}

extension Trait where Self == ConditionTrait {
  /// Skips a test, and reports it as skipped, if a suite is missing; `make suites` lists its origin.
  static func suite(_ name: String) -> Self {
    .enabled(if: FileManager.default.fileExists(atPath: MarkupTests.suite(name)), "no suite \(name)")
  }
}

/// The names of the files in a folder with a suffix, sorted.
func names(in folder: String, endingIn suffix: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(suffix) }.sorted()
}

/// The bytes of a file.
func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

/// The decoded contents of a JSON file.
func decoded<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
  try JSONDecoder().decode(type, from: Data(try bytes(path)))
}
