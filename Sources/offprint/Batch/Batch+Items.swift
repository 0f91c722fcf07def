import OffprintKit
import SiteProfile

/// What an item gave.
struct ItemResult {
  var records: [Record] = []
  /// What is told of it.
  var messages: [Reporter.Message] = []
  /// The name of what failed and why, where it did.
  var failure: (input: String?, error: String)?
}

extension Batch {
  /// Converts an item; `whenRead` is called when its bytes are there.
  func convert(_ item: Item, whenRead: () -> Void = {}) -> ItemResult {
    let input = inputs[item.input]
    let name = Files.name(of: input)
    do {
      var conversions: [Conversion]
      if let line = item.line {
        whenRead()
        let record = JSONRecords.Record(bytes: item.bytes ?? [], line: line)
        if let failed = JSONLinesReader.recordedFailure(in: record) {
          let what = failed.input.map { "\($0): " } ?? ""
          var result = failure(of: item, [Diagnostic(.error, .badInput, what + failed.error)])
          result.failure = failed
          return result
        }
        conversions = [try converter.conversion(of: record, file: name)]
      } else {
        let bytes = try item.bytes ?? Files.read(input)
        whenRead()
        conversions = try converter.conversions(of: bytes, file: name)
      }
      var result = ItemResult()
      for conversion in conversions {
        result.records.append(Record(input: input == "-" ? nil : name, article: conversion.article))
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
      return failure(of: item, [diagnostic])
    } catch let fault as ConversionFault {
      return failure(of: item, fault.diagnostics)
    } catch {
      return failure(of: item, [Diagnostic(.error, .badInput, "\(label(of: item)): \(error)")])
    }
  }

  /// What is told of an item that failed.
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
      guard !result.records.isEmpty || result.failure != nil && recordsErrors else { return }
      if capacity != .one || result.records.count == 1 {
        let path = names.name(of: item.input, part: item.part, of: item.parts)
        return try Files.write(bytes(of: result), to: path)
      }
      for (place, record) in result.records.enumerated() {
        let path = names.name(of: item.input, part: place + 1, of: result.records.count)
        try Files.write(bytes(of: ItemResult(records: [record])), to: path)
      }
    } catch {
      result.messages += reporter.messages(of: [error])
    }
  }

  /// What the output gets of an item.
  func bytes(of result: ItemResult) -> [UInt8] {
    var buffer = ByteBuffer()
    if !result.records.isEmpty { writer.write(result.records, to: &buffer) }
    if recordsErrors, let failure = result.failure {
      JSONLinesWriter.write(failure: failure.error, of: failure.input, to: &buffer)
    }
    return buffer.bytes
  }
}
