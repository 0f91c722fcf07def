import Markup
import SiteProfile

extension ElementPass {
  /// Marks what follows, or precedes, the first element of the body that the rule selects.
  mutating func apply(_ cut: CutRule) {
    guard let (element, region) = place(of: cut.target) else { return }
    hits[cut.target.place, default: 0] += 1
    let words = Self.words(cut.target)
    let action = cut.takesElement ? "ends the body before" : cut.isAfter ? "cuts after" : "cuts before"
    let id = origin(
      cut.target.place, "the profile \(action) \(words)", .profile)
    if cut.takesElement { marks.set(.furniture, at: Int(element.index), by: id) }
    var node = element
    while node != region {
      var sibling = cut.isAfter ? document.nextSibling(of: node) : document.previousSibling(of: node)
      while let next = sibling {
        marks.set(.furniture, at: Int(next.index), by: id)
        sibling = cut.isAfter ? document.nextSibling(of: next) : document.previousSibling(of: next)
      }
      guard let parent = document.parent(of: node) else { break }
      node = parent
    }
    for other in regions where other != region && (other > region) == cut.isAfter {
      marks.set(.furniture, at: Int(other.index), by: id)
    }
  }

  /// The first element of the body that the rule selects, and its region.
  private mutating func place(of rule: ElementRule) -> (element: NodeID, region: NodeID)? {
    guard matches.holds(rule.when) else { return nil }
    for id in matches[rule.selector.value] {
      guard let region = regionAround.orSelf(id) else { continue }
      guard let pattern = rule.text else { return (id, region) }
      guard let text = text.matched(of: id) else { continue }
      switch text.withUnsafeBufferPointer({ pattern.firstMatch(in: $0) }) {
      case .match: return (id, region)
      case .none: continue
      case .limitReached:
        diagnostics.append(Self.tooManySteps(rule.place))
        return nil
      }
    }
    return nil
  }
}
