import Markup

extension Marks {
  /// Marks an element of an HTML page and everything in it, whatever earlier stages have marked there. What has a stronger
  /// mark stays as it is.
  ///
  /// A mark on an element alone applies to its descendants only where they have no marks themselves.
  public mutating func set(_ role: Role, throughout element: NodeID, of page: HTMLPage, by id: OriginID) {
    set(role, at: Int(element.index), by: id)
    var walk = page.document.descendants(of: element)
    while let node = walk.next() { set(role, at: Int(node.index), by: id) }
  }
}
