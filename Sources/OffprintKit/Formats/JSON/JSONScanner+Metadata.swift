/// The metadata fields. None may be null, and unknown members of their objects are errors.
extension JSONScanner {
  /// Reads the value of a field, except ``Metadata/Field/custom``.
  mutating func read(_ field: Metadata.Field, into metadata: inout Metadata) throws(JSONFault) {
    switch field.content {
    case .text(let path, _): metadata[keyPath: path] = try expectText()
    case .authors:
      metadata.authors = try list("an array of authors") { scanner throws(JSONFault) in try scanner.author() }
    case .direction: metadata.direction = try expectWord()
    case .tags: metadata.tags = try strings()
    case .image:
      let image = try leadImage()
      metadata.image = image.isEmpty ? nil : image
    case .wordCount: metadata.wordCount = try expectCount()
    case .custom: break
    }
  }

  /// Reads `provenance`.
  mutating func provenance() throws(JSONFault) -> Provenance {
    var provenance = Provenance()
    try members("an object", of: ["profile", "evidence", "warnings"]) { (scanner, name) throws(JSONFault) in
      switch name {
      case "profile": provenance.profile = try scanner.expectText()
      case "evidence":
        provenance.evidence = try scanner.list("an array of evidence") { scanner throws(JSONFault) in
          try scanner.evidence()
        }
      default: provenance.warnings = try scanner.strings()
      }
    }
    return provenance
  }

  private mutating func evidence() throws(JSONFault) -> Provenance.Evidence {
    var evidence = Provenance.Evidence(field: "", stage: "")
    try members("an object", of: ["field", "stage", "rule", "why"], needed: 2) {
      (scanner, name) throws(JSONFault) in
      switch name {
      case "field": evidence.field = try scanner.expectString()
      case "stage": evidence.stage = try scanner.expectString()
      case "rule": evidence.rule = try scanner.expectText()
      default: evidence.why = try scanner.expectText()
      }
    }
    return evidence
  }

  /// Reads an author.
  mutating func author() throws(JSONFault) -> Author {
    var author = Author(name: "")
    try members("an object with a “name”", of: ["name", "url", "role"], needed: 1) {
      (scanner, name) throws(JSONFault) in
      switch name {
      case "name": author.name = try scanner.expectString()
      case "url": author.url = try scanner.expectText()
      default: author.role = try scanner.expectText()
      }
    }
    return author
  }

  private mutating func leadImage() throws(JSONFault) -> LeadImage {
    var image = LeadImage()
    let names = ["url", "alt", "caption", "credit", "width", "height"]
    try members("an object", of: names) { (scanner, name) throws(JSONFault) in
      switch name {
      case "url": image.url = try scanner.expectText()
      case "alt": image.alt = try scanner.expectText()
      case "caption": image.caption = try scanner.expectText()
      case "credit": image.credit = try scanner.expectText()
      case "width": image.width = try scanner.expectCount()
      default: image.height = try scanner.expectCount()
      }
    }
    return image
  }

  private mutating func strings() throws(JSONFault) -> [String] {
    try list("an array of strings") { scanner throws(JSONFault) in try scanner.expectString() }
  }

  private mutating func list<Element>(
    _ what: String, element: (inout JSONScanner) throws(JSONFault) -> Element
  ) throws(JSONFault) -> [Element] {
    try enterArray(what)
    var elements: [Element] = []
    while try nextElement() { elements.append(try element(&self)) }
    return elements
  }

  /// Reads an object with these members, the first `needed` of which are required.
  private mutating func members(
    _ what: String, of names: [String], needed: Int = 0,
    member: (inout JSONScanner, String) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try enterObject(what)
    let start = position - 1
    var seen: [String] = []
    while try nextMember() {
      let offset = position
      let name = try string()
      guard names.contains(name) else {
        throw .shape(
          at: offset, "the member “\(name)” is not known here",
          fix: "known are " + names.joined(separator: ", "))
      }
      guard !seen.contains(name) else { throw .duplicate(name, at: offset) }
      seen.append(name)
      try colon()
      try member(&self, name)
    }
    for name in names.prefix(needed) where !seen.contains(name) {
      throw .shape(at: start, "the member “\(name)” is missing")
    }
  }
}
