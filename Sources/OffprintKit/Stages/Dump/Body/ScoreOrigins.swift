/// The origins of marks by score, registered in the marks once for each two-digit score.
struct ScoreOrigins {
  /// The name of the stage that marks.
  let stage: String
  private var body: [Marks.OriginID?] = Array(repeating: nil, count: 101)
  private var furniture: [Marks.OriginID?] = Array(repeating: nil, count: 101)

  /// Makes the origins of a stage.
  init(stage: String) { self.stage = stage }

  /// The origin of a mark as body or furniture by a score from 0 to 1.
  mutating func id(_ role: Marks.Role, _ score: Float, in marks: inout Marks) -> Marks.OriginID {
    let percent = Int(score * 100 + 0.5)
    if let id = role == .body ? body[percent] : furniture[percent] { return id }
    let id = marks.enter(new: Marks.Origin(stage: stage, why: Self.reason(role, percent)))
    if role == .body { body[percent] = id } else { furniture[percent] = id }
    return id
  }

  /// The reason for a mark with its score, such as 0.53. An interpolation would take many times as long.
  private static func reason(_ role: Marks.Role, _ percent: Int) -> String {
    let text: StaticString =
      role == .body ? "it reads like text of the article (" : "it does not read like text of the article ("
    return text.withUTF8Buffer { text in
      String(unsafeUninitializedCapacity: text.count + 5) { bytes in
        let (_, end) = bytes.initialize(from: text)
        bytes.initializeElement(at: end, to: digit(percent / 100))
        bytes.initializeElement(at: end + 1, to: UInt8(ascii: "."))
        bytes.initializeElement(at: end + 2, to: digit(percent / 10))
        bytes.initializeElement(at: end + 3, to: digit(percent))
        bytes.initializeElement(at: end + 4, to: UInt8(ascii: ")"))
        return end + 5
      }
    }
  }

  private static func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
}
