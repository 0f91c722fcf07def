/// The kinds of the labels of some languages, by the hash of their words.
///
/// It holds the beginnings of labels too, with no kinds, so that looking for a label in a block ends with the first word
/// that goes on no label: nearly always the first or second one.
struct LabelTable: Sendable {
  /// A slot's upper bits are some of a hash, below are flags and a set of kinds; 0 is a free slot.
  private let slots: [UInt32]
  private let shift: UInt64

  private static let kindBits: UInt32 = 1 << UInt32(LabelKinds.count) - 1
  /// Set where a label has several words and need not stand alone.
  private static let looseBit: UInt32 = 1 << UInt32(LabelKinds.count)
  private static let usedBit: UInt32 = looseBit << 1
  private static let valueBits: UInt32 = kindBits | looseBit | usedBit
  /// No label has so many words or, in scripts without spaces, characters.
  static let longest = 48
  /// How many bytes are looked at before and behind a label, so that a block's cost has a bound.
  private static let margin = 48

  /// Makes a table of the labels of some languages.
  init(_ languages: [Labels.Language]) {
    var bytes = 0
    for language in languages {
      for list in language.lists { bytes += list.phrases.utf8CodeUnitCount }
    }
    var bits: UInt64 = 8
    // A beginning of a label takes eight bytes or more on the average, so that there are slots enough.
    while 1 << bits <= bytes / 6 { bits += 1 }
    while true {
      if let slots = Self.slots(for: languages, bits) {
        self.slots = slots
        shift = 64 - bits
        return
      }
      bits += 1
    }
  }

  /// Fills so many bits of slots; nothing if they do not suffice.
  private static func slots(for languages: [Labels.Language], _ bits: UInt64) -> [UInt32]? {
    var free = (1 << Int(bits)) / 4 * 3
    let slots = [UInt32](unsafeUninitializedCapacity: 1 << Int(bits)) { slots, initialized in
      slots.initialize(repeating: 0)
      initialized = slots.count
      for language in languages {
        for list in language.lists where free > 0 {
          list.phrases.withUTF8Buffer {
            add($0, of: UInt32(list.kinds.rawValue), to: slots, 64 - bits, &free)
          }
        }
      }
    }
    return free > 0 ? slots : nil
  }

  /// Adds phrases that are divided by semicolons and line ends.
  private static func add(
    _ text: UnsafeBufferPointer<UInt8>, of kinds: UInt32, to slots: UnsafeMutableBufferPointer<UInt32>,
    _ shift: UInt64, _ free: inout Int
  ) {
    var reader = LabelReader(text, from: 0, to: text.count)
    while free > 0, reader.beginPhrase() {
      defer { reader.skipPhrase() }
      while reader.readWord() {
        let slot = slot(of: reader.hash, in: UnsafeBufferPointer(slots), shift)
        if slots[slot] == 0 {
          slots[slot] = mark(of: reader.hash) | usedBit
          free -= 1
        }
        if reader.byte != Byte.space, let isAlone = reader.endOfPhrase() {
          slots[slot] |= kinds | (isAlone || reader.weight < LabelReader.twoWords ? 0 : looseBit)
          break
        }
        _ = reader.readGap()
      }
    }
  }

  /// The kinds of the label that is all there is in a block, and those of the one it begins with. The reader stands
  /// before the first word; `hasNumber` tells whether a number is before it.
  @inline(__always)
  func kinds(_ first: LabelReader, hasNumber: Bool) -> (whole: LabelKinds, beginning: LabelKinds) {
    slots.withUnsafeBufferPointer { slots in
      var reader = first
      var beginning: UInt32 = 0
      var count = 0
      while count < Self.longest, reader.readWord() {
        let value = slots[Self.slot(of: reader.hash, in: slots, shift)]
        if value == 0 { break }
        count += 1
        let found = value & Self.kindBits
        var rest = reader
        let gap = reader.readGap()
        if found == 0 { continue }
        if gap != .soft || value & Self.looseBit != 0 && !hasNumber { beginning = found }
        if rest.left <= Self.margin {
          rest.skipSigns(Self.margin)
          if rest.left == 0 { return (Self.kinds(found), Self.kinds(found)) }
        }
      }
      return ([], Self.kinds(beginning))
    }
  }

  @inline(__always)
  private static func kinds(_ bits: UInt32) -> LabelKinds {
    LabelKinds(rawValue: UInt16(truncatingIfNeeded: bits))
  }

  /// The slot that holds a hash, or the free one where it would stand.
  @inline(__always)
  private static func slot(of hash: UInt64, in slots: UnsafeBufferPointer<UInt32>, _ shift: UInt64) -> Int {
    let mark = mark(of: hash)
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash >> shift)
    while slots[index] != 0, slots[index] & ~valueBits != mark { index = (index + 1) & mask }
    return index
  }

  /// The bits of a hash that its slot holds; not those that give its place.
  @inline(__always)
  private static func mark(of hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 16) & ~valueBits
  }
}
