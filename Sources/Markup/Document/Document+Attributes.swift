extension Document {
  /// The value of an attribute, with character references decoded; `nil` if the element does not have it.
  public func attribute(_ name: Name, of id: NodeID) -> String? {
    value(of: name, of: node(id)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute by its name, in lower case except for SVG's own spellings.
  public func attribute(_ name: String, of id: NodeID) -> String? {
    self.name(name).flatMap { attribute($0, of: id) }
  }

  /// Whether an element has the attribute, with any value.
  public func hasAttribute(_ name: Name, of id: NodeID) -> Bool { value(of: name, of: node(id)) != nil }

  /// Calls `body` with the bytes of an attribute's value in UTF-8; returns `nil` if the element does not have
  /// it.
  public func withAttribute<Result>(
    _ name: Name, of id: NodeID, _ body: (Swift.Span<UInt8>) throws -> Result
  ) rethrows -> Result? {
    guard let value = value(of: name, of: node(id)) else { return nil }
    return try body(value.span)
  }

  /// The attributes of an element in the order of the source.
  public func attributes(of id: NodeID) -> Attributes { Attributes(document: self, node: node(id)) }

  /// The attributes of one element.
  public struct Attributes: RandomAccessCollection, Sendable {
    let document: Document
    let node: Node

    /// The start index, 0.
    public var startIndex: Int { 0 }
    /// The number of attributes.
    public var endIndex: Int { node.isElement ? document.arena.pointee.attributes(of: node).count : 0 }

    /// The attribute at an index from 0 on, with character references in the value decoded.
    public subscript(index: Int) -> (name: Name, value: String) {
      let run = document.arena.pointee.attributes(of: node)
      precondition(index >= 0 && index < run.count, "no such attribute")
      let attribute = run[index]
      let value = document.arena.pointee.bytes(start: attribute.start, count: attribute.count)
      return (attribute.name, String(decoding: value, as: UTF8.self))
    }
  }

  /// The name and the identifiers of a doctype; `nil` for any other node.
  public func doctype(of id: NodeID) -> (name: String, publicID: String, systemID: String)? {
    let node = node(id)
    guard node.kind == .doctype else { return nil }
    func text(_ name: Name) -> String {
      value(of: name, of: node).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    return (text(.name), text(.publicID), text(.systemID))
  }

  @inline(__always)
  func value(of name: Name, of node: Node) -> UnsafeBufferPointer<UInt8>? {
    for attribute in arena.pointee.attributes(of: node) where attribute.name == name {
      return arena.pointee.bytes(start: attribute.start, count: attribute.count)
    }
    return nil
  }
}
