/// Finds URLs and mail addresses: those in angle brackets, and bare ones as GFM defines them (“Autolinks
/// (extension)”).
enum AddressScanner {
  /// The offset after an autolink in angle brackets, and whether it is a mail address.
  static func endOfAutolink(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> (
    end: Int, isMail: Bool
  )? {
    var place = start + 1
    guard place < end else { return nil }
    if bytes[place].isLetter {
      while place < end, isSchemeByte(bytes[place]) { place += 1 }
      let length = place - start - 1
      if place < end, bytes[place] == 0x3A, length >= 2, length <= 32 {
        while place < end, bytes[place] > 0x20, bytes[place] != 0x3C, bytes[place] != 0x3E,
          bytes[place] != 0x7F
        {
          place += 1
        }
        return place < end && bytes[place] == 0x3E ? (place + 1, false) : nil
      }
    }
    place = start + 1
    while place < end, isLocalByte(bytes[place]) { place += 1 }
    guard place > start + 1, place < end, bytes[place] == 0x40 else { return nil }
    while true {
      let label = place + 1
      place = label
      while place < end, bytes[place].isLetterOrDigit || bytes[place] == 0x2D { place += 1 }
      guard place > label, place - label <= 63, bytes[label] != 0x2D, bytes[place - 1] != 0x2D, place < end
      else {
        return nil
      }
      if bytes[place] == 0x3E { return (place + 1, true) }
      guard bytes[place] == 0x2E else { return nil }
    }
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == 0x2B || byte == 0x2E || byte == 0x2D
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    if byte.isLetterOrDigit { return true }
    switch byte {
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D...0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: return true
    default: return false
    }
  }

  /// Skips a host.
  ///
  /// - Returns: whether it is valid; it contains a dot unless it may be short, and does not start with
  ///   punctuation.
  static func skipHost(_ bytes: UnsafePointer<UInt8>, _ place: inout Int, _ end: Int, mayBeShort: Bool)
    -> Bool
  {
    let start = place
    var dots = 0
    // Underscores in the last label and in the one before.
    var underscores = (last: false, before: false)
    while place < end {
      let byte = bytes[place]
      if byte == 0x5F {
        underscores.last = true
      } else if byte == 0x2E {
        underscores = (false, underscores.last)
        dots += 1
      } else if byte >= 0x80 {
        guard Characters.classAfter(bytes, place, end) == .other || isSymbol(bytes, place, end) else { break }
        while place + 1 < end, bytes[place + 1] & 0xC0 == 0x80 { place += 1 }
      } else if !byte.isLetterOrDigit, byte != 0x2D {
        break
      }
      place += 1
    }
    return place > start && (bytes[start] >= 0x80 || bytes[start].isLetterOrDigit) && !underscores.last
      && !underscores.before && (mayBeShort || dots > 0)
  }

  /// Symbols such as emoji are allowed in a host.
  private static func isSymbol(_ bytes: UnsafePointer<UInt8>, _ place: Int, _ end: Int) -> Bool {
    switch Characters.scalar(bytes, place, end).properties.generalCategory {
    case .otherSymbol, .mathSymbol, .currencySymbol, .modifierSymbol: true
    default: false
    }
  }

  /// The end of a bare address without trailing punctuation of the sentence around it.
  static func trimmedEnd(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var (opening, closing) = (0, 0)
    for place in start..<limit {
      if bytes[place] == 0x28 { opening += 1 } else if bytes[place] == 0x29 { closing += 1 }
    }
    var end = limit
    while end > start {
      switch bytes[end - 1] {
      case 0x29:
        if closing <= opening { return end }
        closing -= 1
        end -= 1
      case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x2A, 0x5F, 0x7E, 0x27, 0x22: end -= 1
      case 0x3B:
        var name = end - 1
        while name > start, bytes[name - 1].isLetterOrDigit { name -= 1 }
        end = name < end - 1 && name > start && bytes[name - 1] == 0x26 ? name - 1 : end - 1
      default: return end
      }
    }
    return end
  }
}
