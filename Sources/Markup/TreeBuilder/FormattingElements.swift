/// The list of active formatting elements (13.2.4.3).
struct FormattingElements: ~Copyable {
  struct Entry: BitwiseCopyable {
    /// 0 for a marker.
    var node: UInt32
    var tag: Tag
    /// A hash of the attributes, 0 until it is computed.
    var hash: UInt32 = 0
  }

  var entries = Buffer<Entry>(minimumCapacity: 64)

  /// The maximum number of elements after the last marker; the oldest is dropped for a new one.
  static let limit = 128

  mutating func appendMarker() { entries.append(Entry(node: 0, tag: .other)) }

  mutating func clearToMarker() {
    while entries.count > 0 {
      let isMarker = entries[entries.count - 1].node == 0
      entries.truncate(to: entries.count - 1)
      if isMarker { return }
    }
  }

  /// The index of the last element with this tag after the last marker.
  func lastIndex(of tag: Tag) -> Int? {
    var index = entries.count - 1
    while index >= 0 && entries[index].node != 0 {
      if entries[index].tag == tag { return index }
      index -= 1
    }
    return nil
  }

  /// The index of this element if it is after the last marker. (Elements above it on the stack are after the
  /// marker too, if they are in the list.)
  func index(of node: UInt32) -> Int? {
    var index = entries.count - 1
    while index >= 0 && entries[index].node != 0 {
      if entries[index].node == node { return index }
      index -= 1
    }
    return nil
  }
}
