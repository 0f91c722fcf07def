import TestSupport

/// Choices by the bytes of an input, one for each; after the last, the first of what there is.
struct ByteChoices: ChoiceSource {
  var bytes: ArraySlice<UInt8>

  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(bytes.popFirst() ?? 0) % range.count
  }
}
