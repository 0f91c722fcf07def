import Markup

/// The pictures read last, of which pages have copies for readers without scripts.
struct LastPictures {
  /// The last picture, and the part of its address that is common to all sizes.
  private(set) var last: (node: NodeID, stem: String)?
  /// The picture of a `noscript`, until text follows.
  private var noscriptStem: String?

  /// Records a picture.
  ///
  /// - Returns: whether it is another one than that of an adjacent `noscript`.
  mutating func add(_ stem: String, at id: NodeID) -> Bool {
    if stem == noscriptStem { return false }
    last = (id, stem)
    return true
  }

  /// Records that the last picture was that of a `noscript`.
  mutating func addNoscript(_ stem: String) { noscriptStem = stem }

  /// Records text.
  mutating func pass(_ text: UnsafeBufferPointer<UInt8>) {
    if noscriptStem != nil, !text.allSatisfy(isHTMLSpace) { noscriptStem = nil }
  }
}
