/// x
enum BlockNetWeights {
  static let values: StaticString = ""
}
