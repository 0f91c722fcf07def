/// The rarity of each pair of letters in a language, of which at least one is not ASCII.
///
/// A cost is the negative binary logarithm of the probability of a letter after the previous one, in halves.
struct LetterPairs: Sendable {
  /// The class of characters that are not letters of the language.
  static let boundary: UInt8 = 0
  private static let stride = 80

  /// The classes of letters by lower-case letter, from 1.
  private let classes: [UInt32: UInt8]
  /// Whether ASCII letters are letters of the language.
  let hasASCII: Bool
  private let costs: [UInt8]

  /// Makes a language in the Latin script.
  init(withASCII letters: StaticString, _ costs: StaticString) {
    self.init((0x61...0x7A).map { UInt32($0) }, letters, costs)
  }

  /// Makes a language without ASCII letters.
  init(letters: StaticString, _ costs: StaticString) { self.init([], letters, costs) }

  private init(_ ascii: [UInt32], _ letters: StaticString, _ text: StaticString) {
    let others = letters.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.unicodeScalars
    let alphabet = ascii + others.map(\.value)
    precondition(alphabet.count < Self.stride)
    var classes: [UInt32: UInt8] = [:]
    for (index, letter) in alphabet.enumerated() { classes[letter] = UInt8(index + 1) }
    var costs = [UInt8](repeating: 0, count: Self.stride * Self.stride)
    text.withUTF8Buffer { text in
      var digits = text.lazy.filter { $0 != UInt8(ascii: "\n") }.makeIterator()
      for former in 0...alphabet.count {
        for latter in 0...alphabet.count where max(former, latter) > ascii.count {
          guard let digit = digits.next() else { preconditionFailure("a table of pairs is too short") }
          costs[former * Self.stride + latter] = digit - (digit < 0x3A ? 0x30 : 0x57)
        }
      }
    }
    self.classes = classes
    self.costs = costs
    hasASCII = !ascii.isEmpty
  }

  /// The class of a lower-case letter; `boundary` if the language does not have it.
  func letterClass(of letter: UInt32) -> UInt8 { classes[letter] ?? Self.boundary }

  /// The cost of a letter after another, by their classes.
  @inline(__always)
  func cost(_ former: UInt8, _ latter: UInt8) -> Int {
    Int(costs[Int(former) &* Self.stride &+ Int(latter)])
  }
}
