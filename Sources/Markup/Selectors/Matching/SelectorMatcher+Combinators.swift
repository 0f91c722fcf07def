/// A search in progress, whose result may be worth caching.
struct TrailEntry: BitwiseCopyable {
  var question: SelectorMemo.Question
  var node: UInt32
}

/// Matches from the rightmost compound leftwards, without recursion.
///
/// A search among ancestors takes the nearest match, one among siblings likewise. If the rest then fails, a
/// sibling search continues, unless the rest has left the row of siblings, since these have all ancestors in
/// common; else the last search among ancestors continues; and when that is exhausted, the match fails, since
/// searches that started lower down could only reach some of the same ancestors.
extension SelectorMatcher {
  private enum Outcome { case found, failed, fails, matches }

  @inline(never)
  mutating func matchesToTheLeft(of complex: SelectorProgram.Complex, _ node: UInt32) -> Bool {
    let start = trail.count
    let workBefore = work
    let result = search(complex, node)
    if work &- workBefore >= 32 { remember(from: start, result) }
    trail.truncate(to: start)
    return result
  }

  private mutating func remember(from start: Int, _ result: Bool) {
    for index in start..<trail.count { memo[trail[index].question, trail[index].node] = result ? 1 : 0 }
  }

  private mutating func search(_ complex: SelectorProgram.Complex, _ node: UInt32) -> Bool {
    var step = complex.firstStep
    var current = node
    // The searches that may continue: the step searched for, the node tried last, and the previous trail.
    var before: (step: UInt32, node: UInt32, trail: Int) = (0, 0, 0)
    var above: (step: UInt32, node: UInt32, trail: Int) = (0, 0, 0)
    while true {
      let combinator = steps[Int(step)].combinator
      step &+= 1
      if step == complex.endOfSteps { return true }
      var outcome: Outcome
      switch combinator {
      case .child:
        before.step = 0
        current = parentElement(current)
        outcome = tryOne(step, current)
      case .next:
        current = previousElement(current)
        outcome = tryOne(step, current)
      case .descendant:
        before.step = 0
        let parent = parentElement(current)
        if parent != 0 { trail.append(TrailEntry(question: .stepAbove(step), node: parent)) }
        above = (step, current, trail.count)
        outcome = climb(step, &above.node)
        current = above.node
      case .subsequent:
        trail.append(TrailEntry(question: .stepBefore(step), node: current))
        before = (step, current, trail.count)
        outcome = goBack(step, &before.node)
        current = before.node
      }
      if outcome == .failed, before.step != 0, combinator != .subsequent {
        trail.truncate(to: before.trail)
        step = before.step
        outcome = goBack(step, &before.node)
        current = before.node
      }
      if outcome == .failed, above.step != 0, combinator != .descendant {
        before.step = 0
        if memo.isActive { remember(from: above.trail, false) }
        trail.truncate(to: above.trail)
        step = above.step
        outcome = climb(step, &above.node)
        current = above.node
      }
      switch outcome {
      case .found: break
      case .matches: return true
      case .failed, .fails: return false
      }
    }
  }

  @inline(__always)
  private mutating func tryOne(_ step: UInt32, _ node: UInt32) -> Outcome {
    if node == 0 { return .failed }
    work &+= 1
    if let known = memo[.step(step), node] { return known == 1 ? .matches : .failed }
    let workBefore = work
    if !passes(step, node) {
      if work &- workBefore >= 32 { memo[.step(step), node] = 0 }
      return .failed
    }
    trail.append(TrailEntry(question: .step(step), node: node))
    return .found
  }

  /// Moves from a node to its next ancestor that satisfies a step.
  @inline(__always)
  private mutating func climb(_ step: UInt32, _ node: inout UInt32) -> Outcome {
    while true {
      node = parentElement(node)
      if node == 0 { return .fails }
      work &+= 1
      if let known = memo[.stepAbove(step), node] { return known == 1 ? .matches : .fails }
      if passes(step, node) { return .found }
    }
  }

  /// Moves from a node to its next preceding sibling that satisfies a step.
  @inline(__always)
  private mutating func goBack(_ step: UInt32, _ node: inout UInt32) -> Outcome {
    while true {
      if let known = memo[.stepBefore(step), node] { return known == 1 ? .matches : .failed }
      node = previousElement(node)
      if node == 0 { return .failed }
      work &+= 1
      if passes(step, node) { return .found }
    }
  }
}
