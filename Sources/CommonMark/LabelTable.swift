/// A table of numbers by label of links or footnotes, ignoring case and white space.
struct LabelTable: Sendable {
  /// The folded labels, concatenated, and their ends.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Indices into `entries` by hash, -1 if there is none.
  private var slots: [Int32] = []

  private struct Entry {
    var hash: Int
    var start: Int32
    var end: Int32
    var value: Int32
  }

  /// The maximum length of a label in bytes.
  static let longest = 999

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a label unless it is already present or blank.
  ///
  /// - Returns: whether it was added.
  mutating func insert(_ label: UnsafePointer<UInt8>, _ count: Int, _ value: Int32) -> Bool {
    guard count <= Self.longest else { return false }
    let start = bytes.count
    Self.fold(label, count, into: &bytes)
    guard bytes.count > start else { return false }
    if (entries.count + 1) * 2 > slots.count { grow() }
    let found = bytes.withUnsafeBufferPointer { folded in
      let hash = Self.hash(folded[start...])
      return (hash: hash, slot: slot(of: folded[start...], hash, in: folded))
    }
    guard slots[found.slot] < 0 else {
      bytes.removeSubrange(start...)
      return false
    }
    slots[found.slot] = Int32(entries.count)
    entries.append(Entry(hash: found.hash, start: Int32(start), end: Int32(bytes.count), value: value))
    return true
  }

  /// The number of a label.
  func value(of label: UnsafePointer<UInt8>, _ count: Int) -> Int32? {
    guard !entries.isEmpty, count <= Self.longest else { return nil }
    var folded: [UInt8] = []
    folded.reserveCapacity(count)
    Self.fold(label, count, into: &folded)
    guard !folded.isEmpty else { return nil }
    let place = folded.withUnsafeBufferPointer { label in
      bytes.withUnsafeBufferPointer { slots[slot(of: label[...], Self.hash(label[...]), in: $0)] }
    }
    return place < 0 ? nil : entries[Int(place)].value
  }

  /// The index of a label in `slots`, or of the slot to insert it in.
  private func slot(
    of label: Slice<UnsafeBufferPointer<UInt8>>, _ hash: Int, in bytes: UnsafeBufferPointer<UInt8>
  )
    -> Int
  {
    let mask = slots.count - 1
    var slot = hash & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, bytes[Int(entry.start)..<Int(entry.end)].elementsEqual(label) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(16, slots.count * 2))
    let mask = slots.count - 1
    for (place, entry) in entries.enumerated() {
      var slot = entry.hash & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(place)
    }
  }

  private static func hash(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(label.base)[label.indices]))
    return hasher.finalize()
  }

  /// Appends a label with its case folded and its white space trimmed and collapsed.
  private static func fold(_ label: UnsafePointer<UInt8>, _ count: Int, into folded: inout [UInt8]) {
    let start = folded.count
    var isASCII = true
    var isSpaced = false
    for place in 0..<count {
      let byte = label[place]
      if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        isSpaced = true
        continue
      }
      if isSpaced, folded.count > start { folded.append(0x20) }
      isSpaced = false
      if byte >= 0x80 { isASCII = false }
      folded.append(byte &- 0x61 < 26 ? byte & 0xDF : byte)
    }
    guard !isASCII else { return }
    // Lower case first: capital sharp S has no other way to become SS.
    let text = String(decoding: folded[start...], as: UTF8.self).lowercased().uppercased()
    folded.replaceSubrange(start..., with: text.utf8)
  }
}
