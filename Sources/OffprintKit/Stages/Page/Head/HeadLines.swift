import Markup

/// The lines around the title of a page, which more than one stage reads.
struct HeadLines: Sendable {
  /// The element that states the title.
  let title: NodeID
  /// The lines after it.
  let behind: [HeadUnit]
  /// The lines before it, the nearest first.
  let before: [HeadUnit]

  /// Cuts the lines.
  init(_ view: PageView, title: NodeID) {
    self.title = title
    var units = HeadUnits(view, title: title)
    behind = units.behind()
    before = units.before()
  }
}
