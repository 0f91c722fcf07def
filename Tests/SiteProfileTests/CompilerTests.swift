import SiteProfile
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct CompilerTests {
  /// Runs the tool in a folder with these files.
  private func compiler(
    _ arguments: String, _ files: [String: String], then: String = "true"
  ) throws -> (code: Int32, output: String) {
    let folder =
      FileManager.default.temporaryDirectory.path + "/offprint-\(UInt32.random(in: 0...UInt32.max))"
    try FileManager.default.createDirectory(atPath: "\(folder)/families", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    return run("cd \(folder) && \(SiteProfileTests.compiler) \(arguments) && \(then)")
  }

  @Test func compiledSource() throws {
    let profile =
      "offprint: 1\r\nextends: families/cms\nmatch: {hosts: [a.example], path: [^/], page: [meta], dump: ['^x\"#\\d$']}\n# \"\"\"## é"
    let result = try compiler(
      "compile out.swift families/cms.yaml a.example.yaml",
      ["a.example.yaml": profile, "families/cms.yaml": "offprint: 1\n"], then: "cat out.swift")
    #expect(
      result.output == """
        // Written by profile-compiler from the profiles of this target.
        import SiteProfile

        enum CompiledProfiles {
          static let all: [EmbeddedProfile] = [
            EmbeddedProfile(
              name: #"a.example"#, file: #"a.example.yaml"#,
              hosts: [#"a.example"#],
              includesSubdomains: true,
              paths: [#"^/"#],
              page: [#"meta"#],
              dump: [##"^x"#\\d$"##],
              text: ###\"""
        offprint: 1\\###r
        extends: families/cms
        match: {hosts: [a.example], path: [^/], page: [meta], dump: ['^x"#\\d$']}
        # \"""## é
        \"""###),
            EmbeddedProfile(
              name: #"families/cms"#, file: #"families/cms.yaml"#,
              hosts: [],
              includesSubdomains: true,
              paths: [],
              page: [],
              dump: [],
              text: #\"""
        offprint: 1

        \"""#)
          ]
        }

        """)
  }

  @Test func theSchemaIsCompiledInBesideTheProfiles() throws {
    let files = ["a.yaml": "offprint: 1\n", "s.json": #"{"pattern": "\\S"}"#]
    let result = try compiler("compile o --schema s.json a.yaml", files, then: "tail -n 4 o")
    #expect(
      result.output == ##"""
          static let schema = #"""
        {"pattern": "\\S"}
        """#
        }

        """##)
    #expect(try compiler("compile o --schema none.json a.yaml", files).code == 66)
  }

  @Test func theSourceIsNotWrittenAgain() throws {
    let files = ["a.example.yaml": "offprint: 1\n"]
    let again =
      "touch -d 2001-01-01 o && \(SiteProfileTests.compiler) compile o a.example.yaml && date -r o +%Y"
    #expect(try compiler("compile o a.example.yaml", files, then: again).output == "2001\n")
  }

  @Test func aSelectorThatDoesNotCompile() throws {
    let result = try compiler("check a.example.yaml", ["a.example.yaml": "offprint: 1\nremove: ['.a >']\n"])
    #expect(result.code == 78)
    #expect(
      result.output == """
        a.example.yaml:2:15: error: in the selector: expected a selector, found the end
          2 | remove: ['.a >']
            |               ^

        """)
  }

  @Test func aBuiltInProfileNamesNoPrograms() throws {
    let files = [
      "a.example.yaml": "offprint: 1\nextends: families/cms\n",
      "families/cms.yaml": "offprint: 1\nstages: {programs: [./fix.py]}\n",
    ]
    for command in ["check", "compile o"] {
      let result = try compiler("\(command) a.example.yaml families/cms.yaml", files)
      #expect(result.code == 78)
      #expect(
        result.output == """
          families/cms.yaml:2:21: error: a built-in profile cannot name programs
            2 | stages: {programs: [./fix.py]}
              |                     ^
            fix: remove it, or keep the profile in a directory for --profiles

          """)
    }
  }

  @Test func aHostWithAProfileForEachOfItsPaths() throws {
    let files = [
      "a.example.yaml": "offprint: 1\nmatch: {hosts: [a.example]}\n",
      "a-blog.yaml": "offprint: 1\nmatch: {hosts: [a.example], path: [^/blog/]}\n",
    ]
    #expect(try compiler("check a-blog.yaml a.example.yaml", files).output.isEmpty)
  }

  @Test func aHostThatTwoProfilesClaim() throws {
    let files = [
      "a.example.yaml": "offprint: 1\nmatch: {hosts: [a.example]}\n",
      "b.example.yaml": "offprint: 1\nmatch: {hosts: [b.example, a.example]}\n",
    ]
    let result = try compiler("check b.example.yaml a.example.yaml", files)
    #expect(result.code == 78)
    #expect(
      result.output == """
        b.example.yaml:2:28: error: the host 'a.example' is claimed by another profile too
          2 | match: {hosts: [b.example, a.example]}
            |                            ^~~~~~~~~
          a.example.yaml:2:17: note: the other is here

        """)
  }

  @Test func aFaultOfAFamilyIsReportedOnce() throws {
    let files = [
      "a.example.yaml": "offprint: 1\nextends: families/cms\n", "families/cms.yaml": "offprint: 1\nx: y\n",
    ]
    let report = try compiler("check a.example.yaml families/cms.yaml", files).output
    #expect(
      report.split(separator: "\n").filter { $0.contains("error:") } == [
        "families/cms.yaml:2:1: error: unknown key 'x'"
      ])
    #expect(try compiler("check a.example.yaml", files).output.contains("unknown key 'x'"))
  }

  @Test func exitCodes() throws {
    #expect(try compiler("", [:]).code == 64)
    #expect(try compiler("compile", [:]).code == 64)
    #expect(try compiler("check none.yaml", [:]).code == 66)
    #expect(
      try compiler("check none.yaml", [:]).output
        == "offprint: error: cannot read 'none.yaml': No such file or directory\n")
    #expect(try compiler("compile no/where a.yaml", ["a.yaml": "offprint: 1\n"]).code == 73)
    #expect(try compiler("check a.yaml", ["a.yaml": "offprint: 1\n"]).code == 0)
  }
}
