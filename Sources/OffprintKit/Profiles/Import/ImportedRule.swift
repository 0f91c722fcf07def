/// A profile converted from another program's rule, with its losses.
package struct ImportedRule: Sendable {
  /// A line without an equivalent.
  package struct Loss: Sendable {
    /// The source file.
    package var file: String
    /// The line number.
    package var line: Int
    /// The reason.
    package var reason: ImportReason
    /// The text of the line.
    package var text: String
  }

  /// The host, which is the profile's name.
  package let host: String
  /// The source files.
  package private(set) var files: [String]
  /// Whether the profile is also for the host's subdomains.
  package internal(set) var includesSubdomains: Bool
  /// The lines that could not be expressed, in order.
  package internal(set) var losses: [Loss] = []
  /// The sources of fields, as YAML, in the order of the file.
  var fields: [(name: String, sources: [String])] = []
  /// The rules of the profile's lists, as YAML.
  var body: [String] = []
  var remove: [String] = []
  var change: [String] = []
  var addresses: [String] = []

  init(host: String, file: String, includesSubdomains: Bool) {
    self.host = host
    files = [file]
    self.includesSubdomains = includesSubdomains
  }

  /// Whether nothing was imported except addresses.
  package var isEmpty: Bool { fields.isEmpty && body.isEmpty && remove.isEmpty && change.isEmpty }

  /// The profile's text.
  ///
  /// - Parameter withBody: whether its rules for the body are active; otherwise they are comments.
  package func yaml(withBody: Bool = false) -> String {
    var text = "# Imported from \(files.map(Self.name).joined(separator: " and ")).\n"
    for loss in losses {
      let place = files.count == 1 ? "Line \(loss.line)" : "Line \(loss.line) of \(Self.name(loss.file))"
      text += "# \(place) is missing: \(loss.reason.rawValue): \(DraftYAML.comment(loss.text))\n"
    }
    text += "offprint: 1\nguard: true\nmatch:\n  hosts: [\(DraftYAML.quoted(host))]\n"
    if !includesSubdomains { text += "  subdomains: false\n" }
    if !fields.isEmpty {
      text += "metadata:\n"
      for field in fields {
        // Site rules go out of date: the generic stages are right more often.
        let sources = field.sources.joined(separator: ", ")
        text += "  \(field.name): {from: [\(sources)], optional: true, fallback: true}\n"
      }
    }
    let bodies = Self.list("body", body)
    text += withBody ? bodies : bodies.split(separator: "\n").map { "# \($0)\n" }.joined()
    text += Self.list("remove", remove) + Self.list("change", change)
    return text + Self.list("tests", addresses.map { "{url: \(DraftYAML.quoted($0))}" })
  }

  /// A file name for use in a comment.
  private static func name(_ file: String) -> String {
    DraftYAML.comment(file.split(separator: "/").last.map(String.init) ?? file)
  }

  private static func list(_ key: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\(key):\n" + items.map { "  - \($0)\n" }.joined()
  }

  /// Appends the rules of another file for the same site.
  mutating func append(_ other: ImportedRule) {
    includesSubdomains = includesSubdomains || other.includesSubdomains
    files += other.files
    losses += other.losses
    for field in other.fields {
      for source in field.sources { add(source, to: field.name) }
    }
    body += other.body.filter { !body.contains($0) }
    remove += other.remove.filter { !remove.contains($0) }
    change += other.change.filter { !change.contains($0) }
    addresses += other.addresses.filter { !addresses.contains($0) }
  }

  /// Whether one of its rules contains a text, such as the name of a class.
  func names(_ text: String) -> Bool {
    (body + remove + change + fields.flatMap(\.sources)).contains { $0.contains(text) }
  }

  mutating func add(_ source: String, to field: String) {
    guard let index = fields.firstIndex(where: { $0.name == field }) else {
      fields.append((field, [source]))
      return
    }
    if !fields[index].sources.contains(source) { fields[index].sources.append(source) }
  }
}
