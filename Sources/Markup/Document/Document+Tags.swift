extension Document {
  /// Which of the elements that HTML knows the node is: a number to switch on instead of a name to compare.
  ///
  /// `.other` for custom elements, those of SVG and MathML but for the roots `svg` and `math`, and whatever is no
  /// element.
  @inline(__always)
  public func tag(of id: NodeID) -> Tag {
    let node = node(id)
    switch node.kind {
    case .html: return node.name.tag
    case .svg: return node.name.tag == .svg ? .svg : .other
    case .math: return node.name.tag == .math ? .math : .other
    default: return .other
    }
  }

  /// The tag that a name stands for in HTML; `.other` for a name that HTML does not know.
  public func tag(named name: String) -> Tag { self.name(name)?.tag ?? .other }
}
