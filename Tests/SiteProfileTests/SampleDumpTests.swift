import SiteProfile
import Testing

/// The rules of a profile on the variations of its site's dumps.
@Suite struct SampleDumpTests {
  private let profile: Profile
  private let sample: [String]
  private let body: [String]

  init() throws {
    let host = "responsiblestatecraft.org"
    profile = try Profile.read(try ProfileSource(path: "\(packageRoot)/profiles/\(host).yaml")) { _ in nil }
    let text = try ProfileSource(path: "\(packageRoot)/profiles/samples/\(host)/article.txt").text
    sample = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    let end = try #require(sample.firstIndex { $0.hasPrefix("|") })
    body = Array(sample[5..<end])
  }

  /// The body, and the values that the rules extracted from the other lines, in order.
  private func read(_ lines: [String]) -> (body: [String], values: [String]) {
    let texts = Lines(lines.joined(separator: "\n"))
    var values: [String] = []
    var start: Int?
    var index = 0
    while index < lines.count {
      let bound: LineRule.Bound = start == nil ? .start : .end
      let match = profile.lines.lazy.filter { $0.then == bound }.compactMap { texts.match($0, at: index) }
        .first
      index += match?.count ?? 1
      guard let match else { continue }
      values += match.flatMap { $0.split(separator: " ", maxSplits: 1).dropFirst().map(String.init) }
      if let start { return (Array(lines[start..<index - match.count]), values) }
      start = index
    }
    return (start.map { Array(lines[$0...]) } ?? [], values)
  }

  @Test func theSample() {
    let (found, values) = read(sample)
    #expect(found == body)
    #expect(body.count == 12)
    let field = "field(SiteProfile.MetadataField."
    #expect(
      values == [
        "\(field)title)=The harbour talks of Vell end where they began",
        "\(field)deck)=Three weeks of bargaining over a breakwater have left both island governments with the map "
          + "they came with.",
        "\(field)kind)=Analysis \(field)section)=Northern Isles",
        "caption=The half-built breakwater at low tide credit=Pilot Station of Vell (archive)",
        "\(field)kind)=Analysis \(field)section)=Northern Isles",
      ])
  }

  @Test func aSiteKnowsItsDumps() {
    for pattern in profile.dump {
      #expect(sample.contains { pattern.value.firstMatch(in: $0) != .none })
    }
  }

  /// Changes to the sample, each a line and its replacement.
  @Test(
    arguments: [
      [0: nil], [1: "Shutterstock_1605957556-scaled"], [3: nil], [1: nil, 3: nil], [0: nil, 3: nil],
      [4: "QiOSK | Asia-Pacific", 18: "QiOSK | Asia-Pacific"], [17: nil], [17: "|A harbour"],
      [17: "|A (small) harbour (Isles Pictures)"], [19: nil], [17: nil, 19: nil], [18: nil],
      [17: nil, 18: nil],
      [17: nil, 20: nil], [20: nil], [17: nil, 18: nil, 19: nil],
      [20: "Top photo credit: Isles Pictures"], [20: "Image credit: M. Tolland / Isles Pictures"],
      [20: "Photo: Isles Pictures"], [20: "Photo by M. Tolland, Isles Pictures"],
      [20: "Credit: Isles Pictures"],
      [17: nil, 18: nil, 20: "Photo credit: Isles Pictures"],
      [17: nil, 18: nil, 19: nil, 20: "Top photo: the Skarr light"],
      [17: nil, 18: nil, 20: "Photo: Isles Pictures"], [18: nil, 19: nil, 20: "Photo via Isles Pictures"],
    ] as [[Int: String?]])
  func variations(_ changes: [Int: String?]) {
    let lines = sample.indices.compactMap { changes[$0] ?? sample[$0] }
    #expect(read(lines).body == body, "\(changes)")
    let title = "The harbour talks of Vell end where they began"
    #expect(read(lines).values.first == "field(SiteProfile.MetadataField.title)=\(title)")
  }

  @Test("a picture's credit within the article does not end it")
  func creditWithin() {
    var lines = sample
    lines.insert("Photo: Isles Pictures", at: 8)
    #expect(read(lines).body.last == body.last)
  }
}
