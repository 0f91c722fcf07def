import Markup
import SiteProfile

extension ElementPass {
  /// Takes parts of text out of elements that stay, except where they are kept.
  mutating func takeParts() {
    let rules = profile.remove.filter(\.leavesElements)
    if rules.isEmpty { return }
    let tree = TreeMarks(marks, in: document)
    for rule in rules { take(rule, tree) }
  }

  private struct Taken {
    var text: String
    var stretches: [(node: NodeID, range: Range<Int>)]
  }

  private mutating func take(_ rule: ElementRule, _ tree: TreeMarks) {
    var elements = selected(by: rule)
    if !rule.takesOwnText {
      var around = NearestAncestors(elements, in: document)
      elements = elements.filter { around.ancestor(of: $0) == nil }
    }
    var taken: [Taken] = []
    var isUseless = false
    let read = rule.takesOwnText ? ElementLine.forEachOwn : ElementLine.forEach
    for element in elements where !isUseless {
      read(element, document) { line in
        guard !isUseless, let ranges = Self.ranges(of: rule.part, in: line.text) else {
          isUseless = true
          return
        }
        for range in ranges {
          let stretches = line.stretches(of: range).filter { !isKept($0.node, tree) }
          guard !stretches.isEmpty else { continue }
          taken.append(Taken(text: String(decoding: line.text[range], as: UTF8.self), stretches: stretches))
        }
      }
    }
    if isUseless { diagnostics.append(Self.tooManySteps(rule.place)) }
    guard !taken.isEmpty else { return }
    if let sureWords, sureWords.areTaken(by: taken.map { ($0.stretches[0].node, $0.text) }) {
      diagnostics.append(Self.takesTooMuch(rule.place))
      return
    }
    hits[rule.place, default: 0] += taken.count
    let id = origin(rule.place, "the profile takes it out of \(Self.words(rule))", .profile)
    for piece in taken { marks.omitted.add(piece.text, in: piece.stretches, by: id) }
  }

  private func isKept(_ node: NodeID, _ tree: TreeMarks) -> Bool {
    tree.decider(of: node).map { marks.rank(of: Int($0.index)) == .keep } ?? false
  }

  /// The ranges that a rule takes of a line; `nil` if the pattern needs too many steps.
  private static func ranges(of pattern: Pattern?, in line: [UInt8]) -> [Range<Int>]? {
    guard let pattern else { return [0..<line.count] }
    // A line that is too long for patterns is program text or data.
    guard line.count <= Pattern.longestLine else { return [] }
    return line.withUnsafeBufferPointer { pattern.allMatches(in: $0) }
  }
}
