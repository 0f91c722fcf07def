/// A name of a selector as one page numbers it.
struct BoundName: BitwiseCopyable {
  private var number: UInt32
  /// 1 where the next number is SVG's or MathML's spelling of the same name, which counts as equal.
  private var mask: UInt32

  /// The number that a page gives to a name, none where the page does not know it.
  init(_ name: Name?) {
    number = name?.number ?? .max
    mask =
      name.map {
        Name.svgElements ~= $0.number || Name.svgAttributes ~= $0.number || $0 == .definitionurl
      } == true ? 1 : 0
    number |= mask
  }

  @inline(__always)
  func equals(_ name: Name) -> Bool { name.number | mask == number }

  /// The numbers of the names that are equal.
  var numbers: ClosedRange<UInt32>? { number == .max ? nil : number - mask...number }
}

/// The names that every document knows.
final class KnownNameTable: @unchecked Sendable {
  static let shared = KnownNameTable()

  private let table = NameTable()

  func find(_ text: String) -> Name? { table.find(text.utf8) }
}
