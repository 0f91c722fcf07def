import Diagnostics
import SiteProfile
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite(.serialized) struct YAMLSuiteTests {
  private struct Input: Decodable {
    var name: String
    var expect: String
  }

  /// Valid YAML that is rejected anyway, and why.
  private let refusedThoughGood = [
    "directive-unknown": "libyaml refuses directives it does not know",
    "enc-utf16le-bom": "a profile is UTF-8; the message says so",
    "enc-utf16be-bom": "a profile is UTF-8; the message says so",
    "selector-bang": "a tag: the message says that the value must be quoted",
  ]

  /// Inputs that are valid YAML but not valid profiles.
  private let goodYAMLButNoProfile: Set<String> = [
    "ctl-zwsp", "doc-list", "doc-null", "doc-only-marker", "doc-scalar", "html-instead", "key-case",
    "type-float-inf", "type-huge-int", "type-list-for-string", "type-map-for-string", "type-nan",
    "type-neg-int",
    "type-null-required", "type-string-for-map", "unknown-key", "value-bad-selector", "value-empty-selector",
    "value-path-traversal", "value-regex-bad", "value-selector-100kb", "value-selector-nested-not",
    "value-url-file",
  ]

  @Test(.suite("yaml/make_bad.py")) func badProfiles() throws {
    let suite = SiteProfileTests.suite("yaml/make_bad.py")
    let folder =
      FileManager.default.temporaryDirectory.path + "/offprint-yaml-\(UInt32.random(in: 0...UInt32.max))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try #require(run("python3 '\(suite)' '\(folder)'").code == 0)
    let manifest = try #require(FileManager.default.contents(atPath: "\(folder)/manifest.json"))
    let inputs = try JSONDecoder().decode([Input].self, from: manifest)
    #expect(inputs.count == 171)
    var leftToProfiles: Set<String> = []
    for input in inputs {
      let path = "\(folder)/\(input.name).yaml"
      let fault = readingFault(path)
      #expect(fault.profile != nil, "\(input.name) is no profile of this format")
      let isGood = input.expect != "error" && refusedThoughGood[input.name] == nil
      if input.expect == "error", fault.yaml == nil { leftToProfiles.insert(input.name) }
      if isGood { #expect(fault.yaml == nil, "\(input.name)") }
      if refusedThoughGood[input.name] != nil { #expect(fault.yaml != nil, "\(input.name)") }
      for place in [fault.yaml, fault.profile].compactMap({ $0 }) {
        #expect(place.file == path && place.line > 0 && place.column > 0)
      }
      let time = fastest { _ = try? Profile.read(try ProfileSource(path: path)) { _ in nil } }
      #expect(time < .seconds(2), "\(input.name)")
    }
    #expect(leftToProfiles == goodYAMLButNoProfile)
    // All of them in one process, to measure its peak memory.
    let script = """
      import glob, resource, subprocess
      subprocess.run(['\(compiler)', 'check', *glob.glob('\(folder)/*.yaml')], stderr=subprocess.DEVNULL)
      print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
      """
    let peak = try #require(Int(run("python3 -c \"\(script)\"").output.filter(\.isNumber)))
    #expect((1024..<50 * 1024).contains(peak), "in KiB")
  }

  /// Where a file is rejected as YAML and as a profile.
  private func readingFault(_ path: String) -> (yaml: Place?, profile: Place?) {
    do {
      let source = try ProfileSource(path: path)
      var yaml: Place?
      do {
        _ = try YAMLNode.read(source.text, file: path)
      } catch {
        yaml = error.place
      }
      do {
        _ = try Profile.read(source) { _ in nil }
        return (yaml, nil)
      } catch {
        return (yaml, error.place)
      }
    } catch {
      return (error.place, error.place)
    }
  }

  private struct Cases: Decodable {
    struct Case: Decodable {
      var id: String
      var error: Bool
      var yaml: String
      var tags: [String]
    }
    var cases: [Case]
  }

  /// Invalid YAML that libyaml 0.2.5 takes for good. What it reads is what the author saw.
  private let accepted = [
    "9C9N": "a flow list that is indented less than it should be",
    "9JBA": "no space between a bracket and a comment",
    "CVW2": "no space between a comma and a comment",
    "DK95/01": "a tab before the second line of a quoted string",
    "G5U8": "a dash alone in a flow list",
    "MUS6/00": "a comment that touches a directive",
    "QB6E": "a quoted string that is indented less than it should be",
    "S98Z": "an empty block scalar whose lines differ in their spaces",
    "SU5Z": "no space between a quote and a comment",
    "X4QW": "no space between '>' and a comment",
    "Y79Y/003": "a tab before an item of a flow list",
    "YJV2": "a dash alone in a flow list",
  ]

  @Test(.suite("yaml/cases.json")) func yamlTestSuite() throws {
    let suite = SiteProfileTests.suite("yaml/cases.json")
    let data = try #require(FileManager.default.contents(atPath: suite))
    let cases = try JSONDecoder().decode(Cases.self, from: data).cases
    #expect(cases.count == 402)
    var missed: Set<String> = []
    for test in cases where test.error {
      if (try? YAMLNode.read(Array(test.yaml.utf8), file: "case")) != nil { missed.insert(test.id) }
    }
    #expect(missed == Set(accepted.keys))
    for test in cases where !test.error {
      _ = try? YAMLNode.read(Array(test.yaml.utf8), file: "case")
    }
  }
}
