import Testing

@testable import OffprintKit

/// Pages designed to be slow for a profile's rules: twice the page must not take much more than twice the
/// time.
@Suite(.serialized) struct HostilePageTests {
  private static let rules = """
    metadata:
      title: [{selector: div, all: true, pattern: '(x+)$'}, 'json-ld:a[*].b']
      tags: {script: script, path: '[*]'}
    body: [[div, p], span]
    keep: [{selector: b, text: '^never$'}]
    remove: [{selector: div, text: '^a b'}, {selector: a, closest: div}, 'p p']
    cut: [{after: {selector: p, text: '^nothing$'}}, {before: i}]
    change: [{selector: div, attribute: src, from: 'a@href'}, {selector: p, mark: caption}]
    """

  @Test(arguments: [
    "<div>a ", "<p>b <a href=x>c</a>", "<div><p>a</div>", "<span>x", "<i>", "<b>y",
    "<div><a href=y>z</a></div>",
    "<script>[1,[2,", "<script>{{{{</script>",
    "<script type='application/ld+json'>{\"a\":[{\"b\":1}]}</script>",
  ])
  func linear(_ piece: String) throws {
    func time(_ count: Int) throws -> Duration {
      let html = String(repeating: piece, count: count)
      return try (0..<2).map { _ in
        try ContinuousClock().measure { _ = try ProfiledPage(html, Self.rules) }
      }.min() ?? .zero
    }
    let (small, large) = (try time(250), try time(2_000))
    #expect(large < small * 24 + .milliseconds(50), "\(small) for 250, \(large) for 2,000")
  }

  /// Nothing recurses over the page, so a small stack is enough.
  @Test func deepPagesOnASmallStack() throws {
    let html = String(repeating: "<div>a<b>", count: 20_000)
    try onSmallStack { _ = try ProfiledPage(html, Self.rules) }
  }
}
