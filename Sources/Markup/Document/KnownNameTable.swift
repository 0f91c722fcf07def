/// The names known to every document.
final class KnownNameTable: @unchecked Sendable {
  static let shared = KnownNameTable()

  private let table = NameTable()

  func find(_ text: String) -> Name? { table.find(text.utf8) }
}
