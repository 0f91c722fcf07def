import SiteProfile
import Testing

@Suite struct FamilyTests {
  @Test func whatAProfileStatesGoesFirst() throws {
    let child = """
      offprint: 1
      publication: Child
      extends: families/cms
      match: {hosts: [child.example]}
      lines: [{match: ^a$, mark: title}]
      metadata: {language: {value: no}}
      words: {byline: [Av]}
      stages: {skip: [x, y], programs: [./own]}
      """
    let family = """
      offprint: 1
      publication: Family
      match: {hosts: [family.example], dump: [x]}
      extends: families/base
      lines: [{match: ^b$, mark: deck}]
      metadata: {language: {value: en}, tags: {value: [t]}}
      words: {byline: [By], related: [Read also]}
      stages: {skip: [y, z], programs: [./shared -x]}
      tests: [{input: a, expect: b}]
      """
    let base = "offprint: 1\nlines: [{match: ^c$, mark: body}]\n"
    let joined = try profile(child, families: ["families/cms": family, "families/base": base])
    #expect(joined.publication == "Child")
    #expect(joined.hosts.map(\.value) == ["child.example"])
    #expect(joined.dump.isEmpty && joined.tests.isEmpty)
    #expect(joined.lines.map(\.items[0].role) == [.title, .deck, .body])
    #expect(
      joined.lines.map(\.place.description) == [
        "p.yaml:5:9", "families/cms.yaml:5:9", "families/base.yaml:2:9",
      ])
    #expect(joined.metadata[.language]?.value == ["no"])
    #expect(joined.metadata[.tags]?.value == ["t"])
    #expect(joined.words.byline == ["Av"])
    #expect(joined.words.related?.map(\.value) == ["Read also"])
    #expect(joined.words.months == nil)
    #expect(joined.skippedStages.map(\.value) == ["x", "y", "z"])
    #expect(joined.programs.map(\.value.program) == ["./shared", "./own"])
    #expect(joined.programs.map(\.place.file) == ["families/cms.yaml", "p.yaml"])
  }

  @Test func wordsAreInheritedByLanguage() throws {
    let family = "offprint: 1\nwords: {byline: {de: [von], fr: [par]}, related: [more]}\n"
    func words(_ own: String, _ language: String?) throws -> Profile.Words {
      try profile("offprint: 1\nextends: families/f\nwords: {\(own)}", families: ["families/f": family])
        .words.chosen(for: language)
    }
    #expect(try words("byline: {de: [Von]}", "de-CH").byline == ["Von"])
    #expect(try words("byline: {de: [Von]}", "fr").byline == ["par"])
    #expect(try words("byline: {de: [Von]}", nil).byline == ["Von", "par"])
    #expect(try words("byline: [by]", "fr").byline == ["by"])
    #expect(try words("byline: {de: [Von]}", "en").byline == nil)
    #expect(try words("related: {de: [mehr]}", "de").related?.map(\.value) == ["mehr"])
    #expect(try words("related: {de: [mehr]}", "en").related?.map(\.value) == ["more"])
    #expect(try words("related: {de: [mehr]}", nil).related?.map(\.value) == ["more", "mehr"])
  }

  @Test func aFamilyThatIsMissing() {
    #expect(
      report(
        "offprint: 1\nextends: families/cms\n",
        families: ["families/cms": "offprint: 1\nextends: families/none\n"])
          == """
          families/cms.yaml:2:10: error: there is no family 'families/none'
            2 | extends: families/none
              |          ^~~~~~~~~~~~~
            fix: put it into the file families/none.yaml
            p.yaml:2:10: note: p extends another here
          """)
    #expect(
      report("offprint: 1\nextends: cms\n") == """
        p.yaml:2:10: error: 'extends' names a family as families/NAME, in lower case
          2 | extends: cms
            |          ^~~
          fix: write 'families/cms'
        """)
  }

  @Test func aCycle() {
    let families = [
      "families/a": "offprint: 1\nextends: families/b\n", "families/b": "offprint: 1\nextends: families/a\n",
    ]
    #expect(
      report("offprint: 1\nextends: families/a\n", families: families) == """
        families/b.yaml:2:10: error: 'families/a' extends itself
          2 | extends: families/a
            |          ^~~~~~~~~~
          p.yaml:2:10: note: p extends another here
          families/a.yaml:2:10: note: families/a extends another here
          families/b.yaml:2:10: note: families/b extends another here
        """)
  }
}
