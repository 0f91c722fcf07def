/// The origins of marks by a score, entered into the marks once for each score of two digits.
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
    let why = (role == .body ? Self.bodyReasons : Self.furnitureReasons)[percent]
    let id = marks.enter(new: Marks.Origin(stage: stage, why: why))
    if role == .body { body[percent] = id } else { furniture[percent] = id }
    return id
  }

  private static let bodyReasons = reasons("it reads like text of the article")
  private static let furnitureReasons = reasons("it does not read like text of the article")

  private static func reasons(_ reason: String) -> [String] {
    (0...100).map { "\(reason) (\($0 / 100).\($0 % 100 / 10)\($0 % 10))" }
  }
}
