/// One node of the tree, 24 bytes. Links are indices; 0, the document, stands for "none", since the document is never
/// a child or a sibling.
///
/// There is no link to the last child: the first child's `previous` leads there, so that appending takes one step.
@usableFromInline
struct Node: BitwiseCopyable, Sendable {
  @usableFromInline var parent: UInt32 = 0
  @usableFromInline var next: UInt32 = 0
  /// The sibling before, or, for a first child, the last child of the parent.
  @usableFromInline var previous: UInt32 = 0
  /// Of a text, comment or processing instruction: where its bytes start. Of any other node: its first child.
  @usableFromInline var first: UInt32 = 0
  /// Of a text, comment or processing instruction: how many bytes it has. Of an element or doctype: the index of its
  /// run of attributes, or, without attributes, the offset of its tag in the source.
  @usableFromInline var extent: UInt32 = 0
  /// The name in the upper 24 bits, then four bits of flags and four of kind.
  @usableFromInline var packed: UInt32

  static let maximumName: UInt32 = 1 << 24 - 1

  init(kind: Kind, name: Name = .none) {
    packed = name.number << 8 | UInt32(kind.rawValue)
  }

  @usableFromInline
  enum Kind: UInt8 {
    case document, fragment, doctype, comment, processingInstruction, text
    /// The kinds from here on are elements.
    case html, svg, math
  }

  @inline(__always) var kind: Kind {
    unsafeBitCast(UInt8(truncatingIfNeeded: packed) & 15, to: Kind.self)
  }
  // The numbers here are those of Kind, which inner loops elsewhere cannot ask.
  @inlinable @inline(__always) var isElement: Bool { packed & 15 >= 6 }
  @inlinable @inline(__always) var isHTML: Bool { packed & 15 == 6 }
  @inlinable @inline(__always) var isSVG: Bool { packed & 15 == 7 }
  @inlinable @inline(__always) var isText: Bool { packed & 15 == 5 }
  @inline(__always) var hasRange: Bool { kind == .text || kind == .comment || kind == .processingInstruction }
  @inlinable @inline(__always) var name: Name { Name(number: packed >> 8) }
  /// Name and kind in one number: what tells an element's type.
  @inline(__always) var type: UInt32 { packed & ~0xF0 }

  private static let isOpenBit: UInt32 = 0x20
  private static let isImpliedBit: UInt32 = 0x40
  private static let isGrowableBit: UInt32 = 0x80

  /// `extent` is the index of a run of attributes.
  @inlinable @inline(__always) var hasAttributes: Bool {
    get { packed & 0x10 != 0 }
    set { packed = newValue ? packed | 0x10 : packed & ~0x10 }
  }
  /// It is on the stack of open elements.
  @inline(__always) var isOpen: Bool {
    get { packed & Self.isOpenBit != 0 }
    set { set(Self.isOpenBit, newValue) }
  }
  /// No tag of the source made it: the parser did.
  @inline(__always) var isImplied: Bool {
    get { packed & Self.isImpliedBit != 0 }
    set { set(Self.isImpliedBit, newValue) }
  }
  /// A text whose bytes stand in the side buffer with room to the next power of two, or an element whose run of
  /// attributes has room for those of later tags.
  @inline(__always) var isGrowable: Bool {
    get { packed & Self.isGrowableBit != 0 }
    set { set(Self.isGrowableBit, newValue) }
  }

  @inline(__always) private mutating func set(_ bit: UInt32, _ on: Bool) {
    packed = on ? packed | bit : packed & ~bit
  }
}

/// One attribute, 12 bytes; the range is as in ``Arena/bytes(start:count:)``. A run of attributes begins with a header
/// whose `start` is the offset of the tag in the source and whose `count` is the number of attributes that follow.
@usableFromInline
struct Attribute: BitwiseCopyable {
  @usableFromInline var name: Name
  @usableFromInline var start: UInt32
  @usableFromInline var count: UInt32
}
