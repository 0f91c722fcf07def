import Markup

/// A unit of a batch's work: an input, one record of a stream, or one page of an archive.
struct Item {
  /// What is known about a page of an archive.
  struct Page {
    /// Its name in messages.
    var name: String
    var url: String?
    /// The encoding that its transport declared.
    var encoding: Encoding?
  }

  /// The index of the input in the batch.
  var input: Int
  /// Its bytes, if they have already been read.
  var bytes: [UInt8]?
  /// The line on which it begins, if it is a record of a stream.
  var line: Int?
  /// What is known about it, if it is a page of an archive.
  var page: Page?
  /// The number of the record or page, from 1; `nil` if it is the only one.
  var part: Int?
  /// The number of records or pages, if known.
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
