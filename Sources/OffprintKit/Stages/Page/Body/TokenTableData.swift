/// x
enum TokenTableData {
  static let values: StaticString = ""
}
