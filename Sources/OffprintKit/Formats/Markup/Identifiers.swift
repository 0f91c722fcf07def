/// The ids of a document: valid XML names, each used once.
struct Identifiers {
  private var taken: Set<String> = []
  private var numbers: [String: Int] = [:]

  init() {}

  /// Makes an id for an identifier of the article.
  mutating func make(for identifier: String) -> String { unique(Self.name(identifier)) }

  /// Makes a unique id from a valid name.
  mutating func unique(_ base: String) -> String {
    var id = base
    while !taken.insert(id).inserted {
      let number = numbers[base, default: 1] + 1
      numbers[base] = number
      id = "\(base)-\(number)"
    }
    return id
  }

  /// The nearest name without colons (NCName).
  private static func name(_ identifier: String) -> String {
    if identifier.withBytes(isPlain) { return identifier }
    var name = ""
    for scalar in identifier.unicodeScalars {
      if name.isEmpty, !startsName(scalar) { name = "id-" }
      name.unicodeScalars.append(startsName(scalar) || continuesName(scalar) ? scalar : "-")
    }
    // These prefixes are used for notes and their references.
    if name.hasPrefix("fn-") || name.hasPrefix("fnref-") { name = "id-" + name }
    return name.isEmpty ? "id" : name
  }

  /// Whether a name is certainly valid, as nearly all are.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, first.isASCIILetter || first == 0x5F else { return false }
    if first == 0x66, bytes.count > 1, bytes[1] == 0x6E { return false }
    return bytes.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
