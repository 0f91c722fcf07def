/// The metadata: a line a member.
extension JSONWriter {
  /// Writes the fields that are there, each with a comma after it.
  func writeMetadata(_ metadata: Metadata, to output: inout ByteBuffer) {
    line("title", metadata.title, to: &output)
    line("deck", metadata.deck, to: &output)
    line("kicker", metadata.kicker, to: &output)
    line("kind", metadata.kind, to: &output)
    line("section", metadata.section, to: &output)
    line("authors", metadata.authors, to: &output) { write($0, to: &$1) }
    line("published", metadata.published, to: &output)
    line("modified", metadata.modified, to: &output)
    line("publication", metadata.publication, to: &output)
    line("url", metadata.url, to: &output)
    line("canonicalURL", metadata.canonicalURL, to: &output)
    line("language", metadata.language, to: &output)
    line("direction", metadata.direction?.rawValue, to: &output)
    line("tags", metadata.tags, to: &output) { $1.append(jsonString: $0) }
    if let image = metadata.image, !image.isEmpty {
      line("image", to: &output) { write(image, to: &$0) }
    }
    line("license", metadata.license, to: &output)
    line("excerpt", metadata.excerpt, to: &output)
    if let count = metadata.wordCount, count >= 0 {
      line("wordCount", to: &output) { $0.append(String(count)) }
    }
    if !metadata.custom.isEmpty {
      line("custom", to: &output) { $0.append(jsonObject: metadata.custom) }
    }
  }

  /// Writes where the facts came from.
  func write(_ provenance: Provenance, to output: inout ByteBuffer) {
    output.append(UInt8(ascii: "{"))
    output.append(member: "profile", text: provenance.profile)
    if !provenance.evidence.isEmpty {
      output.append(member: "evidence")
      output.append(jsonArray: provenance.evidence) { evidence, output in
        output.append(UInt8(ascii: "{"))
        output.append(member: "field", string: evidence.field)
        output.append(member: "stage", string: evidence.stage)
        output.append(member: "rule", text: evidence.rule)
        output.append(member: "why", text: evidence.why)
        output.append(UInt8(ascii: "}"))
      }
    }
    if !provenance.warnings.isEmpty {
      output.append(member: "warnings")
      output.append(jsonArray: provenance.warnings) { $1.append(jsonString: $0) }
    }
    output.append(UInt8(ascii: "}"))
  }

  func write(_ author: Author, to output: inout ByteBuffer) {
    output.append(UInt8(ascii: "{"))
    output.append(member: "name", string: author.name)
    output.append(member: "url", text: author.url)
    output.append(member: "role", text: author.role)
    output.append(UInt8(ascii: "}"))
  }

  private func write(_ image: LeadImage, to output: inout ByteBuffer) {
    output.append(UInt8(ascii: "{"))
    output.append(member: "url", text: image.url)
    output.append(member: "alt", text: image.alt)
    output.append(member: "caption", text: image.caption)
    output.append(member: "credit", text: image.credit)
    output.append(member: "width", count: image.width)
    output.append(member: "height", count: image.height)
    output.append(UInt8(ascii: "}"))
  }

  private func line(_ name: StaticString, _ text: String?, to output: inout ByteBuffer) {
    guard let text, !text.isEmpty else { return }
    line(name, to: &output) { $0.append(jsonString: text) }
  }

  private func line<Element>(
    _ name: StaticString, _ elements: [Element], to output: inout ByteBuffer,
    element: (Element, inout ByteBuffer) -> Void
  ) {
    guard !elements.isEmpty else { return }
    line(name, to: &output) { $0.append(jsonArray: elements, element: element) }
  }

  private func line(
    _ name: StaticString, to output: inout ByteBuffer, value: (inout ByteBuffer) -> Void
  ) {
    output.append("  \"")
    output.append(name)
    output.append("\": ")
    value(&output)
    output.append(",\n")
  }
}
