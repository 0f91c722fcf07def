import Diagnostics
import Glibc
import OffprintKit

/// The items of a batch, one after another: the inputs, or the records of those that are streams of records.
struct Items {
  /// What comes next.
  enum Step {
    case item(Item)
    /// An input that cannot be read.
    case failure(Item, Diagnostic)
    /// More has to be read first.
    case wait
  }

  private let inputs: [String]
  private let converter: Converter
  /// Whether streams are cut into their records.
  private let takesRecords: Bool
  /// Whether it has to be known of a record whether it is the only one of its stream.
  private let countsRecords: Bool
  private var nextInput = 0
  private var current: OpenInput?
  /// What comes next, where that was looked at already.
  private var first: Step?

  init(_ inputs: [String], _ converter: Converter, takesRecords: Bool, countsRecords: Bool) {
    self.inputs = inputs
    self.converter = converter
    self.takesRecords = takesRecords
    self.countsRecords = countsRecords
  }

  /// What has to be waited for.
  var descriptor: Int32? { current?.descriptor }

  /// Reads on, where there has been something to wait for.
  mutating func read() { current?.read(converter) }

  /// The only item, where there is one input and it is no stream of records.
  mutating func only() -> Step? {
    guard inputs.count == 1, var step = next() else { return nil }
    while case .wait = step {
      if current?.isStream == true { return nil }
      read()
      guard let after = next() else { return nil }
      step = after
    }
    guard case .item(let item) = step, item.line != nil else { return step }
    first = step
    return nil
  }

  /// What comes next; `nil` at the end.
  mutating func next() -> Step? {
    if let step = first {
      first = nil
      return step
    }
    while true {
      if let step = current?.next() { return step }
      current = nil
      guard nextInput < inputs.count else { return nil }
      let item = Item(input: nextInput)
      nextInput += 1
      do throws(Diagnostic) {
        current = try opened(item)
        if current == nil { return .item(item) }
      } catch {
        return .failure(item, error)
      }
    }
  }

  /// The input, where it has to be read here: a stream of records, or what may be one and can be read but once. `nil`
  /// where it is read when it is converted.
  private func opened(_ item: Item) throws(Diagnostic) -> OpenInput? {
    let input = inputs[item.input]
    guard takesRecords else { return nil }
    let isStream = input == "-" ? converter.readsRecords : converter.readsRecords(file: FileName.shown(input))
    if isStream == false { return nil }
    let file = try OpenInput(item, input, isStream: isStream, countsRecords: countsRecords)
    return file.isPlain(converter) ? nil : file
  }
}
