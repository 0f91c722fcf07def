import OffprintKit
import SiteProfile

/// The files that inputs are written to: their base names with the format's extension, in one directory.
struct OutputNames {
  private var bases: [String] = []
  private let ending: String

  /// Throws where two inputs would be written to one file, or an input to itself.
  init(inputs: [String], directory: String, writer: any Writer.Type) throws(Diagnostic) {
    ending = "." + writer.fileExtension
    var taken: [String: String] = [:]
    for input in inputs {
      let base = "\(directory)/\(Self.baseName(of: input))"
      let target = base + ending
      if let other = taken[target] {
        throw Diagnostic(
          .error, .usage, "'\(other)' and '\(input)' would both be written to \(target)",
          fix: "convert them into different directories")
      }
      if Files.isSame(input, target) {
        throw Diagnostic(
          .error, .usage, "'\(input)' would be overwritten by its own result",
          fix: "convert into another directory")
      }
      taken[target] = input
      bases.append(base)
    }
  }

  /// The file of an input, or of one of the parts that it gave, counted from 0: `base.ext`, `base-1.ext`, `base-2.ext`.
  func name(of input: Int, part: Int, of count: Int) -> String {
    guard count > 1 else { return bases[input] + ending }
    let number = String(part + 1)
    let zeros = String(repeating: "0", count: String(count).utf8.count - number.utf8.count)
    return "\(bases[input])-\(zeros)\(number)\(ending)"
  }

  private static func baseName(of input: String) -> String {
    if input == "-" { return "stdin" }
    let name = input.split(separator: "/").last.map(String.init) ?? input
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
