extension Document {
  /// The node's element as one of those known to HTML: an enumeration to switch over instead of comparing
  /// names.
  ///
  /// `.other` for custom elements, those of SVG and MathML except the roots `svg` and `math`, and nodes other
  /// than elements.
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

  /// The tag with a name in HTML; `.other` for a name unknown to HTML.
  public func tag(named name: String) -> Tag { self.name(name)?.tag ?? .other }
}
