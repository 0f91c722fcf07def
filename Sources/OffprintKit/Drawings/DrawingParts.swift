import Markup

/// The elements of a page's drawings by their ids: a drawing may use symbols and colours of another.
///
/// It is a class because the ids are collected only when a drawing refers to one.
final class DrawingParts {
  private let document: Document?
  private lazy var ids = collected()

  /// Of a document, or none.
  init(_ document: Document?) { self.document = document }

  /// The first element with an id.
  subscript(id: String) -> NodeID? { document == nil ? nil : ids[id] }

  private func collected() -> [String: NodeID] {
    guard let document, let name = document.name("id") else { return [:] }
    var ids: [String: NodeID] = [:]
    for node in document.descendants(of: document.root) where document.namespace(of: node) == .svg {
      guard let id = document.attribute(name, of: node), ids[id] == nil else { continue }
      ids[id] = node
    }
    return ids
  }
}
