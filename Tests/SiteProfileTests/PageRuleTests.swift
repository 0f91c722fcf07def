import Diagnostics
import SiteProfile
import Testing

/// Parsing of rules for HTML pages, and errors in them.
@Suite struct PageRuleTests {
  @Test func sources() throws {
    let read = try profile(
      """
      offprint: 1
      metadata:
        title: [h1, 'a[href="@x"]', 'time@datetime', 'meta:og:title', 'json-ld:a[0].b[*]["c.d"]']
        tags: {selector: .t, attribute: DATA-T, all: false, pattern: '(x)', after: 'a ', before: b, split: ', ', when: .w}
        published: {from: .d, timezone: Europe/Berlin, format: 'd.M.yyyy', optional: true}
        custom.rating: {script: '#s', path: a.b}
      """)
    let titles = read.fields.first?.sources.map { "\($0.kind)" } ?? []
    #expect(titles.count == 5)
    #expect(read.fields.map(\.name.text) == ["title", "tags", "published", "rating"])
    guard case .element(let plain, nil) = read.fields[0].sources[1].kind,
      case .element(let time, "datetime") = read.fields[0].sources[2].kind,
      case .jsonLD(let path) = read.fields[0].sources[4].kind
    else {
      Issue.record("sources of another kind")
      return
    }
    #expect(plain.value == "a[href=\"@x\"]" && time.value == "time")
    #expect(path.steps == [.name("a"), .index(0), .name("b"), .all, .name("c.d")])
    let tags = read.fields[1].sources[0]
    #expect(tags.takesAll == false && tags.after == "a " && tags.before == "b" && tags.separators == [", "])
    #expect(tags.when?.value == ".w" && tags.pattern?.source == "(x)")
    #expect(read.fields[2].timeZone?.value == "Europe/Berlin" && read.fields[2].isOptional)
    #expect(read.fields[2].format?.value.parts == [.day, .literal("."), .month, .literal("."), .year])
  }

  @Test func elements() throws {
    let read = try profile(
      """
      offprint: 1
      match: {hosts: [a.example], path: ['^/x'], page: [meta]}
      body: [.a, [.b, .c]]
      keep: [.k]
      remove: [{selector: p, text: ^x, closest: div, when: .w}]
      cut: [{after: .e}, {before: {selector: h2, text: y}}]
      change: [{selector: img, attribute: src, from: 'a@href'}, {selector: .m, mark: caption}]
      tests: [{input: a, expect: b, url: https://a.example/x}]
      """)
    #expect(read.paths.map(\.value.source) == ["^/x"] && read.page.map(\.value) == ["meta"])
    #expect(read.body.map { $0.regions.map(\.value) } == [[".a"], [".b", ".c"]])
    #expect(read.keep.map(\.selector.value) == [".k"])
    #expect(read.remove.first?.closest?.value == "div" && read.remove.first?.text?.source == "^x")
    #expect(read.cuts.map(\.isAfter) == [true, false])
    #expect(read.changes.count == 2)
    #expect(read.tests.first?.url == "https://a.example/x")
  }

  @Test func theFamilysRulesStandBehind() throws {
    let read = try profile(
      "offprint: 1\nextends: families/f\nbody: [.a]\nremove: [.r]\nmetadata: {title: h1}",
      families: [
        "families/f": "offprint: 1\nbody: [.b]\nremove: [.s]\nkeep: [.k]\nmetadata: {title: h2, deck: .d}"
      ])
    #expect(read.body.flatMap { $0.regions.map(\.value) } == [".a", ".b"])
    #expect(read.remove.map(\.selector.value) == [".r", ".s"])
    #expect(read.keep.map(\.place.description) == ["families/f.yaml:4:8"])
    #expect(
      read.fields.map { "\($0.name.text) \($0.place.file)" } == ["title p.yaml", "deck families/f.yaml"])
  }

  @Test(arguments: [
    ("metadata: {title: {selectr: h1}}", "2:20: error: unknown key 'selectr'"),
    ("metadata: {title: {selector: h1, meta: x}}", "2:19: error: a source is one of selector, meta"),
    ("metadata: {title: {all: true}}", "2:19: error: a source needs one of the keys"),
    ("metadata: {title: {meta: x, attribute: y}}", "2:29: error: 'attribute' cannot be combined with 'meta'"),
    ("metadata: {title: {from: h1, all: true}}", "2:30: error: 'all' belongs to a source"),
    ("metadata: {title: {from: h1, timezone: UTC}}", "2:30: error: 'timezone' is for dates"),
    (
      "metadata: {published: {from: h1, timezone: Berlin}}",
      "2:44: error: 'Berlin' is not the name of a time zone"
    ),
    ("metadata: {published: {from: h1, format: 'd. Mon yyyy'}}", "2:47: error: in the format: 'o'"),
    ("metadata: {published: {from: h1, format: d.M.}}", "2:42: error: in the format: a format needs a year"),
    ("metadata: {title: 'json-ld:a..b'}", "2:30: error: in the path: a name is missing here"),
    ("metadata: {title: 'json-ld:a[x]'}", "2:30: error: in the path: expected a number"),
    ("metadata: {title: {script: x}}", "2:20: error: 'script' needs a 'path'"),
    ("metadata: {title: {selector: x, pattern: '(?<title>x)'}}", "2:42: error: a pattern for values knows"),
    ("metadata: {title: []}", "2:19: error: 'title' has no source"),
    ("metadata: {title: {value: [a, b]}}", "2:27: error: 'title' has one value, not a list"),
    ("metadata: {custom.title: h1}", "2:12: error: 'title' is a standard field"),
    ("metadata: {custom.: h1}", "2:12: error: a custom field is custom.NAME"),
    ("publication: A\nmetadata: {publication: h1}", "3:12: error: 'publication' is set twice"),
    ("match: {path: [x]}", "2:9: error: 'path' requires 'hosts'"),
    ("body: .a", "2:7: error: 'body' must be a list, not a string"),
    ("body: [[]]", "2:8: error: a region is missing"),
    ("keep: [{selector: .a, closest: p}]", "2:23: error: unknown key 'closest'"),
    ("remove: [{text: x}]", "2:10: error: the key 'selector' is missing"),
    ("cut: {}", "2:6: error: 'cut' needs 'after', 'before' or 'end'"),
    ("change: [{selector: x}]", "2:10: error: the rule needs one of rename"),
    ("change: [{selector: x, rename: a, wrap: b}]", "2:10: error: the rule can have only one of rename"),
    ("change: [{selector: x, rename: A}]", "2:32: error: 'A' is not the name of an element"),
    ("change: [{selector: x, attribute: src}]", "2:24: error: 'attribute' needs 'from'"),
    (
      "change: [{selector: x, rename: a, from: b}]",
      "2:35: error: 'from' can only be combined with 'attribute'"
    ),
    ("change: [{selector: x, mark: tile}]", "2:30: error: 'mark' cannot be 'tile'"),
    ("change: [{selector: x, unwrap: false}]", "2:32: error: 'unwrap' can only be true"),
    ("remove: [{selector: x, own: false}]", "2:29: error: 'own' can only be true"),
    ("remove: [{selector: x, part: '('}]", "2:32: error: in the pattern: missing closing parenthesis"),
    ("keep: [{selector: x, part: x}]", "2:22: error: unknown key 'part'"),
    ("metadata: {authors: {none: false}}", "2:28: error: 'none' can only be true"),
    ("metadata: {authors: {none: true, value: x}}", "2:21: error: a source is one of value, none"),
    ("metadata: {title: {meta: x, split: []}}", "2:36: error: 'split' needs a text"),
    ("metadata: {title: 'json-ld:[@type=]'}", "2:35: error: in the path: a value is missing here"),
    ("metadata: {title: 'json-ld:[@type=\"a].b'}", "2:36: error: in the path: the quote is not closed"),
    ("metadata: {title: 'json-ld:a[b=c'}", "2:29: error: in the path: the bracket is not closed"),
    ("words: {related: {german: [x], d: [y]}}", "2:32: error: 'd' is not a language tag"),
    ("words: {related: {de: [x], DE: [y]}}", "2:28: error: 'de' is set twice"),
    ("words: {byline: {de: von}}", "2:22: error: 'byline' must be a list, not a string"),
    ("words: {months: {de: [Jan]}}", "2:22: error: 'months' must name twelve months, not 1"),
  ])
  func faults(_ text: String, _ message: String) {
    let report = report("offprint: 1\n\(text)\n")
    #expect(report.hasPrefix("p.yaml:\(message)"), "\(report)")
  }

  @Test func selectorsAreCheckedWhereTheyStand() throws {
    let text = """
      offprint: 1
      match: {hosts: [a.example], page: [^]}
      metadata: {title: [h1, 'x ^@href', {selector: h1, when: ^}]}
      body: [[.a, ^]]
      remove: [{selector: p, closest: "^"}]
      change: [{selector: p, attribute: src, from: '^@href'}]
      """
    let source = ProfileSource(name: "p", file: "p.yaml", text: Array(text.utf8))
    let fault = #expect(throws: Diagnostic.self) {
      try Profile.read(source) { _ in nil }
    }
    let places = fault?.all.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)" }
    #expect(
      places
        == [
          "2:36", "3:27", "3:57", "4:13", "5:34", "6:47",
        ].map { "\($0) in the selector: expected a selector, found ‘^’" })
  }
}
