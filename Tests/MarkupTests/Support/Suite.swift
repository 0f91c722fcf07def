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
