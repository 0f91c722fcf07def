/// The words that web pages put above or before what is not their article, in the languages of the files in `Words`.
///
/// Case, accents and punctuation are ignored, as is a number before or after. A phrase of several words is also a
/// label if text follows, as in "Read also the minister's letter"; one that could as well begin a sentence ends with
/// a full stop in its list, and is a label only before a colon or similar, or alone.
enum Labels {
  /// The separator of phrases, in addition to line ends.
  static let divider = UInt8(ascii: ";")
  /// The other separator of phrases.
  static let lineEnd = UInt8(ascii: "\n")
  /// The mark after a phrase that counts only alone.
  static let aloneMark = UInt8(ascii: ".")

  private static let latinTable = LabelTable(LabelTableData.latin)
  private static let greekAndCyrillicTable = LabelTable(LabelTableData.greekAndCyrillic)
  private static let othersTable = LabelTable(LabelTableData.others)

  /// The kinds of the label that is all of a block, and those of the one it begins with.
  ///
  /// Punctuation, numbers, emoji and arrows around it are ignored. The beginning of a block is a label if it is
  /// followed by separating punctuation or the end, or if it has several words. The cost of a block is bounded,
  /// however long it is.
  static func kinds(
    of text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (whole: LabelKinds, beginning: LabelKinds) {
    var reader = LabelReader(text, from: start, to: end)
    let hasNumber = reader.skipSigns(48)
    // Each script has a table of its own, so that no table is larger than the memory that is near the processor.
    switch reader.byte {
    case ..<0xCD, 0xE1: return latinTable.kinds(reader, hasNumber: hasNumber)
    case ..<0xD5: return greekAndCyrillicTable.kinds(reader, hasNumber: hasNumber)
    default: return othersTable.kinds(reader, hasNumber: hasNumber)
    }
  }
}
