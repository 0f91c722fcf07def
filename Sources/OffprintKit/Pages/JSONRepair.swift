/// Repairs common errors in the JSON of web pages, if there is only one way to interpret it.
///
/// Removes wrappers, comments and superfluous commas; adds missing commas; escapes raw control characters,
/// invalid escapes and quotation marks within strings; closes what is open at the end. Several consecutive
/// values become the elements of one array. One pass, without backtracking.
struct JSONRepair {
  private let input: [UInt8]
  private var output: [UInt8] = []
  private var position = 0
  private var open: [UInt8] = []
  /// Whether the last output ends a value, so that the next value needs a comma before it.
  private var isBehindValue = false

  /// Returns the repaired text: an array of the values that were found, which may still be invalid JSON.
  static func repaired(_ input: [UInt8]) -> [UInt8] {
    let text = input.contains(UInt8(ascii: "\"")) ? input : PlainText.decoded(input)
    var repair = JSONRepair(input: text)
    repair.run()
    return repair.output
  }

  private init(input: [UInt8]) { self.input = input }

  private mutating func run() {
    output.reserveCapacity(input.count + 16)
    output.append(UInt8(ascii: "["))
    while position < input.count { step() }
    while let bracket = open.popLast() { output.append(bracket) }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func step() {
    let byte = input[position]
    switch byte {
    case UInt8(ascii: "\""):
      beginValue()
      string()
      isBehindValue = true
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      beginValue()
      output.append(byte)
      open.append(byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]"))
      position += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      // A closing bracket of the other kind is dropped, since it closes nothing.
      if open.last == byte {
        open.removeLast()
        output.append(byte)
        isBehindValue = true
      }
      position += 1
    case UInt8(ascii: ":"):
      output.append(byte)
      isBehindValue = false
      position += 1
    case UInt8(ascii: "/"): skipComment()
    case UInt8(ascii: "<"): position += starts("<![CDATA[") ? 9 : starts("<!--") ? 4 : 1
    case UInt8(ascii: "-") where starts("-->"): position += 3
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      word()
    default: position += 1
    }
  }

  /// Writes a comma before a value if needed.
  private mutating func beginValue() {
    if isBehindValue { output.append(UInt8(ascii: ",")) }
    isBehindValue = false
  }

  private mutating func word() {
    let start = position
    while position < input.count, Self.isWord(input[position]) { position += 1 }
    let word = input[start..<position]
    let isNumber = word.allSatisfy { !(0x61...0x7A).contains($0 | 0x20) || $0 | 0x20 == 0x65 }
    let isKnown = ["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
    // Words at the top level are not values but remains of the script around the data.
    if open.isEmpty { return }
    beginValue()
    output += isNumber || isKnown ? word : ArraySlice("null".utf8)
    isBehindValue = true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  private mutating func string() {
    output.append(UInt8(ascii: "\""))
    position += 1
    while position < input.count {
      let byte = input[position]
      switch byte {
      case UInt8(ascii: "\"") where endsString(at: position):
        position += 1
        output.append(byte)
        return
      case UInt8(ascii: "\""): output += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\\"):
        escape()
        continue
      case 0x09, 0x0A, 0x0D: output += [UInt8(ascii: "\\"), byte == 0x0A ? 0x6E : byte == 0x0D ? 0x72 : 0x74]
      case 0..<0x20: output.append(0x20)
      default: output.append(byte)
      }
      position += 1
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether a quotation mark ends its string, judging by what follows it.
  private func endsString(at place: Int) -> Bool {
    let next = significant(after: place)
    guard next < input.count else { return true }
    switch input[next] {
    case UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
    case UInt8(ascii: "\""):
      // A comma is missing if there is a line end in between, or if the name of a member follows.
      if input[place..<next].contains(0x0A) { return true }
      let rest = input[(next + 1)...].prefix(60)
      guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return false }
      let behind = significant(after: end)
      return behind < input.count && input[behind] == UInt8(ascii: ":")
    case UInt8(ascii: ","):
      let behind = significant(after: next)
      guard behind < input.count else { return true }
      switch input[behind] {
      case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "}"), UInt8(ascii: "]"),
        UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return true
      default: return false
      }
    default: return false
    }
  }

  private func significant(after place: Int) -> Int {
    var next = place + 1
    while next < input.count, input[next] <= 0x20 { next += 1 }
    return next
  }

  private mutating func escape() {
    guard position + 1 < input.count else {
      position += 1
      return
    }
    let letter = input[position + 1]
    switch letter {
    case UInt8(ascii: "u"):
      // Only complete surrogate pairs are kept.
      if let unit = hexDigits(at: position + 2) {
        let isHigh = unit & 0xFC00 == 0xD800
        let low = isHigh && starts("\\u", at: position + 6) ? hexDigits(at: position + 8) : nil
        let length = isHigh && low.map { $0 & 0xFC00 == 0xDC00 } == true ? 12 : 6
        if length == 12 || unit & 0xF800 != 0xD800 {
          output += input[position..<position + length]
        } else {
          output += "\\ufffd".utf8
        }
        position += length
      } else {
        output += "\\\\u".utf8
        position += 2
      }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      output += [UInt8(ascii: "\\"), letter]
      position += 2
    default:
      // Drop the backslash.
      position += 1
    }
  }

  private func hexDigits(at place: Int) -> UInt32? {
    guard place + 4 <= input.count else { return nil }
    var value: UInt32 = 0
    for byte in input[place..<place + 4] {
      guard let digit = byte.hexValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private mutating func skipComment() {
    if starts("//") {
      while position < input.count, input[position] != 0x0A { position += 1 }
    } else if starts("/*") {
      position += 2
      while position < input.count, !starts("*/") { position += 1 }
      position += 2
    } else {
      position += 1
    }
  }

  private func starts(_ text: String, at place: Int? = nil) -> Bool {
    let place = place ?? position
    return place < input.count && input[place...].starts(with: text.utf8)
  }
}
