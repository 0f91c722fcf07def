import ArgumentParser
import OffprintKit

/// `offprint formats`
struct Formats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the formats, or show what one of them cannot represent.",
    discussion: """
      Examples:
        offprint formats
        offprint formats text

      The list has the names for --from and --to, the extensions by which a file to
      read is known, the extension of what is written, and how many articles one
      output holds. Where formats share an extension, the content of an input tells
      which it is; an output gets the first of them unless --to names another.
      """)

  @Argument(help: "The format to describe.", completion: .list(Formats.names(in: Command.current.registry)))
  var format: String?

  func run() throws {
    try Reporter.run {
      let registry = Command.current.registry
      guard let format else {
        return try Files.writeToStandardOutput(Array(Self.table(of: registry).utf8))
      }
      guard Self.names(in: registry).contains(format) else {
        throw ConversionOptions.unknown("format", format, among: Self.names(in: registry))
      }
      try Files.writeToStandardOutput(Array(Self.losses(of: format, in: registry).utf8))
    }
  }

  /// The names of all formats: output formats first, then those that are only read.
  static func names(in registry: Registry) -> [String] {
    let written = registry.writers.map { $0.format }
    return written + registry.readers.map { $0.format }.filter { !written.contains($0) }
  }

  private static func table(of registry: Registry) -> String {
    var rows = [["format", "read", "written", "articles in an output"]]
    for name in names(in: registry) {
      let read = registry.reader(for: name)?.fileExtensions.map { ".\($0)" }.joined(separator: " ")
      let writer = registry.writer(for: name)
      rows.append([
        name, read ?? "-", writer.map { ".\($0.fileExtension)" } ?? "-", writer.map(number) ?? "-",
      ])
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).dropLast().map { cell, width in
        cell + String(repeating: " ", count: width - cell.count + 2)
      }.joined() + (row.last ?? "") + "\n"
    }.joined()
  }

  private static func number(of writer: any Writer.Type) -> String {
    switch writer.capacity {
    case .one: "one"
    case .stream, .collection: "any number"
    }
  }

  private static func losses(of format: String, in registry: Registry) -> String {
    guard let writer = registry.writer(for: format) else { return "\(format) is read, not written.\n" }
    let options = writer.options.map { "--option \($0.name)=VALUE  \($0.help)\n" }.joined()
    if writer.losses.isEmpty { return "\(format) represents everything in an article.\n" + options }
    var text = options + "What \(format) cannot represent, and what replaces it:\n"
    for loss in writer.losses { text += "\n  \(loss.what)\n    \(loss.standIn)\n" }
    return text
  }
}
