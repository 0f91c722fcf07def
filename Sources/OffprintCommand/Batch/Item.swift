/// A unit of a batch's work: an input, or one record of a stream.
struct Item {
  /// The index of the input in the batch.
  var input: Int
  /// Its bytes, if they have already been read.
  var bytes: [UInt8]?
  /// The line on which it begins, if it is a record of a stream.
  var line: Int?
  /// The number of the record, from 1; `nil` if it is the only one.
  var part: Int?
  /// The number of records, if known.
  var parts: Int?

  init(input: Int) { self.input = input }
}

/// The outcome of an item.
struct Outcome {
  /// The messages about it.
  var messages: [Reporter.Message] = []
  /// The bytes added to the output of the batch.
  var output: [UInt8] = []
}
