import Diagnostics
import Glibc
import OffprintKit

/// The items of a batch in order: the inputs, the records of those that are streams, or the pages of those that are
/// archives.
struct Items {
  /// The next step.
  enum Step {
    case item(Item)
    /// An input that cannot be read.
    case failure(Item, Diagnostic)
    /// More input has to be read first.
    case wait
  }

  private let inputs: [String]
  private let converter: Converter
  /// Whether streams are split into their records, and archives into their pages.
  private let takesRecords: Bool
  /// Whether each record needs to know if it is the only one of its stream.
  private let countsRecords: Bool
  /// The maximum number of bytes of an input, or of a record.
  private let limit: Int
  private var nextInput = 0
  private var current: OpenInput?
  private var archive: ArchiveInput?
  /// The next step, if it has been looked up in advance.
  private var first: Step?

  init(_ inputs: [String], _ converter: Converter, takesRecords: Bool, countsRecords: Bool, limit: Int) {
    self.inputs = inputs
    self.limit = limit
    self.converter = converter
    self.takesRecords = takesRecords
    self.countsRecords = countsRecords
  }

  /// The descriptor to wait for.
  var descriptor: Int32? { current?.descriptor }

  /// Continues reading, after waiting for the descriptor.
  mutating func read() { current?.read(converter) }

  /// Returns the only item, if there is a single input that is not a stream of records.
  mutating func only() -> Step? {
    guard inputs.count == 1, var step = next() else { return nil }
    while case .wait = step {
      if current?.isStream == true { return nil }
      read()
      guard let after = next() else { return nil }
      step = after
    }
    if archive == nil {
      guard case .item(let item) = step, item.line != nil else { return step }
    }
    first = step
    return nil
  }

  /// Returns the next step; `nil` at the end.
  mutating func next() -> Step? {
    if let step = first {
      first = nil
      return step
    }
    while true {
      if let step = current?.next() ?? archive?.next() { return step }
      current = nil
      archive = nil
      guard nextInput < inputs.count else { return nil }
      let item = Item(input: nextInput)
      nextInput += 1
      do throws(Diagnostic) {
        archive = try openedArchive(item)
        if archive != nil { continue }
        current = try opened(item)
        if current == nil { return .item(item) }
      } catch {
        return .failure(item, error)
      }
    }
  }

  /// Returns the input if it is an archive of pages.
  private func openedArchive(_ item: Item) throws(Diagnostic) -> ArchiveInput? {
    guard converter.options.format == nil,
      let archive = try ArchiveInput(item, inputs[item.input], countsPages: countsRecords)
    else { return nil }
    let name = Files.name(of: inputs[item.input])
    guard converter.options.url == nil else {
      throw Diagnostic(.error, .usage, "--url is the address of one page, and \(name) is an archive")
    }
    guard takesRecords else {
      throw Diagnostic(
        .error, .usage, "\(name): one output of this format contains one article, not those of an archive",
        fix: Batch.placesForSeveral(converter.registry))
    }
    return archive
  }

  /// Returns the input if it has to be read here: a stream of records, or a possible one that can be read only
  /// once. `nil` if it is read during its conversion.
  private func opened(_ item: Item) throws(Diagnostic) -> OpenInput? {
    let input = inputs[item.input]
    guard takesRecords else { return nil }
    let isStream = input == "-" ? converter.readsRecords : converter.readsRecords(file: FileName.shown(input))
    if isStream == false { return nil }
    let file = try OpenInput(item, input, isStream: isStream, countsRecords: countsRecords, limit: limit)
    return file.isPlain(converter) ? nil : file
  }
}
