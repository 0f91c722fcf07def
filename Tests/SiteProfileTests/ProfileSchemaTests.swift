import Diagnostics
import SiteProfile
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The JSON Schema of profiles against their reader. Validated with the Python package jsonschema.
@Suite(.serialized) struct ProfileSchemaTests {
  private static let path = "\(packageRoot)/profiles/profile.schema.json"

  @Test func goodProfilesAreValid() throws {
    let files = run("find '\(packageRoot)/profiles' '\(packageRoot)/Tests' -name '*.yaml'").output
    let texts = try files.split(separator: "\n").map {
      String(decoding: try ProfileSource(path: String($0)).text, as: UTF8.self)
    }
    let good = texts + [Self.everything] + Self.alternatives
    #expect(good.count > 90)
    let documents = try good.map { try #require(SchemaDocument(yaml: $0)) }
    let verdicts = try validate(documents)
    for (text, isValid) in zip(good, verdicts) where !isValid { Issue.record("refused: \(text.prefix(300))") }
  }

  /// Whatever is done to a profile, the schema refuses it where, and only where, its structure is at fault.
  @Test func faultsOfStructureAreRefused() throws {
    var faulty: Set<SchemaDocument> = []
    for text in [Self.everything] + Self.alternatives {
      // Key by key, since a validator takes its time for a whole profile.
      for document in try #require(SchemaDocument(yaml: text)).singles("offprint") {
        faulty.formUnion(document.faulty)
      }
    }
    #expect(faulty.count > 1000)
    let documents = Array(faulty)
    for (document, isValid) in zip(documents, try validate(documents)) {
      let errors = Self.errors(document)
      #expect(isValid || !errors.isEmpty, "refused by the schema alone: \(document.json)")
      let known = errors.filter { !Self.isBeyondSchema($0) }
      #expect(!isValid || known.isEmpty, "taken by the schema: \(known) in \(document.json)")
    }
  }

  @Test(.suite("yaml/make_bad.py")) func badProfilesOfTheSuite() throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/offprint-schema-\(UInt32.random(in: 0...UInt32.max))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try #require(run("python3 '\(SiteProfileTests.suite("yaml/make_bad.py"))' '\(folder)'").code == 0)
    var documents: [SchemaDocument] = []
    for path in run("find '\(folder)' -name '*.yaml' -size -100k").output.split(separator: "\n") {
      let text = try ProfileSource(path: String(path)).text
      guard let node = try? YAMLNode.read(text, file: "p.yaml") else { continue }
      documents.append(SchemaDocument(node.root))
    }
    // What is no YAML never comes to a schema.
    #expect(documents.count > 40)
    #expect(try validate(documents).allSatisfy { !$0 })
  }

  @Test(arguments: [
    ("{zzzzzzzz: 1}", "properties"),
    ("match: {zzzzzzzz: 1}", "properties/match/properties"),
    ("metadata: {title: {from: h1, zzzzzzzz: 1}}", "$defs/dateField/anyOf/2/properties"),
    (
      "metadata: {title: {selector: h1, optional: true, zzzzzzzz: 1}}", "$defs/dateField/anyOf/3/properties"
    ),
    ("metadata: {title: [{selector: h1, zzzzzzzz: 1}]}", "$defs/source/anyOf/1/properties"),
    ("metadata: {tags: [{selector: h1, zzzzzzzz: 1}]}", "$defs/listSource/anyOf/1/properties"),
    ("body: [{zzzzzzzz: 1}]", "properties/body/items/anyOf/2/properties"),
    ("keep: [{zzzzzzzz: 1}]", "properties/keep/items/anyOf/1/properties"),
    ("remove: [{zzzzzzzz: 1}]", "properties/remove/items/anyOf/1/properties"),
    ("cut: {zzzzzzzz: 1}", "$defs/cut/properties"),
    ("cut: {after: {zzzzzzzz: 1}}", "$defs/cutTarget/anyOf/1/properties"),
    ("change: [{zzzzzzzz: 1}]", "$defs/change/properties"),
    ("lines: [{zzzzzzzz: 1}]", "$defs/line/anyOf/0/properties"),
    ("lines: [{run: [], zzzzzzzz: 1}]", "$defs/line/anyOf/1/properties"),
    ("lines: [{run: [{zzzzzzzz: 1}]}]", "$defs/line/anyOf/1/properties/run/items/properties"),
    ("words: {zzzzzzzz: 1}", "properties/words/properties"),
    ("stages: {zzzzzzzz: 1}", "properties/stages/properties"),
    ("tests: [{zzzzzzzz: 1}]", "properties/tests/items/properties"),
    ("metadata: {zzzzzzzz: 1}", "properties/metadata/properties"),
    ("change: [{selector: p, mark: zzzzzzzz}]", "$defs/role/enum"),
    ("lines: [{match: x, then: zzzzzzzz}]", "$defs/line/anyOf/0/properties/then/enum"),
  ]) func keysAreThoseOfTheReader(_ yaml: String, _ path: String) throws {
    let schema = try #require(
      SchemaDocument(yaml: String(decoding: try ProfileSource(path: Self.path).text, as: UTF8.self)))
    let keys = try #require(schema[path]?.words)
    let text = yaml.hasPrefix("{") ? "offprint: 1\nzzzzzzzz: 1\n" : "offprint: 1\n\(yaml)\n"
    let prefix = "  fix: known are "
    let line = try #require(report(text).split(separator: "\n").first { $0.hasPrefix(prefix) })
    var known = Set(line.dropFirst(prefix.count).split(separator: ", ").map(String.init))
    known.remove("custom.NAME")
    // The reader proposes the options that the field has room for; dates have all.
    if path.contains("dateField/anyOf/2") { known.insert("from") }
    #expect(known == keys)
  }

  /// The messages of the reader.
  private static func errors(_ document: SchemaDocument) -> [String] {
    do {
      _ = try Profile.read(
        ProfileSource(name: "p", file: "p.yaml", text: Array(document.json.utf8)),
        family: { ProfileSource(name: $0, file: "\($0).yaml", text: Array("offprint: 1".utf8)) })
      return []
    } catch {
      return error.all.filter { $0.severity == .error }.map(\.message)
    }
  }

  /// Whether a fault is none of structure: what has to be compiled or compared, or a value with a shape of its field's own.
  private static func isBeyondSchema(_ message: String) -> Bool {
    message.hasPrefix("in the ")  // a selector, pattern, path or format that does not compile
      || message.hasSuffix("is set twice") || message == "the rule has no effect"
      || message.hasPrefix("'meta:' needs") || message.hasPrefix("a pattern for values knows the group")
      || message.hasSuffix("is not a language tag") || message == "'direction' is 'ltr' or 'rtl'"
      || message.hasSuffix("is not the name of an attribute")
  }

  /// Each document's verdict.
  private func validate(_ documents: [SchemaDocument]) throws -> [Bool] {
    let folder =
      FileManager.default.temporaryDirectory.path + "/offprint-schema-\(UInt32.random(in: 0...UInt32.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let program = """
      import json, resource, signal, sys
      # A schema that makes a validator try everything must fail the test, not fill the machine.
      signal.alarm(120)
      resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))
      try:
          import jsonschema
      except ImportError:
          sys.exit("python3-jsonschema is missing: apt install python3-jsonschema")
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for document in json.load(open(sys.argv[2], encoding="utf-8")):
          print("valid" if validator.is_valid(document) else "invalid")
      """
    try Data(program.utf8).write(to: URL(filePath: "\(folder)/validate.py"))
    try Data(SchemaDocument.list(documents).json.utf8).write(to: URL(filePath: "\(folder)/documents.json"))
    let result = run("python3 \(folder)/validate.py '\(Self.path)' \(folder)/documents.json")
    try #require(result.code == 0, "\(result.output)")
    let verdicts = result.output.split(separator: "\n").map { $0 == "valid" }
    try #require(verdicts.count == documents.count)
    return verdicts
  }
}
