/// A node of the tree, 24 bytes. Links are indices; 0, the document, means "none", since the document is
/// never a child or a sibling.
///
/// There is no link to the last child: it is the first child's `previous`, so that appending takes constant
/// time.
@usableFromInline
struct Node: BitwiseCopyable, Sendable {
  @usableFromInline var parent: UInt32 = 0
  @usableFromInline var next: UInt32 = 0
  /// The previous sibling; for a first child, the last child of the parent.
  @usableFromInline var previous: UInt32 = 0
  /// For a text, comment or processing instruction: the start of its bytes. For any other node: its first
  /// child.
  @usableFromInline var first: UInt32 = 0
  /// For a text, comment or processing instruction: the number of its bytes. For an element or doctype: the
  /// index of its run of attributes, or, without attributes, the offset of its tag in the source.
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
  // The constants are those of Kind, which inlined code in other modules cannot access.
  @inlinable @inline(__always) var isElement: Bool { packed & 15 >= 6 }
  @inlinable @inline(__always) var isHTML: Bool { packed & 15 == 6 }
  @inlinable @inline(__always) var isSVG: Bool { packed & 15 == 7 }
  @inlinable @inline(__always) var isText: Bool { packed & 15 == 5 }
  @inline(__always) var hasRange: Bool { kind == .text || kind == .comment || kind == .processingInstruction }
  @inlinable @inline(__always) var name: Name { Name(number: packed >> 8) }
  /// Name and kind as one number, which identifies an element's type.
  @inline(__always) var type: UInt32 { packed & ~0xF0 }

  private static let isOpenBit: UInt32 = 0x20
  private static let isImpliedBit: UInt32 = 0x40
  private static let isGrowableBit: UInt32 = 0x80

  /// `extent` is the index of a run of attributes.
  @inlinable @inline(__always) var hasAttributes: Bool {
    get { packed & 0x10 != 0 }
    set { packed = newValue ? packed | 0x10 : packed & ~0x10 }
  }
  /// Whether it is on the stack of open elements.
  @inline(__always) var isOpen: Bool {
    get { packed & Self.isOpenBit != 0 }
    set { set(Self.isOpenBit, newValue) }
  }
  /// Whether the parser added it without a tag in the source.
  @inline(__always) var isImplied: Bool {
    get { packed & Self.isImpliedBit != 0 }
    set { set(Self.isImpliedBit, newValue) }
  }
  /// Whether it is a text in the side buffer with capacity up to the next power of two, or an element whose
  /// run of attributes has capacity for those of later tags.
  @inline(__always) var isGrowable: Bool {
    get { packed & Self.isGrowableBit != 0 }
    set { set(Self.isGrowableBit, newValue) }
  }

  @inline(__always) private mutating func set(_ bit: UInt32, _ on: Bool) {
    packed = on ? packed | bit : packed & ~bit
  }
}

/// An attribute, 12 bytes; the range is as in ``Arena/bytes(start:count:)``. A run of attributes starts with
/// a header whose `start` is the offset of the tag in the source and whose `count` is the number of
/// attributes that follow.
@usableFromInline
struct Attribute: BitwiseCopyable {
  @usableFromInline var name: Name
  @usableFromInline var start: UInt32
  @usableFromInline var count: UInt32
}
