import Markup

extension Marks {
  /// Marks an element of a page of HTML with all in it, whatever stages before have marked there. What carries a stronger
  /// mark stays as it is.
  ///
  /// A mark on an element alone holds for what is in it only as far as nothing there has a mark of its own.
  public mutating func set(_ role: Role, throughout element: NodeID, of page: HTMLPage, by id: OriginID) {
    set(role, at: Int(element.index), by: id)
    var walk = page.document.descendants(of: element)
    while let node = walk.next() { set(role, at: Int(node.index), by: id) }
  }
}
