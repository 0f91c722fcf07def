/// A piece of a batch's work: an input, or one record of a stream of them.
struct Item {
  /// The place of the input among the batch's.
  var input: Int
  /// Its bytes, where they have been read already.
  var bytes: [UInt8]?
  /// The line on which it begins, where it is a record of a stream.
  var line: Int?
  /// The number of the record, from 1; nil where it is the only one.
  var part: Int?
  /// How many records there are, where that is known.
  var parts: Int?

  init(input: Int) { self.input = input }
}

/// What became of an item.
struct Outcome {
  /// What is told of it.
  var messages: [Reporter.Message] = []
  /// What goes to the output of all items.
  var output: [UInt8] = []
}
