import Diagnostics
import OffprintKit

/// The result of an item.
struct ItemResult {
  /// An article of the input.
  struct Part {
    var record: Record
    /// Its number among the articles of the input, from 1, and how many these are: a stage may have dropped some.
    var number: Int
    var count: Int
  }

  var parts: [Part] = []
  /// The size of the input in bytes.
  var size = 0
  /// The messages about it.
  var messages: [Reporter.Message] = []
  /// The input that failed and the error, if it failed.
  var failure: (input: String?, error: String)?
}

extension Batch {
  /// Converts an item; `whenRead` is called once its bytes have been read.
  func convert(_ item: Item, whenRead: () -> Void = {}) -> ItemResult {
    let input = inputs[item.input]
    let name = Files.name(of: input)
    var result = ItemResult()
    do {
      var conversions: [Conversion]
      if let line = item.line {
        whenRead()
        let record = JSONRecords.Record(bytes: item.bytes ?? [], line: line)
        result.size = record.bytes.count
        if let failed = JSONLinesReader.recordedFailure(in: record) {
          let what = failed.input.map { "\($0): " } ?? ""
          var failure = failure(of: item, [Diagnostic(.error, .badInput, what + failed.error)])
          failure.failure = failed
          return failure
        }
        conversions = [try converter.conversion(of: record, file: name)]
      } else if let page = item.page {
        whenRead()
        var archived = Input(item.bytes ?? [], name: page.name)
        archived.url = page.url
        archived.encoding = page.encoding
        archived.mediaType = HTMLReader.mediaTypes.first
        result.size = archived.bytes.count
        conversions = try converter.conversions(of: archived)
      } else {
        let bytes = try item.bytes ?? Files.read(input, atMost: limits.input)
        whenRead()
        result.size = bytes.count
        conversions = try converter.conversions(of: bytes, file: name)
      }
      for (place, conversion) in conversions.enumerated() {
        if conversion.droppedBy == nil {
          let record = Record(input: input == "-" ? nil : name, article: conversion.article)
          result.parts.append(ItemResult.Part(record: record, number: place + 1, count: conversions.count))
        }
        let known = conversion.profile?.warnings ?? []
        for diagnostic in conversion.diagnostics {
          result.messages +=
            known.contains(diagnostic)
            ? reporter.messages(of: [diagnostic], isGeneral: true)
            : reporter.messages(of: [diagnostic], about: namedInput(item), label(of: item))
        }
      }
      return result
    } catch let diagnostic as Diagnostic {
      return failure(of: item, diagnostic.all)
    } catch {
      return failure(of: item, [Diagnostic(.error, .badInput, "\(label(of: item)): \(error)")])
    }
  }

  /// Returns the result of an item that failed, with the messages about it.
  func failure(of item: Item, _ diagnostics: [Diagnostic]) -> ItemResult {
    let input = inputs[item.input]
    let name = Files.name(of: input)
    var result = ItemResult()
    result.messages = reporter.messages(of: diagnostics, about: namedInput(item), label(of: item))
    let error = diagnostics.first { $0.severity == .error } ?? diagnostics.first
    let place = error?.place.map { "\($0): " } ?? ""
    result.failure = (input == "-" ? nil : name, place + (error?.message ?? ""))
    return result
  }

  /// Writes the files of an item.
  func write(_ result: inout ItemResult, of item: Item, _ names: OutputNames) {
    do throws(Diagnostic) {
      guard !result.parts.isEmpty || result.failure != nil && recordsErrors else { return }
      if capacity != .one || result.parts.allSatisfy({ $0.count == 1 }) {
        let path = names.name(of: item.input, part: item.part, of: item.parts)
        let bytes = bytes(of: &result, item)
        return bytes.isEmpty && result.failure != nil ? () : try Files.write(bytes, to: path)
      }
      for part in result.parts {
        let path = names.name(of: item.input, part: part.number, of: part.count)
        try Files.write(written([part.record], of: label(of: item), size: result.size), to: path)
      }
    } catch {
      result.messages += reporter.messages(of: [error])
    }
  }

  /// Returns what an item adds to the output; if it cannot be written, the entry of a failure.
  func bytes(of result: inout ItemResult, _ item: Item) -> [UInt8] {
    var bytes: [UInt8] = []
    if !result.parts.isEmpty {
      do throws(Diagnostic) {
        bytes = try written(result.parts.map(\.record), of: label(of: item), size: result.size)
      } catch {
        let failed = failure(of: item, [error])
        result.messages += failed.messages
        result.failure = failed.failure
      }
    }
    if recordsErrors, let failure = result.failure {
      var buffer = ByteBuffer()
      JSONLinesWriter.write(failure: failure.error, of: failure.input, to: &buffer)
      bytes += buffer.bytes
    }
    return bytes
  }

  /// Returns records as written; throws if the output exceeds the limit for an input of a size. `name` is used
  /// in the message.
  func written(_ records: [Record], of name: String, size: Int) throws(Diagnostic) -> [UInt8] {
    var buffer = ByteBuffer(limit: ByteBuffer.limit(forInputOf: size))
    writer.write(records, to: &buffer)
    guard !buffer.isOver else {
      throw Diagnostic(
        .error, .badInput,
        "\(name): as \(format) it would be more than 100 times as large as the input, and 16 MiB")
    }
    return buffer.bytes
  }
}
