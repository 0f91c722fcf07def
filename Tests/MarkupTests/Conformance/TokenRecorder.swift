@testable import Markup

/// Records tokens for a test, with runs of text joined.
struct TokenRecorder: TokenSink {
  let arena: UnsafeMutablePointer<Arena>
  private(set) var tokens: [TestToken] = []

  init(arena: UnsafeMutablePointer<Arena>) { self.arena = arena }

  var allowsCDATA: Bool { false }

  mutating func startTag(_ tag: StartTag) -> ContentModel {
    var attributes: [String: String] = [:]
    if tag.attributes != 0 {
      let header = arena.pointee.attributes[Int(tag.attributes)]
      for index in 0..<Int(header.count) {
        let attribute = arena.pointee.attributes[Int(tag.attributes) + 1 + index]
        attributes[text(attribute.name)] = text(attribute.start, attribute.count)
      }
    }
    tokens.append(
      .startTag(name: text(tag.name), attributes: attributes, isSelfClosing: tag.isSelfClosing))
    return .data
  }

  mutating func endTag(_ name: Name, at offset: UInt32) { tokens.append(.endTag(text(name))) }

  mutating func text(_ start: UInt32, _ count: UInt32) { append(text(start, count)) }

  mutating func null() { append("\0") }

  mutating func comment(_ start: UInt32, _ count: UInt32) { tokens.append(.comment(text(start, count))) }

  mutating func processingInstruction(_ target: Name, _ start: UInt32, _ count: UInt32) {
    tokens.append(.processingInstruction(target: text(target), data: text(start, count)))
  }

  mutating func doctype(_ doctype: DoctypeToken) {
    func text(_ range: (start: UInt32, count: UInt32)?) -> String? {
      range.map { self.text($0.start, $0.count) }
    }
    tokens.append(
      .doctype(
        name: text(doctype.name), publicID: text(doctype.publicID), systemID: text(doctype.systemID),
        isCorrect: !doctype.forcesQuirks))
  }

  mutating func endOfFile(at offset: UInt32) {}

  private mutating func append(_ more: String) {
    if case .character(let text)? = tokens.last {
      tokens[tokens.count - 1] = .character(text + more)
    } else {
      tokens.append(.character(more))
    }
  }

  private func text(_ start: UInt32, _ count: UInt32) -> String {
    String(decoding: arena.pointee.bytes(start: start, count: count), as: UTF8.self)
  }

  private func text(_ name: Name) -> String {
    String(decoding: arena.pointee.names.text(name), as: UTF8.self)
  }
}
