/// One case of a tree construction file.
struct TreeCase {
  var data: [UInt8] = []
  var errorCount = 0
  /// The context of a fragment, as in `svg path`.
  var context: String?
  /// The scripting flags with which the case must pass.
  var scripting = [false, true]
  var document = ""

  /// Reads a file. A line `#data` starts a case; empty lines have no meaning, since they occur within cases
  /// too.
  static func read(_ file: [UInt8]) -> [TreeCase] {
    var cases: [TreeCase] = []
    var section = ""
    var content: [ArraySlice<UInt8>] = []
    func finish() {
      guard var last = cases.popLast() else { return }
      last.take(section, content)
      cases.append(last)
    }
    for line in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let text = line.first == UInt8(ascii: "#") ? String(decoding: line, as: UTF8.self) : ""
      guard sections.contains(text) else {
        content.append(line)
        continue
      }
      finish()
      if text == "#data" { cases.append(TreeCase()) }
      section = text
      content = []
    }
    finish()
    return cases
  }

  private static let sections: Set = [
    "#data", "#errors", "#new-errors", "#document-fragment", "#script-on", "#script-off", "#description",
    "#document",
  ]

  private mutating func take(_ section: String, _ lines: [ArraySlice<UInt8>]) {
    switch section {
    case "#data": data = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    case "#errors", "#new-errors": errorCount += lines.count { !$0.isEmpty }
    case "#document-fragment": context = lines.first.map { String(decoding: $0, as: UTF8.self) }
    case "#script-on": scripting = [true]
    case "#script-off": scripting = [false]
    case "#document":
      let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
      document = String(decoding: Array(lines[..<end].joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
    default: break
    }
  }
}
