/// Raw HTML among the blocks of another format: it is read like a page, and what is between its tags stays what
/// it is.
struct HTMLStretch {
  /// The blocks: those from a piece of HTML to the one that closes its last element, or others.
  var range: Range<Int>
  var isHTML: Bool

  /// Divides blocks into stretches of HTML and others. `html` returns the source of a block that is HTML.
  static func stretches(of count: Int, html: (Int) -> String?) -> [HTMLStretch] {
    var isHTML = [Bool](repeating: false, count: count)
    var ends: [Int: Int] = [:]
    var open: [(name: String, child: Int)] = []
    for place in 0..<count {
      guard let source = html(place) else { continue }
      isHTML[place] = true
      for tag in TagScan.tags(in: source) {
        if tag.opens {
          open.append((tag.name, place))
        } else if let match = open.suffix(64).lastIndex(where: { $0.name == tag.name }) {
          ends[open[match].child] = place
          open.removeSubrange(match...)
        }
      }
    }
    var stretches: [HTMLStretch] = []
    var place = 0
    while place < count {
      var end = place
      if isHTML[place] {
        // A block within the stretch may open an element that a later one closes.
        var within = place
        while within <= end {
          if let other = ends[within] { end = max(end, other) }
          within += 1
          // Adjacent HTML blocks are read together.
          if within > end, within < count, isHTML[within] { end = within }
        }
        stretches.append(HTMLStretch(range: place..<(end + 1), isHTML: true))
      } else {
        while end + 1 < count, !isHTML[end + 1] { end += 1 }
        stretches.append(HTMLStretch(range: place..<(end + 1), isHTML: false))
      }
      place = end + 1
    }
    return stretches
  }

  /// Whether an HTML fragment contains elements that are not inline: players, frames, drawings.
  static func needsTree(_ html: String) -> Bool {
    TagScan.tags(in: html).contains { embedding.contains($0.name) }
  }

  private static let embedding: Set<String> = [
    "iframe", "video", "audio", "object", "embed", "picture", "svg", "figure",
  ]
}
