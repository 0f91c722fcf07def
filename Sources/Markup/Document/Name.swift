/// An interned element or attribute name: equal names of a document have equal numbers.
///
/// Names known to HTML have the same number in every document, so they can be compared across documents; any
/// other name is valid only in its own document, until that parses another page.
public struct Name: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline let number: UInt32

  @inlinable @inline(__always) init(number: UInt32) { self.number = number }

  /// No name, as for text, comments and the document.
  static let none = Name(number: 0)
}

/// The numbers of ``KnownNames``.
extension Name {
  static let svgElements: Range<UInt32> = 150..<224
  static let svgAttributes: Range<UInt32> = 224..<338
  static let foreignAttributes: Range<UInt32> = 338..<360
  static let firstOther: UInt32 = 360
  static let firstUnknown: UInt32 = 421

  static let foreignObject = Name(number: 215)
  static let glyphref = Name(number: 216)

  /// The name `class`.
  package static let `class` = Name(number: firstOther + 0)
  static let id = Name(number: firstOther + 1)
  static let href = Name(number: firstOther + 2)
  static let src = Name(number: firstOther + 3)
  static let content = Name(number: firstOther + 5)
  static let charset = Name(number: firstOther + 7)
  static let httpEquiv = Name(number: firstOther + 8)
  static let type = Name(number: firstOther + 9)
  static let lang = Name(number: firstOther + 14)
  static let name = Name(number: firstOther + 23)
  static let encoding = Name(number: firstOther + 25)
  static let color = Name(number: firstOther + 27)
  static let face = Name(number: firstOther + 28)
  static let size = Name(number: firstOther + 29)
  static let definitionurl = Name(number: firstOther + 30)
  static let publicID = Name(number: firstOther + 32)
  static let systemID = Name(number: firstOther + 33)
  static let disabled = Name(number: firstOther + 37)
  static let checked = Name(number: firstOther + 38)
  static let selected = Name(number: firstOther + 39)
}

/// The spellings of foreign content. In these ranges each lower-case name has an even number, followed by the
/// correct spelling.
extension Name {
  @inline(__always) var adjustedForSVGElement: Name {
    Self.svgElements ~= number ? Name(number: number | 1) : self
  }

  var adjustedForSVGAttribute: Name {
    Self.svgAttributes ~= number || self == .glyphref ? Name(number: number | 1) : adjustedForForeignAttribute
  }

  var adjustedForMathMLAttribute: Name {
    self == .definitionurl ? Name(number: number + 1) : adjustedForForeignAttribute
  }

  private var adjustedForForeignAttribute: Name {
    Self.foreignAttributes ~= number ? Name(number: number | 1) : self
  }

  /// Whether it is the name of an attribute in the XLink, XML or XMLNS namespace.
  var isNamespaced: Bool { Self.foreignAttributes ~= number && number & 1 == 1 }
}
