/// A token in the form of the tokenizer suite.
enum TestToken: Decodable, CustomStringConvertible {
  case doctype(name: String?, publicID: String?, systemID: String?, isCorrect: Bool)
  case startTag(name: String, attributes: [String: String], isSelfClosing: Bool)
  case endTag(String)
  case comment(String)
  case character(String)
  case processingInstruction(target: String, data: String)

  init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    let kind = try values.decode(String.self)
    switch kind {
    case "DOCTYPE":
      self = .doctype(
        name: try values.decodeIfPresent(String.self), publicID: try values.decodeIfPresent(String.self),
        systemID: try values.decodeIfPresent(String.self), isCorrect: try values.decode(Bool.self))
    case "StartTag":
      let name = try values.decode(String.self)
      let attributes = try values.decode([String: String].self)
      self = .startTag(
        name: name, attributes: attributes,
        isSelfClosing: values.isAtEnd ? false : try values.decode(Bool.self))
    case "EndTag": self = .endTag(try values.decode(String.self))
    case "Comment": self = .comment(try values.decode(String.self))
    case "Character": self = .character(try values.decode(String.self))
    default:
      throw DecodingError.dataCorruptedError(in: values, debugDescription: "an unknown token \(kind)")
    }
  }

  /// The token with each of its texts transformed.
  func mapped(_ change: (String) -> String) -> TestToken {
    switch self {
    case .doctype(let name, let publicID, let systemID, let isCorrect):
      .doctype(
        name: name.map(change), publicID: publicID.map(change), systemID: systemID.map(change),
        isCorrect: isCorrect)
    case .startTag(let name, let attributes, let isSelfClosing):
      .startTag(
        name: change(name),
        attributes: Dictionary(uniqueKeysWithValues: attributes.map { (change($0.key), change($0.value)) }),
        isSelfClosing: isSelfClosing)
    case .endTag(let name): .endTag(change(name))
    case .comment(let data): .comment(change(data))
    case .character(let data): .character(change(data))
    case .processingInstruction(let target, let data):
      .processingInstruction(target: change(target), data: change(data))
    }
  }

  /// The complete token; equal tokens have equal bytes here, which equal Swift strings need not have.
  var description: String {
    func quoted(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "null" }
    switch self {
    case .doctype(let name, let publicID, let systemID, let isCorrect):
      return "doctype \(quoted(name)) \(quoted(publicID)) \(quoted(systemID)) \(isCorrect)"
    case .startTag(let name, let attributes, let isSelfClosing):
      let pairs = attributes.map { "\(quoted($0.key)): \(quoted($0.value))" }.sorted()
      return "start \(quoted(name)) {\(pairs.joined(separator: ", "))}\(isSelfClosing ? " /" : "")"
    case .endTag(let name): return "end \(quoted(name))"
    case .comment(let data): return "comment \(quoted(data))"
    case .character(let data): return "text \(quoted(data))"
    case .processingInstruction(let target, let data): return "instruction \(quoted(target)) \(quoted(data))"
    }
  }
}
