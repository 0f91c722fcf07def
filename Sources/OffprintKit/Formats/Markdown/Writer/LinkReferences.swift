/// The addresses in numbered definitions at the end of the text.
struct LinkReferences {
  private struct Key: Hashable {
    var url: String
    var title: String?
  }

  private(set) var targets: [InlineFlow.Target] = []
  private var numbers: [Key: Int] = [:]

  /// Removes all addresses except the first ones.
  mutating func forget(after count: Int) {
    for target in targets[count...] { numbers[Key(url: target.url, title: target.title)] = nil }
    targets.removeSubrange(count...)
  }

  /// The number of an address, from 1; the same for the same address and title.
  mutating func number(of target: InlineFlow.Target) -> Int {
    let key = Key(url: target.url, title: target.title)
    if let number = numbers[key] { return number }
    targets.append(target)
    numbers[key] = targets.count
    return targets.count
  }
}
