import Diagnostics
import Testing

/// Complete messages, as they are printed.
@Suite struct ProfileErrorTests {
  @Test func unknownKey() {
    #expect(
      report("offprint: 1\nmetdata:\n  title: {value: x}\n") == """
        p.yaml:2:1: error: unknown key 'metdata'
          2 | metdata:
            | ^~~~~~~
          fix: did you mean 'metadata'?
        """)
  }

  @Test func allFaultsOfAFileInTheirOrder() {
    #expect(
      report(
        """
        offprint: 1
        match: {hosts: ['https://News.Example.org/x', example.org, example.org], dump: ['(x']}
        stages: {skp: [x]}
        tests: [{input: ../x, expect: y}]
        """) == """
          p.yaml:2:17: error: 'https://News.Example.org/x' is not the name of a host
            2 | match: {hosts: ['https://News.Example.org/x', example.org, example.org], dump: ['(x']}
              |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
            fix: write 'news.example.org'; it includes its subdomains
          p.yaml:2:60: error: the host 'example.org' occurs twice
            2 | match: {hosts: ['https://News.Example.org/x', example.org, example.org], dump: ['(x']}
              |                                                            ^~~~~~~~~~~
            p.yaml:2:47: note: the first is here
          p.yaml:2:84: error: in the pattern: missing closing parenthesis
            2 | match: {hosts: ['https://News.Example.org/x', example.org, example.org], dump: ['(x']}
              |                                                                                    ^
          p.yaml:3:10: error: unknown key 'skp'
            3 | stages: {skp: [x]}
              |          ^~~
            fix: did you mean 'skip'?
          p.yaml:4:17: error: 'input' must be a path inside the profile's folder
            4 | tests: [{input: ../x, expect: y}]
              |                 ^~~~
          """)
  }

  @Test func duplicateKeyNamesTheFirst() {
    #expect(
      report("offprint: 1\nwords: {}\n\"words\": {}\n") == """
        p.yaml:3:1: error: the key 'words' occurs twice
          3 | "words": {}
            | ^~~~~~~
          p.yaml:2:1: note: the first is here
        """)
  }

  @Test func whatYAMLItselfRefuses() {
    #expect(
      report("offprint: 1\nlines:\n\t- {match: x}\n") == """
        p.yaml:3:1: error: found character that cannot start any token
          3 | \t- {match: x}
            | ^
          fix: indent with spaces, not with tabs
          p.yaml:3:1: note: while scanning for the next token
        """)
    #expect(
      report("offprint: 1\nlines:\n- {match: \"^\\d+\", mark: kind}\n") == """
        p.yaml:3:13: error: found unknown escape character
          3 | - {match: "^\\d+", mark: kind}
            |             ^
          fix: use single quotes, in which a backslash is literal
          p.yaml:3:11: note: while parsing a quoted scalar
        """)
  }

  @Test func groupNamesPointIntoThePattern() {
    #expect(
      report("offprint: 1\nlines:\n- match: 'it''s (?<titel>.+)'\n") == """
        p.yaml:3:20: error: in the pattern: unknown group name 'titel'
          3 | - match: 'it''s (?<titel>.+)'
            |                    ^~~~~
          fix: did you mean 'title'?
        """)
    #expect(
      report("offprint: 1\nlines:\n- match: \"a\\tb(\"\n  mark: body\n") == """
        p.yaml:3:10: error: in the pattern, after 4 characters: missing closing parenthesis
          3 | - match: "a\\tb("
            |          ^~~~~~~
        """)
  }

  @Test func valuesThatYAMLReadsOtherwise() {
    #expect(
      report("offprint: 1\npublication: #1 News\n") == """
        p.yaml:2:13: error: 'publication' has no value
          2 | publication: #1 News
            |             ^
          fix: quote a value that begins with '#'
        """)
    #expect(
      report("offprint: 1\npublication: News #1\n") == """
        p.yaml:2:19: warning: the value ends before this '#', which begins a comment
          2 | publication: News #1
            |                   ^
          fix: quote the value if it goes on, or put a space after '#'
        """)
    #expect(
      report("offprint: 1\nlines:\n- run:\n  - {match: a, optional: yes}\n  - {match: b}\n  then: end\n")
        == """
        p.yaml:4:26: error: 'optional' must be true or false, not 'yes'
          4 |   - {match: a, optional: yes}
            |                          ^~~
          fix: write 'true'
        """)
  }

  @Test func rulesThatCannotWork() {
    #expect(
      report(
        "offprint: 1\nlines:\n- {match: a}\n- run: [{match: a, optional: true}]\n  then: start\n- {run: [], then: end}\n"
      ) == """
        p.yaml:3:3: error: the rule has no effect
          3 | - {match: a}
            |   ^~~~~~~~~~
          fix: add 'mark', 'then' or a named group such as (?<title>…)
        p.yaml:4:8: error: a run needs a line that is not optional
          4 | - run: [{match: a, optional: true}]
            |        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
        p.yaml:6:9: error: 'run' must have 1 to 16 lines, not 0
          6 | - {run: [], then: end}
            |         ^~
        """)
  }

  @Test func whatThisVersionDoesNotRead() {
    #expect(
      report("offprint: 2\n") == """
        p.yaml:1:11: error: this program reads version 1 of the profile format
          1 | offprint: 2
            |           ^
          fix: write 'offprint: 1'
        """)
    #expect(
      report("offprint: 1\nstages: {options: [x]}\nmetadata: {title: [h1], sectoin: {value: x}}\n") == """
        p.yaml:2:19: error: 'options' must be a mapping, not a list
          2 | stages: {options: [x]}
            |                   ^~~
        p.yaml:3:25: error: unknown field 'sectoin'
          3 | metadata: {title: [h1], sectoin: {value: x}}
            |                         ^~~~~~~
          fix: did you mean 'section'?
        """)
  }

  @Test func controlCharactersDoNotReachTheTerminal() {
    #expect(
      report("offprint: 1\nlines: [\u{1B}]\n") == """
        p.yaml:2:9: error: control character U+001B is not allowed in a profile
          2 | lines: [␛]
            |         ^
          fix: remove this invisible character
        """)
    #expect(report("offprint: 1\n\"a\\u202Eb\\nc\": 1\n").contains("unknown key 'aU+202EbU+000Ac'"))
    let diagnostic = Diagnostic(.error, .noInput, "no such file: a\u{1B}[31mb\nc")
    #expect(diagnostic.rendered(color: false) == "offprint: error: no such file: aU+001B[31mbU+000Ac")
    #expect(
      diagnostic.rendered(color: true)
        == "\u{1B}[1moffprint:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m \u{1B}[1mno such file: aU+001B[31mbU+000Ac\u{1B}[0m"
    )
  }

  @Test func aFileFullOfFaultsIsCutShort() {
    let keys = (0..<1000).map { "k\($0): 1\n" }.joined()
    #expect(report("offprint: 1\n\(keys)").contains("p.yaml:52:1: note: further errors are not shown"))
  }

  @Test func longLinesAreCutAroundThePlace() {
    let long = String(repeating: "x", count: 300)
    #expect(
      report("offprint: 1\nwords: {byline: [\(long), '', \(long)]}\n") == """
        p.yaml:2:320: error: 'byline' must not be empty
          2 | …\(String(repeating: "x", count: 38)), '', \(String(repeating: "x", count: 56))…
            |  \(String(repeating: " ", count: 40))^~
        """)
  }
}
