import Diagnostics
import OffprintKit
import Synchronization

/// Counts the conversions of a test.
struct CountConversions: ArticleStage {
  static let name = "count-conversions"
  static let summary = "Counts conversions."
  /// The counter of the test that runs.
  @TaskLocal static var count = Counter()

  func apply(to article: inout Article, in context: inout StageContext) throws(Diagnostic) {
    Self.count.add()
  }
}

/// A number that several tasks increase.
final class Counter: Sendable {
  private let number = Mutex(0)

  var value: Int { number.withLock { $0 } }

  func add() { number.withLock { $0 += 1 } }
}
