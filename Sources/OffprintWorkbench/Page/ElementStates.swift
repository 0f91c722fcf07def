import Markup
import OffprintKit

/// The results for the elements that contain text of their own.
struct ElementStates {
  /// The result for the text of an element.
  enum State: String, CaseIterable {
    /// It is in the article, it is metadata, it is not in the article, or parts of it are each.
    case kept, data, dropped, mixed

    init(_ outcome: Marks.Role.Outcome) {
      switch outcome {
      case .kept: self = .kept
      case .data: self = .data
      case .dropped: self = .dropped
      }
    }
  }

  private(set) var states: [NodeID: State] = [:]

  /// Determines the states from marks.
  init(_ document: Document, _ tree: TreeMarks) {
    var walk = document.descendants(of: document.root)
    while let id = walk.next() {
      if document.isElement(id), InertNames.dropped.contains(document.tagName(of: id) ?? "") {
        walk.skipChildren(of: id)
        continue
      }
      guard document.isText(id), let parent = document.parent(of: id), !isBlank(id, document) else {
        continue
      }
      let state = State(tree[id].outcome)
      states[parent] = states[parent].map { $0 == state ? state : .mixed } ?? state
    }
  }

  private func isBlank(_ id: NodeID, _ document: Document) -> Bool {
    document.withData(of: id) { data in
      for index in data.indices where data[index] > 0x20 { return false }
      return true
    }
  }

  /// The numbers of the elements in a state, in order.
  func numbers(_ state: State) -> [UInt32] { states.filter { $0.value == state }.map(\.key.index).sorted() }
}
