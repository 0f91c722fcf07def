extension ProfileSchemaTests {
  /// A profile with every key.
  static let everything = """
    offprint: 1
    publication: The Mill
    match:
      hosts: [mill.example.org, www.mill.example.org]
      subdomains: false
      path: [^/story/]
      page: ['meta[name="generator"]']
      dump: ['^Read more on The Mill$', 1984]
    guard: true
    extends: families/cms
    metadata:
      title: [h1.headline, 'meta:og:title', {selector: h1, attribute: title, all: false, pattern: '(?<value>.+)'}]
      deck: {from: .deck, optional: true, fallback: false}
      authors: {value: [Ann Lee, Bo Roe], optional: true}
      tags: [{value: mill}, {selector: a.tag, split: ' ', after: ':', before: '.', when: .tags}, {meta: t, split: [',', ;]}]
      published: {from: ['json-ld:datePublished', 'time@datetime'], timezone: Europe/Berlin, format: dd.MM.yyyy}
      modified: {meta: last-modified, timezone: UTC}
      section: {script: '#data', path: a.b, attribute: data-x, fallback: true}
      custom.issue: {json-ld: isPartOf.name, format: yyyy-MM}
      license: {value: 7}
      kind: {none: true, optional: true}
      kicker: [{selector: .k, when: .k}, {none: true}]
    body: [.story, [.first, .second], {selector: .part, nth: -1}]
    keep: [.note, {selector: p, text: ^Note, nth: 2, when: .notes}]
    remove: [{selector: a, text: ^Read, nth: 1, closest: p, when: body}, .ad, {selector: p, part: 'x$', own: true}]
    cut: {after: .end, before: {selector: h1, text: x, when: body}}
    change:
      - {selector: div.p, rename: p}
      - {selector: span, unwrap: true, text: x, nth: 1, when: body}
      - {selector: em, wrap: figure}
      - {selector: img, attribute: src, from: data-src, after: a, before: b}
      - {selector: img, attribute: src, from: 'a@href', pattern: '/w', replace: ''}
      - {selector: img, removeAttribute: loading}
      - {selector: .by, mark: byline}
    lines:
      - {match: '^By (?<author>.+)$', mark: byline, then: start}
      - {match: [^a, ^b], mark: furniture}
      - {run: [{match: ^c, mark: teaser, optional: true}, {match: [^d, ^e]}], then: end}
    words: {byline: [by], related: [read also], months: [a, b, c, d, e, f, g, h, i, j, k, l]}
    stages: {skip: [page-body], options: {footnotes: keep}, programs: [./fix.py --level 2]}
    tests:
      - {input: samples/a.html, expect: samples/a.json, url: 'https://mill.example.org/a'}
      - {url: 'https://mill.example.org/b'}
    """

  /// What can be written in another way.
  static let alternatives = [
    "offprint: 1\nwords: {byline: {pt-BR: [por], en: [by]}, related: {de: [Lesen Sie auch]}, "
      + "months: {cs: [a, b, c, d, e, f, g, h, i, j, k, l]}}\n",
    "offprint: '1'\ncut: [{end: .end}, {after: {selector: .a}}]\n",
    "offprint: 1\nmetadata: {authors: .author, title: {from: {meta: title}}, published: time}\n",
    "offprint: 1\nmetadata: {language: {value: en}, direction: {value: rtl}}\n",
    "offprint: 1\nlines: [{run: [{match: a, mark: body}]}]\n",
    "offprint: 1\ntests: []\nbody: []\nlines: []\n",
  ]
}
