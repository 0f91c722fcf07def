/// Addresses that GFM links without any notation, together with a backslash or bracket that follows them.
enum BareAddress {
  /// Whether a byte of a word that starts at `start` makes it an address: the colon of `://`, the dot of `www.`.
  static func isSign(_ text: UnsafeBufferPointer<UInt8>, at place: Int, ofWordAt start: Int) -> Bool {
    if text[place] == 0x2E {
      return place - start >= 3 && text[place - 3..<place].allSatisfy { $0 | 0x20 == 0x77 }
    }
    return text[place] == 0x3A && place + 2 < text.count && text[place + 1] == 0x2F && text[place + 2] == 0x2F
  }

  /// The colon after the scheme of an address that starts at `start`; `nil` if there is no scheme.
  static func colon(in text: UnsafeBufferPointer<UInt8>, ofAddressAt start: Int) -> Int? {
    let colon = text[start...].firstIndex { !$0.isASCIIAlphanumeric } ?? text.count
    guard colon + 2 < text.count, text[colon] == 0x3A, text[colon + 1] == 0x2F, text[colon + 2] == 0x2F else {
      return nil
    }
    return colon
  }

  /// Whether an address extends to the end of what is written unchanged.
  static func extends(through literal: UnsafeBufferPointer<UInt8>, from previous: Bool) -> Bool {
    if literal.first == 0x3C { return false }
    let blank = literal.lastIndex { $0.isBlank }
    if previous, blank == nil { return true }
    let end = literal[(blank.map { $0 + 1 } ?? 0)...]
    return end.indices.dropFirst(3).contains { place in
      let isHost = end[place] == 0x2E && end[place - 3..<place].allSatisfy { $0 | 0x20 == 0x77 }
      let isScheme = end[place] == 0x2F && end[place - 1] == 0x2F && end[place - 2] == 0x3A
      return isHost || isScheme
    }
  }
}
