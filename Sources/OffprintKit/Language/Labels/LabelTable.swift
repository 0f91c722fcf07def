/// The kinds of the labels of some languages, by the hash of their words.
///
/// It also contains the beginnings of labels, without kinds, so that looking for a label in a block ends with
/// the first word that does not continue one: nearly always the first or second one.
///
/// The slots are precomputed in ``LabelTableData``: hashing the labels at run time took as long as the rest of
/// a small page's conversion. A test generates them from the files in `Words`.
struct LabelTable: Sendable {
  /// Six digits for each slot, their number a power of two, and two more.
  ///
  /// A slot's upper bits are some of a hash, below are flags and a set of kinds; 0 is a free slot.
  private let digits: StaticString
  private let count: Int
  private let shift: UInt64

  /// The number of digits in a slot: those of its value in base 64, the lowest first, where 0 is "0" and the
  /// others follow it in ASCII.
  static let slotLength = 6
  /// A set of kinds.
  static let kindBits: UInt32 = 1 << UInt32(LabelKinds.count) - 1
  /// Set if a label has several words and counts also when text follows.
  static let looseBit: UInt32 = 1 << UInt32(LabelKinds.count)
  /// Set in each slot that is taken.
  static let usedBit: UInt32 = looseBit << 1
  private static let valueBits: UInt32 = kindBits | looseBit | usedBit
  /// The maximum number of words in a label or, in scripts without spaces, of characters.
  static let longest = 48
  /// The maximum number of bytes examined before and after a label, so that the cost of a block is bounded.
  private static let margin = 48

  /// Makes a table of ready slots.
  init(_ digits: StaticString) {
    self.digits = digits
    count = digits.utf8CodeUnitCount / Self.slotLength
    shift = UInt64(64 - count.trailingZeroBitCount)
  }

  /// The value of a slot.
  @inline(__always)
  private func value(_ slot: Int) -> UInt32 {
    // Eight digits are read at once; the last two belong to the next slot.
    let text = UnsafeRawPointer(digits.utf8Start + slot &* Self.slotLength)
    let six = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self)) & 0xFFFF_FFFF_FFFF &- 0x3030_3030_3030
    let pairs = six & 0x00FF_00FF_00FF | (six & 0xFF00_FF00_FF00) >> 2
    return UInt32(truncatingIfNeeded: pairs & 0xFFF | pairs >> 4 & 0xFF_F000 | pairs >> 8 & 0xFF00_0000)
  }

  /// The kinds of the label that is all of a block, and those of the one it begins with. The reader is at the
  /// first word; `hasNumber` is whether a number precedes it.
  @inline(__always)
  func kinds(_ first: LabelReader, hasNumber: Bool) -> (whole: LabelKinds, beginning: LabelKinds) {
    var reader = first
    var beginning: UInt32 = 0
    var count = 0
    while count < Self.longest, reader.readWord() {
      let value = value(of: reader.hash)
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

  @inline(__always)
  private static func kinds(_ bits: UInt32) -> LabelKinds {
    LabelKinds(rawValue: UInt16(truncatingIfNeeded: bits))
  }

  /// The value of a hash's slot; 0 if there is none.
  @inline(__always)
  private func value(of hash: UInt64) -> UInt32 {
    let mark = Self.mark(of: hash)
    var slot = Int(truncatingIfNeeded: hash >> shift)
    while true {
      let value = value(slot)
      if value == 0 || value & ~Self.valueBits == mark { return value }
      slot = (slot + 1) & (count - 1)
    }
  }

  /// The bits of a hash stored in its slot, other than those that determine its place.
  @inline(__always)
  static func mark(of hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> 16) & ~valueBits
  }
}
