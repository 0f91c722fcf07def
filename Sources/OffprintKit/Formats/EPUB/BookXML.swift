import Markup

/// A document in one of a book's own vocabularies, whose elements may or may not have prefixes.
struct BookXML {
  let document: Document

  /// Reads a file of a book.
  ///
  /// - Throws: a fault if it is missing, too large or malformed.
  init(_ name: String, _ archive: inout ZIPReader, _ room: inout NodeRoom) throws(ZIPReader.Fault) {
    let bytes = try archive.read(name)
    try room.take(bytes, of: name)
    do {
      document = try Document(parsingXML: bytes)
    } catch {
      throw ZIPReader.Fault(
        message: "its file '\(name)', line \(error.line), column \(error.column): \(error.message)")
    }
  }

  /// Reads a file of a book that is not well-formed, as a browser would.
  ///
  /// - Throws: a fault if it is missing or too large.
  init(malformed name: String, _ archive: inout ZIPReader, _ room: inout NodeRoom) throws(ZIPReader.Fault) {
    let bytes = try archive.read(name)
    try room.take(bytes, of: name)
    document = Document(parsing: bytes)
  }

  /// All elements of a name, in an element or the whole document.
  func all(_ name: String, in element: NodeID? = nil) -> [NodeID] {
    document.descendants(of: element ?? document.root).filter { isNamed(name, $0) }
  }

  /// The first child of an element with a name.
  func child(_ name: String, of id: NodeID) -> NodeID? {
    document.children(of: id).first { isNamed(name, $0) }
  }

  private func isNamed(_ name: String, _ id: NodeID) -> Bool {
    guard document.isElement(id), let tag = document.tagName(of: id) else { return false }
    return tag == name || tag.hasSuffix(":" + name)
  }

  /// The first element of a name.
  func first(_ name: String) -> NodeID? { all(name).first }

  /// The value of an attribute without white space around it.
  func value(_ name: String, of id: NodeID) -> String? {
    document.attribute(name, of: id).map { WhiteSpace.collapsed($0) }
  }

  /// The values of an attribute that is a list.
  func values(_ name: String, of id: NodeID) -> [Substring] {
    value(name, of: id)?.split(separator: " ") ?? []
  }
}
