import Diagnostics
import OffprintWorkbench
import SiteProfile
import Testing

/// Rules are added to the text of a profile, and everything else of it stays.
@Suite struct RuleInsertionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let rule: NewRule
    let before: String
    let after: String
    var testDescription: String { name }
  }

  static let head = "offprint: 1\npublication: The Mill\n"

  static let cases = [
    Case(
      name: "a new list, before the keys that usually follow it", rule: NewRule(.remove, ".share"),
      before: "lines: []\n", after: "remove:\n  - .share\nlines: []\n"),
    Case(
      name: "a new list, set apart like the others", rule: NewRule(.remove, ".share"),
      before: "\nmatch:\n  hosts: [a.example]\n\ntests: []\n",
      after: "\nmatch:\n  hosts: [a.example]\n\nremove:\n  - .share\n\ntests: []\n"),
    Case(
      name: "the end of a list, with its comments", rule: NewRule(.remove, "#top > div"),
      before: "remove:\n  # Boxes.\n  - .ad     # all of them\n\n  - .b\n  # - .c\nlines: []\n",
      after:
        "remove:\n  # Boxes.\n  - .ad     # all of them\n\n  - .b\n  - '#top > div'\n  # - .c\nlines: []\n"),
    Case(
      name: "a list without indentation", rule: NewRule(.keep, ".box"),
      before: "keep:\n- .a\n- {selector: p, text: '^x'}\n",
      after: "keep:\n- .a\n- {selector: p, text: '^x'}\n- .box\n"),
    Case(
      name: "an item of several lines", rule: NewRule(.remove, ".c"),
      before: "remove:\n  - selector: a\n    text: '^b'   # why\n",
      after: "remove:\n  - selector: a\n    text: '^b'   # why\n  - .c\n"),
    Case(
      name: "a list in brackets", rule: NewRule(.remove, ".c, .d"),
      before: "remove: [.a, '.b']  # two\n", after: "remove: [.a, '.b', '.c, .d']  # two\n"),
    Case(
      name: "an empty list", rule: NewRule(.remove, ".c"), before: "remove: []\n", after: "remove: [.c]\n"),
    Case(
      name: "a key without a value", rule: NewRule(.remove, ".c"), before: "remove: # soon\n",
      after: "remove: # soon\n  - .c\n"),
    Case(
      name: "a key with a comment alone", rule: NewRule(.remove, ".c"),
      before: "remove:\n  # Boxes.\n  # And more.\nlines: []\n",
      after: "remove:\n  # Boxes.\n  # And more.\n  - .c\nlines: []\n"),
    Case(
      name: "metadata with a comment alone", rule: NewRule(.title, ".head"),
      before: "metadata:\n  # The title is in the text.\n",
      after: "metadata:\n  # The title is in the text.\n  title: .head\n"),
    Case(
      name: "a rule like another with a text", rule: NewRule(.remove, "p", text: "^b"),
      before: "remove: [p, {selector: p, text: '^a'}]\n",
      after: "remove: [p, {selector: p, text: '^a'}, {selector: p, text: '^b'}]\n"),
    Case(
      name: "a body comes first", rule: NewRule(.body, ".story"),
      before: "body:\n  # the old one\n  - .text\n", after: "body:\n  # the old one\n  - .story\n  - .text\n"),
    Case(
      name: "a body in brackets", rule: NewRule(.body, ".story"), before: "body: [.text]\n",
      after: "body: [.story, .text]\n"),
    Case(
      name: "a field of new metadata", rule: NewRule(.title, "h1.head"),
      before: "remove: []\n", after: "metadata:\n  title: h1.head\nremove: []\n"),
    Case(
      name: "a new field", rule: NewRule(.published, "time", attribute: "datetime"),
      before: "metadata:\n  title: h1   # one\nbody: [.a]\n",
      after: "metadata:\n  title: h1   # one\n  published: time@datetime\nbody: [.a]\n"),
    Case(
      name: "a new field in braces", rule: NewRule(.deck, ".deck"),
      before: "metadata: {title: h1}\n", after: "metadata: {title: h1, deck: .deck}\n"),
    Case(
      name: "a source before the only one", rule: NewRule(.title, ".head"),
      before: "metadata:\n  title: meta:og:title # old\n",
      after: "metadata:\n  title: [.head, 'meta:og:title'] # old\n"),
    Case(
      name: "a source before others", rule: NewRule(.title, ".head"),
      before: "metadata:\n  title: [h1, meta:x]\n", after: "metadata:\n  title: [.head, h1, meta:x]\n"),
    Case(
      name: "a source before others on lines", rule: NewRule(.title, ".head"),
      before: "metadata:\n  title:\n    - h1\n    # the head\n    - 'meta:x'\n",
      after: "metadata:\n  title:\n    - .head\n    - h1\n    # the head\n    - 'meta:x'\n"),
    Case(
      name: "a source with options for all", rule: NewRule(.published, ".date"),
      before: "metadata:\n  published: {from: time@datetime, timezone: Europe/Rome}\n",
      after: "metadata:\n  published: {from: [.date, time@datetime], timezone: Europe/Rome}\n"),
    Case(
      name: "a source before one with options", rule: NewRule(.authors, ".who"),
      before: "metadata:\n  authors: {selector: .by, split: ' and '}\n",
      after: "metadata:\n  authors: [.who, {selector: .by, split: ' and '}]\n"),
    Case(
      name: "a field without a value", rule: NewRule(.title, ".head"),
      before: "metadata:\n  title:   # soon\n", after: "metadata:\n  title: .head   # soon\n"),
    Case(
      name: "a new cut", rule: NewRule(.cutAfter, ".end"), before: "lines: []\n",
      after: "cut:\n  after: .end\nlines: []\n"),
    Case(
      name: "another cut", rule: NewRule(.cutEnd, "h2", text: "^Read also"),
      before: "cut: {after: .end}\n", after: "cut: {after: .end, end: {selector: h2, text: '^Read also'}}\n"),
    Case(
      name: "a second cut of the same kind", rule: NewRule(.cutAfter, ".more"),
      before: "cut: {after: .end}\n", after: "cut: [{after: .end}, {after: .more}]\n"),
    Case(
      name: "a mark", rule: NewRule(.markCaption, ".text-below"),
      before: "change: []\n", after: "change: [{selector: .text-below, mark: caption}]\n"),
    Case(
      name: "a rule with a text", rule: NewRule(.remove, "p", text: "^Don't"),
      before: "remove: []\n", after: "remove: [{selector: p, text: '^Don''t'}]\n"),
    Case(
      name: "a text without a line end", rule: NewRule(.remove, ".c"),
      before: "remove:\n  - .a", after: "remove:\n  - .a\n  - .c\n"),
    Case(
      name: "a block of text", rule: NewRule(.remove, ".c"),
      before: "metadata:\n  license:\n    value: |\n      One.\n\n      Two.\n\n\nlines: []\n",
      after:
        "metadata:\n  license:\n    value: |\n      One.\n\n      Two.\n\nremove:\n  - .c\n\n\nlines: []\n"),
  ]

  @Test(arguments: cases)
  func adds(_ test: Case) throws {
    var text = try ProfileText(Self.head + test.before, file: "mill.yaml")
    let line = try text.add(test.rule)
    #expect(text.text == Self.head + test.after)
    let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[line - 1].contains(test.rule.selector), "the line is that of the rule")
    _ = try Profile.read(ProfileSource(name: "mill", file: "mill.yaml", text: Array(text.text.utf8))) { _ in
      nil
    }
  }

  @Test func beginsWithNothing() throws {
    var text = try ProfileText("# Only a comment.\n", file: "mill.yaml")
    _ = try text.add(NewRule(.remove, ".a"))
    #expect(text.text == "# Only a comment.\nremove:\n  - .a\n")
  }

  @Test func aKeyWithACommentAloneKeepsIt() throws {
    var text = try ProfileText("keep:\n  # Boxes.\nlines: []\n", file: "mill.yaml")
    _ = try text.add(NewRule(.remove, ".c"))
    #expect(text.text == "keep:\n  # Boxes.\nremove:\n  - .c\nlines: []\n")
  }

  @Test func beginsWithAnIndentedComment() throws {
    var text = try ProfileText("# One comment.\n\n  # And another.\n", file: "mill.yaml")
    _ = try text.add(NewRule(.remove, ".a"))
    #expect(text.text == "# One comment.\n\n  # And another.\nremove:\n  - .a\n")
  }

  @Test func longListsContinueBelow() throws {
    let items = (1...12).map { ".a-rather-long-name-\($0)" }.joined(separator: ", ")
    var text = try ProfileText("remove: [\(items)]\n", file: "mill.yaml")
    let line = try text.add(NewRule(.remove, ".c"))
    #expect(line == 2)
    #expect(text.text == "remove: [\(items),\n         .c]\n")
  }

  @Test(arguments: [
    ("remove: [.c]\n", "the profile has this rule already"),
    ("remove:\n  - '.c'\n", "the profile has this rule already"),
    ("keep: &list [.a]\nremove: *list\n", "alias"),
    ("remove: &list [.a]\n", "not a list"),
    ("{offprint: 1, remove: [.a]}\n", "a line for each key"),
    ("remove: [.a\n", "did not find expected ',' or ']'"),
  ])
  func refuses(_ before: String, _ reason: String) {
    do throws(Diagnostic) {
      var text = try ProfileText(before, file: "mill.yaml")
      let unchanged = text.text
      defer { #expect(text.text == unchanged) }
      _ = try text.add(NewRule(.remove, ".c"))
      Issue.record("the rule was added")
    } catch {
      #expect(error.message.contains(reason), "\(error.message)")
    }
  }

  @Test(arguments: [
    (NewRule(.remove, "p", text: "^Don't"), "remove:\n  - text: \"^Don't\"\n    selector: p\n"),
    (NewRule(.markCaption, ".below"), "change: [{selector: .below, mark: caption}]\n"),
    (NewRule(.cutAfter, ".end"), "cut: {after: .end, before: .start}\n"),
    (NewRule(.cutAfter, ".end"), "cut: [{after: .more}, {before: .start, after: .end}]\n"),
    (NewRule(.cutEnd, "h2", text: "^Read"), "cut:\n  end: {selector: h2, text: ^Read}\n"),
    (NewRule(.title, ".head"), "metadata:\n  title: .head\n"),
    (NewRule(.title, ".head"), "metadata:\n  title: {from: [h1, '.head'], optional: true}\n"),
  ])
  func refusesWhatIsThereAlready(_ rule: NewRule, _ before: String) throws {
    var text = try ProfileText(Self.head + before, file: "mill.yaml")
    #expect {
      _ = try text.add(rule)
    } throws: { error in
      (error as? Diagnostic)?.message == "the profile has this rule already"
    }
    #expect(text.text == Self.head + before)
  }
}
