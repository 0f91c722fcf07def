/// The names of an object's members so far. Most objects are small: they are searched, and hashed only when
/// there are many.
struct NameSet {
  private static let few = 8
  private var list: [String] = []
  private var set: Set<String> = []

  /// Takes a name in; `false` if it was there.
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
