/// The date and time formats that HTML's `time` element accepts.
enum DateForm {
  /// Whether it is a month, a date, or a date and time with or without a zone.
  static func isValid(_ text: String) -> Bool {
    let forms = ["####-##", "####-##-##"]
    let times = ["##:##", "##:##:##", "##:##:##.#", "##:##:##.##", "##:##:##.###"]
    let zones = ["", "Z", "+##:##", "-##:##", "+####", "-####"]
    let shape = String(text.map { $0.isASCII && $0.isNumber ? "#" : $0 })
    if forms.contains(shape) { return hasSoundNumbers(text) }
    guard shape.hasPrefix("####-##-##T") || shape.hasPrefix("####-##-## ") else { return false }
    let rest = shape.dropFirst(11)
    return times.contains { time in zones.contains { rest == time + $0 } } && hasSoundNumbers(text)
  }

  /// Whether months, days, hours and minutes are within their ranges.
  private static func hasSoundNumbers(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    func number(at place: Int) -> Int? {
      place + 1 < bytes.count ? Int(bytes[place]) * 10 + Int(bytes[place + 1]) - 528 : nil
    }
    let limits: [(Int, ClosedRange<Int>)] = [
      (5, 1...12), (8, 1...31), (11, 0...23), (14, 0...59), (17, 0...59),
    ]
    return limits.allSatisfy { place, range in
      guard place + 1 < bytes.count, bytes[place].isASCIIDigit, let value = number(at: place) else {
        return true
      }
      return range.contains(value)
    }
  }
}
