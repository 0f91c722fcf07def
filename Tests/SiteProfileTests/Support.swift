import Diagnostics
import Glibc
import SiteProfile
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The package's folder.
let packageRoot = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

/// The path of a suite, which is outside the repository.
func suite(_ name: String) -> String {
  let root = ProcessInfo.processInfo.environment["OFFPRINT_SUITES"] ?? "\(packageRoot)/../shared/suites"
  return "\(root)/\(name)"
}

extension Trait where Self == ConditionTrait {
  /// Skips a test, and reports it as skipped, if a suite is missing; `make suites` lists its origin.
  static func suite(_ name: String) -> Self {
    .enabled(if: FileManager.default.fileExists(atPath: SiteProfileTests.suite(name)), "no suite \(name)")
  }
}

/// Reads a profile from text, with the families given as texts by name.
func profile(_ text: String, families: [String: String] = [:]) throws(Diagnostic) -> Profile {
  try Profile.read(source("p", text)) { name in
    families[name].map { source(name, $0) }
  }
}

/// The printed errors of an invalid profile, or the warnings of a valid one.
func report(_ text: String, families: [String: String] = [:]) -> String {
  do {
    return printed(try profile(text, families: families).warnings)
  } catch {
    return printed(error.all)
  }
}

private func source(_ name: String, _ text: String) -> ProfileSource {
  ProfileSource(name: name, file: "\(name).yaml", text: Array(text.utf8))
}

private func printed(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { $0.rendered(color: false) }.joined(separator: "\n")
}

/// The non-blank lines, as used by rules.
struct Lines {
  var lines: [[UInt8]]

  init(_ text: String) {
    lines = text.split(separator: "\n").map { Array($0.utf8) }.filter { !$0.isEmpty }
  }

  /// The result of a rule at a line: for each matched line, its item and its values.
  func match(_ rule: LineRule, at index: Int) -> [String]? {
    // As slices of one text, as in a dump.
    let starts = lines.indices.map { lines[..<$0].reduce(0) { $0 + $1.count } }
    let all = Array(lines.joined())
    let outcome = rule.match(at: index) { line in
      lines.indices.contains(line) ? all[starts[line]..<starts[line] + lines[line].count] : nil
    }
    guard case .match(let match) = outcome else { return nil }
    return match.lines.map { line in
      let values = line.values.map { value in
        " \(value.destination)=\(String(decoding: lines[line.index][value.range], as: UTF8.self))"
      }
      return "\(line.index):\(line.item)\(values.joined())"
    }
  }
}

/// The tool, which is built with the tests.
let compiler: String = {
  let tests = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
  return tests.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/profile-compiler"
}()

/// Runs a shell command; returns its exit code and its output on both streams.
func run(_ command: String) -> (code: Int32, output: String) {
  guard let pipe = popen("( \(command) ) 2>&1", "r") else { return (-1, "") }
  var output: [UInt8] = []
  while case let byte = getc(pipe), byte != EOF { output.append(UInt8(truncatingIfNeeded: byte)) }
  let status = pclose(pipe)
  return (status >> 8 & 0xFF, String(decoding: output, as: UTF8.self))
}

/// The minimum time of a few attempts, to exclude other load on the machine.
func fastest(_ body: () -> Void) -> Duration {
  (0..<5).map { _ in ContinuousClock().measure(body) }.min() ?? .zero
}
