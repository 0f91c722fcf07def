import Diagnostics

/// Inputs that are streams of separately converted records: JSON Lines.
extension Converter {
  /// Whether inputs are such streams according to the options; `nil` if each input determines it.
  package var readsRecords: Bool? { options.format.map { $0 == JSONLinesReader.format } }

  /// Whether a file is such a stream according to the options or its name; `nil` if its first bytes determine
  /// it.
  package func readsRecords(file: String) -> Bool? {
    if let readsRecords { return readsRecords }
    guard let ending = FormatChoice.fileExtension(of: file) else { return nil }
    let readers = registry.readers.filter { $0.fileExtensions.contains(ending) }
    return readers.isEmpty ? nil : readers.contains { $0 == JSONLinesReader.self }
  }

  /// Whether an input is such a stream according to its first bytes.
  package func readsRecords(start: [UInt8]) -> Bool {
    FormatChoice.reader(recognizing: start[...], among: registry.readers) == JSONLinesReader.self
  }

  /// Converts a record; `file` is the name of its stream in messages.
  ///
  /// - Throws: a fault if the record is not an article.
  package func conversion(
    of record: JSONRecords.Record, file: String
  ) throws(Diagnostic) -> Conversion {
    try convert(try JSONLinesReader().read(record, file: file), Input([], name: file))
  }
}
