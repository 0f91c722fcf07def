/// The markers of the items of a list.
struct MarkdownListMarker {
  /// The maximum number of an item.
  private static let maxNumber = 999_999_999

  /// The shape of the list.
  let shape: BlockShape
  /// The byte after the number, or instead of one.
  let byte: UInt8
  private let start: Int?

  /// Chooses the markers of a list, which differ from those of an adjacent list: the two would be joined.
  init(_ list: List, bullet: UInt8, after previous: UInt8?) {
    let markers: [UInt8] = list.ordered ? [0x2E, 0x29] : [bullet, bullet == 0x2A ? 0x2D : 0x2A]
    byte = previous == markers[0] ? markers[1] : markers[0]
    start = list.ordered ? Self.start(of: list) : nil
    shape = start.map { $0 == 1 ? .firstOrderedList : .orderedList } ?? .bulletList
  }

  /// The first number of a list, if necessary the nearest that a marker can have.
  static func start(of list: List) -> Int { min(max(list.start ?? 1, 0), maxNumber) }

  /// The marker of an item.
  func text(at index: Int) -> String {
    let number = start.map { String(min($0 + index, Self.maxNumber)) } ?? ""
    return number + String(UnicodeScalar(byte))
  }

  /// Whether a line ends with markers of nested empty lists that would be a rule.
  static func endRule(_ out: ByteBuffer) -> Bool {
    guard let byte = out.last, byte == 0x2A || byte == 0x2D else { return false }
    var count = 0
    var place = out.count
    while place > 0, out[place - 1] == byte || out[place - 1] == 0x20 {
      place -= 1
      if out[place] == byte { count += 1 }
    }
    return count >= 3
  }
}
