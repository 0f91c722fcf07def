/// Assembles an article's metadata from the findings of stages.
///
/// For each field the strongest finding is used, and among equals the first. Lists (authors, tags) consist of
/// all findings of the same source as the first, so that different spellings of a name by different sources
/// are not mixed; those of a profile are collected from all its rules.
enum Findings {
  /// The metadata from the findings of the marks.
  static func metadata(_ marks: Marks) -> Metadata {
    var metadata = Metadata()
    for best in strongest(marks) { set(best, in: marks, on: &metadata) }
    // Properties of the lead image with findings of their own.
    if let caption = marks.finding("caption")?.value, !caption.isEmpty {
      metadata.image = changed(metadata.image) { $0.caption = caption }
    }
    if let credit = marks.finding("credit")?.value, !credit.isEmpty {
      metadata.image = changed(metadata.image) { $0.credit = credit }
    }
    return metadata
  }

  /// Removes what a profile states that the lead image has not.
  static func removeAbsent(from image: inout LeadImage?, _ marks: Marks) {
    if marks.finding("caption")?.value.isEmpty == true { image?.caption = nil }
    if marks.finding("credit")?.value.isEmpty == true { image?.credit = nil }
  }

  /// The origin of each field's value, in the order in which they were found.
  static func evidence(_ marks: Marks) -> [Provenance.Evidence] {
    strongest(marks).map { best in
      let origin = marks.origin(best.origin)
      return Provenance.Evidence(
        field: best.field, stage: origin.stage, rule: origin.rule?.description, why: origin.why)
    }
  }

  /// The indices of the findings that are used: one for each field, or those of a list.
  static func chosen(_ marks: Marks) -> Set<Int> {
    var places: Set<Int> = []
    for best in strongestPlaces(marks) {
      let finding = marks.findings[best]
      let isList = Metadata.Field(rawValue: finding.field)?.isList == true && !finding.value.isEmpty
      places.formUnion(isList ? listPlaces(of: finding, in: marks) : [best])
    }
    return places
  }

  /// The finding used for each field, in the order in which they were found.
  private static func strongest(_ marks: Marks) -> [Marks.Finding] {
    strongestPlaces(marks).map { marks.findings[$0] }
  }

  private static func strongestPlaces(_ marks: Marks) -> [Int] {
    var order: [String: Int] = [:]
    var best: [Int] = []
    for (index, finding) in marks.findings.enumerated() {
      guard let place = order[finding.field] else {
        order[finding.field] = best.count
        best.append(index)
        continue
      }
      let known = marks.findings[best[place]]
      if marks.origin(finding.origin).rank > marks.origin(known.origin).rank { best[place] = index }
    }
    return best
  }

  /// The findings of a list: those of the same source as the best one.
  private static func list(of best: Marks.Finding, in marks: Marks) -> [Marks.Finding] {
    listPlaces(of: best, in: marks).map { marks.findings[$0] }
  }

  private static func listPlaces(of best: Marks.Finding, in marks: Marks) -> [Int] {
    let rank = marks.origin(best.origin).rank
    var seen: Set<String> = []
    return marks.findings.indices.filter { index in
      let finding = marks.findings[index]
      guard finding.field == best.field, !finding.value.isEmpty else { return false }
      let isWanted =
        rank <= .generic
        ? finding.origin == best.origin : marks.origin(finding.origin).rank == rank
      return isWanted && seen.insert(finding.value).inserted
    }
  }

  private static func set(_ best: Marks.Finding, in marks: Marks, on metadata: inout Metadata) {
    let value = best.value
    guard !value.isEmpty else { return }
    // Properties of the lead image.
    if best.field == "caption" || best.field == "credit" { return }
    guard let field = Metadata.Field(rawValue: best.field), field.row.isOnPages else {
      return metadata.custom.append(JSONMember(best.field, .string(value)))
    }
    switch field.content {
    case .text(let path, _): metadata[keyPath: path] = value
    case .authors: metadata.authors = list(of: best, in: marks).map { author($0, in: marks) }
    case .direction: metadata.direction = Direction(rawValue: value)
    case .tags: metadata.tags = list(of: best, in: marks).map(\.value)
    case .image: metadata.image = image(best, in: marks)
    case .wordCount, .custom: break
    }
  }

  /// An author; a missing address or role is taken from another finding with the same name.
  private static func author(_ finding: Marks.Finding, in marks: Marks) -> Author {
    var author = Author(name: finding.value)
    for other in [finding] + marks.findings where other.field == "authors" && other.value == finding.value {
      guard case .author(let url, let role)? = other.detail else { continue }
      author.url = author.url ?? url
      author.role = author.role ?? role
    }
    return author
  }

  /// The lead image; missing properties are taken from other findings with the same address.
  private static func image(_ finding: Marks.Finding, in marks: Marks) -> LeadImage {
    var image = LeadImage()
    image.url = finding.value
    for other in [finding] + marks.findings where other.field == "image" && other.value == finding.value {
      guard case .image(let known)? = other.detail else { continue }
      image.alt = image.alt ?? known.alt
      image.caption = image.caption ?? known.caption
      image.credit = image.credit ?? known.credit
      if image.width == nil, image.height == nil {
        image.width = known.width
        image.height = known.height
      }
    }
    return image
  }

  private static func changed(_ image: LeadImage?, _ change: (inout LeadImage) -> Void) -> LeadImage {
    var image = image ?? LeadImage()
    change(&image)
    return image
  }
}
