import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import OffprintCommand

@Suite("Command lines that are read without ArgumentParser")
struct PlainCommandLineTests {
  /// An option as ArgumentParser's own dump has it.
  private struct Known {
    var names: [String]
    var isFlag: Bool
  }

  private static let values = [
    "json", "jsonl", "gfm", "commonmark", "*", "_", "+", "atx", "setext", "record", "report", "keep", "embed",
    "none",
    "inline", "notes", "0", "1", "2", "3", "-1", "7.5", "512M", "nan", "", "-", "a b.html",
    "https://example.org/a",
    "é", "a=b", " 4", "+5",
  ]

  /// The options of `convert`, without help and the dump itself.
  private static func known() throws -> [Known] {
    let dump = try Shell.run(
      .init(
        line: 0, text: "offprint convert --experimental-dump-help",
        expected: .init(output: "", errors: "", code: 0))
    ).output
    let top = try #require(try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any])
    let command = try #require(top["command"] as? [String: Any])
    let arguments = try #require(command["arguments"] as? [[String: Any]])
    return arguments.compactMap { argument in
      guard let names = argument["names"] as? [[String: String]] else { return nil }
      let spelled = names.map { ($0["kind"] == "short" ? "-" : "--") + ($0["name"] ?? "") }
      guard !spelled.contains("--help"), !spelled.contains("--version") else { return nil }
      return Known(names: spelled, isFlag: argument["kind"] as? String == "flag")
    }
  }

  /// What ArgumentParser makes of a command line; `nil` where it has more to say than that.
  private static func parsed(_ line: [String]) -> String? {
    ((try? Convert.parseAsRoot(line)) as? Convert).map { String(reflecting: $0) }
  }

  /// What is read without it.
  private static func plain(_ line: [String]) -> String? {
    PlainCommandLine.convert(line[...]).map { String(reflecting: $0) }
  }

  /// The given number of lines, evenly picked.
  private static func spread(_ lines: [[String]], over count: Int) -> [[String]] {
    lines.count <= count ? lines : (0..<count).map { lines[$0 * (lines.count - 1) / (count - 1)] }
  }

  @Test("Each option of the dump is read plainly, and as ArgumentParser reads it")
  func readsEveryOption() throws {
    let options = try Self.known()
    #expect(options.count > 30)
    for option in options {
      for name in option.names {
        let lines =
          option.isFlag
          ? [[name]] : Self.values.flatMap { [[name, $0], ["\(name)=\($0)"], ["\(name)\($0)"]] } + [[name]]
        // Some options ask for others.
        let read = lines.compactMap { line in
          [line, line + ["--output-dir", "out"]].first { Self.plain($0) != nil }
        }
        // ArgumentParser takes its time.
        for line in Self.spread(read, over: 6) { #expect(Self.plain(line) == Self.parsed(line), "\(line)") }
        #expect(!read.isEmpty, "\(name) is in no list of PlainOptions")
      }
    }
  }

  @Test("Random command lines are read as ArgumentParser reads them, or left to it")
  func agreesOnRandomLines() throws {
    let options = try Self.known()
    let odd = [
      "--", "---", "-h", "--help", "--version", "help", "-sq", "-tjson", "-t=json", "--tо", "--out",
      "-\u{301}",
    ]
    var random = SeededGenerator(seed: 16)
    var read = 0
    for _ in 0..<200 {
      var line: [String] = []
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: line.append(odd.randomElement(using: &random) ?? "")
        case 1...3: line.append(Self.values.randomElement(using: &random) ?? "")
        default:
          guard let option = options.randomElement(using: &random) else { continue }
          line.append(option.names.randomElement(using: &random) ?? "")
          if !option.isFlag { line.append(Self.values.randomElement(using: &random) ?? "") }
        }
      }
      guard let plain = Self.plain(line) else { continue }
      read += 1
      #expect(plain == Self.parsed(line), "\(line)")
    }
    #expect(read > 15)
  }

  @Test("Twenty thousand inputs are read in linear time")
  func readsManyInputs() {
    let inputs = (0..<20_000).map { "page\($0).html" }
    func time(_ count: Int) -> Duration {
      let line = ["-t", "json", "--output-dir", "out"] + inputs.prefix(count)
      return ContinuousClock().measure {
        #expect(PlainCommandLine.convert(line[...])?.inputs.count == count)
      }
    }
    // Quadratic time would be a hundred times as much.
    let short = (0..<5).map { _ in time(2_000) }.min() ?? .zero
    let long = (0..<5).map { _ in time(20_000) }.min() ?? .zero
    #expect(long < short * 40)
  }
}
