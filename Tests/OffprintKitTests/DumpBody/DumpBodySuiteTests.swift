import OffprintKit
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The stage against the ground truth of real pages.
///
/// The model was trained on these pages, so the figure only detects regressions and does not measure quality;
/// for that see `Benchmarks/DumpModel/README.md`.
@Suite struct DumpBodySuiteTests {
  private struct Truth: Decodable {
    struct Content: Decodable {
      var text: String
      enum CodingKeys: String, CodingKey { case text = "main_content" }
    }
    var content: Content
    enum CodingKeys: String, CodingKey { case content = "ground_truth" }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "\(suites)/dumps"), "no suite dumps"))
  func wordF1() throws {
    let suites = Self.suites
    let folder = "\(suites)/dumps"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }
      .sorted()
    // A debug build takes a minute for all of them.
    let sample = stride(from: 0, to: names.count, by: 8).map { names[$0] }
    var sum = 0.0
    for name in sample {
      let page = try #require(Files.read("\(folder)/\(name)"))
      let truthPath = "\(suites)/wcxb/dev/ground-truth/\(name.dropLast(4)).json"
      let truth = try JSONDecoder().decode(
        Truth.self, from: Data(try #require(Files.read(truthPath)).utf8))
      let (dump, marks) = try bodyMarks(of: page)
      let kept = dump.lines.indices.filter { marks[$0] == .body }.map { dump.string(dump.lines[$0]) }
      sum += f1(words(kept.joined(separator: "\n")), words(truth.content.text))
    }
    let mean = sum / Double(sample.count)
    print("dump-body: word F1 \(mean) over \(sample.count) pages that it was trained on")
    #expect(mean >= 0.93)
  }

  private static let suites: String = {
    let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }
    return ProcessInfo.processInfo.environment["OFFPRINT_SUITES"] ?? "\(root)/../shared/suites"
  }()

  private func words(_ text: String) -> [Substring: Int] {
    var counts: [Substring: Int] = [:]
    let words = text.lowercased().split {
      !($0.isLetter || $0.isNumber || $0 == "_")
    }
    for word in words { counts[word, default: 0] += 1 }
    return counts
  }

  private func f1(_ got: [Substring: Int], _ want: [Substring: Int]) -> Double {
    let total = got.values.reduce(0, +) + want.values.reduce(0, +)
    let common = got.reduce(0) { $0 + min($1.value, want[$1.key] ?? 0) }
    return total == 0 ? 1 : 2 * Double(common) / Double(total)
  }
}
