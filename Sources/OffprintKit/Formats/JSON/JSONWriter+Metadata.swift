/// The metadata, one member per line, unless everything is on one line.
extension JSONWriter {
  /// Writes the fields that are set, each preceded by a comma.
  func writeMetadata(_ metadata: Metadata, to output: inout ByteBuffer) {
    for field in Metadata.Field.allCases {
      let name = field.rawValue
      switch field.content {
      case .text(let path, _): member(name, metadata[keyPath: path], to: &output)
      case .authors: member(name, metadata.authors, to: &output) { write($0, to: &$1) }
      case .direction: member(name, metadata.direction?.rawValue, to: &output)
      case .tags: member(name, metadata.tags, to: &output) { $1.append(jsonString: $0) }
      case .image:
        guard let image = metadata.image, !image.isEmpty else { continue }
        member(name, to: &output) { write(image, to: &$0) }
      case .wordCount:
        guard let count = metadata.wordCount, count >= 0 else { continue }
        member(name, to: &output) { $0.append(String(count)) }
      case .custom:
        guard !metadata.custom.isEmpty else { continue }
        member(name, to: &output) { $0.append(jsonObject: metadata.custom) }
      }
    }
  }

  /// Writes the provenance.
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

  private func member(_ name: String, _ text: String?, to output: inout ByteBuffer) {
    guard let text, !text.isEmpty else { return }
    member(name, to: &output) { $0.append(jsonString: text) }
  }

  private func member<Element>(
    _ name: String, _ elements: [Element], to output: inout ByteBuffer,
    element: (Element, inout ByteBuffer) -> Void
  ) {
    guard !elements.isEmpty else { return }
    member(name, to: &output) { $0.append(jsonArray: elements, element: element) }
  }

  /// Writes a member of the top level, which is not the first.
  func member(_ name: String, to output: inout ByteBuffer, value: (inout ByteBuffer) -> Void) {
    output.append(isOneLine ? ", \"" : ",\n  \"")
    output.append(name)
    output.append("\": ")
    value(&output)
  }
}
