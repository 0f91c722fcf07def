/// Turns what stages found on a page into an article's metadata.
enum Findings {
  /// The metadata that the findings of the marks amount to: for each field the strongest finding, and of
  /// equals the first. Authors and tags are gathered from all findings of the deciding rank.
  static func metadata(_ marks: Marks) -> Metadata {
    var metadata = Metadata()
    var seen: Set<String> = []
    for finding in marks.findings where seen.insert(finding.field).inserted {
      guard let best = marks.finding(finding.field) else { continue }
      set(best.field, values(of: best, in: marks), on: &metadata)
    }
    return metadata
  }

  /// Who gave each field its value, in the order of finding.
  static func evidence(_ marks: Marks) -> [Provenance.Evidence] {
    var seen: Set<String> = []
    return marks.findings.compactMap { finding in
      guard seen.insert(finding.field).inserted, let best = marks.finding(finding.field) else { return nil }
      let origin = marks.origin(best.origin)
      return Provenance.Evidence(
        field: best.field, stage: origin.stage, rule: origin.rule?.description, why: origin.why)
    }
  }

  private static func values(of best: Marks.Finding, in marks: Marks) -> [String] {
    let rank = marks.origin(best.origin).rank
    var values: [String] = []
    for finding in marks.findings
    where finding.field == best.field && marks.origin(finding.origin).rank == rank {
      if !values.contains(finding.value) { values.append(finding.value) }
    }
    return values
  }

  private static func set(_ field: String, _ values: [String], on metadata: inout Metadata) {
    guard let value = values.first, !value.isEmpty else { return }
    switch field {
    case "title": metadata.title = value
    case "deck": metadata.deck = value
    case "kicker": metadata.kicker = value
    case "kind": metadata.kind = value
    case "section": metadata.section = value
    case "authors": metadata.authors = values.map { Author(name: $0) }
    case "published": metadata.published = value
    case "modified": metadata.modified = value
    case "publication": metadata.publication = value
    case "canonicalURL": metadata.canonicalURL = value
    case "language": metadata.language = value
    case "direction": metadata.direction = Direction(rawValue: value)
    case "tags": metadata.tags = values
    case "license": metadata.license = value
    case "excerpt": metadata.excerpt = value
    case "caption": metadata.image = changed(metadata.image) { $0.caption = value }
    case "credit": metadata.image = changed(metadata.image) { $0.credit = value }
    default: metadata.custom.append(JSONMember(field, .string(value)))
    }
  }

  private static func changed(_ image: LeadImage?, _ change: (inout LeadImage) -> Void) -> LeadImage {
    var image = image ?? LeadImage()
    change(&image)
    return image
  }
}
