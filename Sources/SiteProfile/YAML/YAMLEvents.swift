import CLibYAML
import Diagnostics

/// An event of libyaml's parser, copied from its memory.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case scalar(String, YAMLScalarStyle)
    case alias(String)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  var kind: Kind
  var anchor: String?
  var tag: String?
  var start: Place
  var end: Place
}

/// libyaml's parser over a text; its errors are converted to diagnostics.
final class YAMLEvents {
  private let source: SourceText
  /// On the heap, since libyaml keeps the address of its parser.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter input: the bytes of `source`, which must outlive the parser.
  init(_ source: SourceText, input: UnsafeBufferPointer<UInt8>) throws(Diagnostic) {
    self.source = source
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      throw Diagnostic(.error, .badProfile, "out of memory", at: source.place(0))
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  func next() throws(Diagnostic) -> YAMLEvent {
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) == 1 else { throw fault() }
    defer { yaml_event_delete(&raw) }
    var event = YAMLEvent(
      kind: .streamEnd, start: source.place(raw.start_mark.index), end: source.place(raw.end_mark.index))
    switch raw.type {
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      event.kind = .scalar(String(decoding: bytes, as: UTF8.self), YAMLScalarStyle(scalar.style))
      event.anchor = text(scalar.anchor)
      event.tag = text(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      event.kind = .sequenceStart
      event.anchor = text(raw.data.sequence_start.anchor)
      event.tag = text(raw.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      event.kind = .mappingStart
      event.anchor = text(raw.data.mapping_start.anchor)
      event.tag = text(raw.data.mapping_start.tag)
    case YAML_ALIAS_EVENT: event.kind = .alias(text(raw.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_END_EVENT: event.kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: event.kind = .mappingEnd
    case YAML_DOCUMENT_START_EVENT: event.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: event.kind = .documentEnd
    case YAML_STREAM_START_EVENT: event.kind = .streamStart
    default: event.kind = .streamEnd
    }
    return event
  }

  private func text(_ pointer: UnsafePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func fault() -> Diagnostic {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "this is not YAML"
    let context = parser.pointee.context.map { String(cString: $0) }
    let place = source.place(parser.pointee.problem_mark.index)
    let contextPlace = source.place(parser.pointee.context_mark.index)
    return source.diagnostic(
      .error, problem, at: place,
      fix: YAMLHint.fix(
        problem: problem, context: context, at: place, contextPlace: contextPlace, in: source),
      notes: context.map { [Diagnostic.Note($0, at: contextPlace)] } ?? [])
  }
}

extension YAMLScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .plain
    }
  }
}
