import Diagnostics

/// Site configurations that are imported together.
///
/// A file for a host and one for its subdomains (`.HOST.txt`) become one profile.
package struct FTRBatch: Sendable {
  /// The profiles, by host.
  package private(set) var rules: [ImportedRule] = []
  /// Files whose names are not hosts.
  package private(set) var unnamed: [String] = []
  /// The losses of each file.
  private var files: [(file: String, losses: [ImportedRule.Loss], isEmpty: Bool)] = []

  /// Imports files, each given by its path and its text. Files whose name does not look like a host, such as
  /// `LICENSE.txt`, are skipped if there are others.
  package init(_ inputs: [(file: String, text: [UInt8])]) {
    var places: [String: Int] = [:]
    for (file, text) in inputs {
      guard let rule = FTRImport.rule(text, file: file) else {
        if inputs.count == 1 { unnamed.append(file) }
        continue
      }
      files.append((file, rule.losses, rule.isEmpty))
      guard let place = places[rule.host] else {
        places[rule.host] = rules.count
        rules.append(rule)
        continue
      }
      // Rules for the host itself come first.
      if rule.includesSubdomains {
        rules[place].append(rule)
      } else {
        var first = rule
        first.append(rules[place])
        rules[place] = first
      }
    }
  }

  /// A warning for each lost line.
  package var diagnostics: [Diagnostic] {
    files.flatMap { file in
      file.losses.map { loss in
        Diagnostic(
          .warning, .badProfile, "\(loss.reason.rawValue): \(loss.text)",
          at: Place(file: file.file, line: loss.line, column: 1))
      }
    }
  }

  /// The number of files that were imported, and the number affected by each reason. A file that only lost
  /// tests counts as complete.
  package var summary: String {
    let none = files.count { $0.isEmpty }
    let whole = files.count { !$0.isEmpty && $0.losses.allSatisfy { $0.reason.isOfTests } }
    var text =
      "\(files.count) rules: \(whole) whole, \(files.count - whole - none) in part, \(none) not at all\n"
    let counts = ImportReason.allCases.map { reason in
      (reason, files.reduce(0) { $0 + $1.losses.count { $0.reason == reason } })
    }
    for (reason, count) in counts.sorted(by: { $0.1 > $1.1 }) where count > 0 {
      text += "\(count) line\(count == 1 ? "" : "s"): \(reason.rawValue)\n"
    }
    return text
  }
}
