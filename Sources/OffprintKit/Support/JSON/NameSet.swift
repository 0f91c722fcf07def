/// The names of an object's members so far. Small objects are searched linearly; only large ones are hashed.
struct NameSet {
  private static let few = 8
  private var list: [String] = []
  private var set: Set<String> = []

  /// Inserts a name; `false` if it was already present.
  mutating func insert(_ name: String) -> Bool {
    if !set.isEmpty { return set.insert(name).inserted }
    guard !list.contains(name) else { return false }
    list.append(name)
    if list.count > Self.few {
      set = Set(list)
      list = []
    }
    return true
  }
}
