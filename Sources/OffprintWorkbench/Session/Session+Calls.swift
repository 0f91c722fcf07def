import Diagnostics
import Markup
import OffprintCommand
import OffprintKit
import SiteProfile

extension Session {
  /// What the page can ask for.
  package enum Call: String, Sendable {
    case start, convert, propose, insert, compare, save, reload

    /// The call at a path below the token; `nil` if there is none.
    init?(path: String) {
      guard path.hasPrefix("api/") else { return nil }
      self.init(rawValue: String(path.dropFirst(4)))
    }
  }

  /// Performs a call with the arguments of a JSON object.
  ///
  /// - Throws: a diagnostic if an argument is missing or wrong.
  package func perform(_ call: Call, _ arguments: JSONValue) async throws(Diagnostic) -> JSONValue {
    let arguments = Arguments(arguments)
    switch call {
    case .start: return start()
    case .convert: return await convert(try arguments.text("text"), try page(arguments))
    case .propose: return try await propose(try arguments.text("text"), try page(arguments), arguments)
    case .insert: return try insert(try arguments.text("text"), try rule(arguments))
    case .compare:
      let baseline = Baseline(rawValue: try arguments.text("against")) ?? .opened
      return await compare(try arguments.text("text"), with: baseline)
    case .reload: return try reload()
    case .save: return try save(try arguments.text("text"), overwrites: arguments.flag("overwrite"))
    }
  }

  private func page(_ arguments: Arguments) throws(Diagnostic) -> Int {
    let page = try arguments.number("page")
    guard pages.indices.contains(page) else { throw Diagnostic(.error, .usage, "there is no page \(page)") }
    return page
  }

  private func rule(_ arguments: Arguments) throws(Diagnostic) -> NewRule {
    guard let action = NewRule.Action(rawValue: try arguments.text("action")) else {
      throw Diagnostic(.error, .usage, "unknown action")
    }
    return NewRule(
      action, try arguments.text("selector"), attribute: arguments.optionalText("attribute"),
      text: arguments.optionalText("pattern"))
  }

  private func start() -> JSONValue {
    .members([
      "file": .string(FileName.shown(file)), "origin": origin.map(JSONValue.string),
      "text": .string(openedText), "pages": .array(pages.map { .members(["name": .string($0.name)]) }),
    ])
  }

  private func convert(_ text: String, _ page: Int) async -> JSONValue {
    var trial = trial(of: text)
    await trial.convert([page])
    remember(trial)
    let head: [(String, JSONValue?)] = [
      ("isValid", .bool(trial.isValid)), ("messages", messages(trial.messages)),
      ("faults", messages(trial.faults(of: page))),
    ]
    guard let conversion = trial.conversion(of: page) else { return .members(head) }
    let report = PageReport(conversion, pages[page], trial.tree(of: page))
    // A warning of the profile itself is among its messages.
    let warnings = conversion.diagnostics.filter { !trial.messages.contains($0) }
    return .members(
      head + [
        ("warnings", messages(warnings)), ("states", report.states), ("blocks", report.blocks),
        ("fields", report.fields), ("article", .string(report.article)),
        ("words", .integer(report.words)),
      ])
  }

  private func propose(_ text: String, _ page: Int, _ arguments: Arguments) async throws(Diagnostic)
    -> JSONValue
  {
    let document = pages[page].document
    let number = try arguments.number("element")
    guard let index = UInt32(exactly: number), index < document.nodeCount,
      document.isElement(NodeID(index: index))
    else { throw Diagnostic(.error, .usage, "there is no element \(number)") }
    var trial = trial(of: text)
    await trial.convert(Array(pages.indices))
    remember(trial)
    let element = NodeID(index: index)
    let proposals = RuleProposals(
      for: element, of: page, in: pages.map(\.document), marks: pages.indices.map { trial.tree(of: $0) })
    return ElementReport(
      element, in: document, trial.conversion(of: page)?.marks, trial.tree(of: page), proposals
    ).json
  }

  private func insert(_ text: String, _ rule: NewRule) throws(Diagnostic) -> JSONValue {
    guard (try? Selector(rule.selector)) != nil else { throw Diagnostic(.error, .usage, "not a selector") }
    do throws(Diagnostic) {
      var profile = try ProfileText(text, file: file)
      let line = try profile.add(rule)
      return .members(["text": .string(profile.text), "line": .integer(line)])
    } catch {
      return .members(["messages": messages([error])])
    }
  }

  private func compare(_ text: String, with baseline: Baseline) async -> JSONValue {
    var trial = trial(of: text)
    await trial.convert(Array(pages.indices))
    remember(trial)
    guard trial.isValid else { return .members(["isValid": .bool(false)]) }
    let old = await articles(of: baseline)
    var comparison = Comparison(old: baseline.rawValue, new: name)
    var coverage = trial.profile.map { profile in
      RuleCoverage(of: profile) { $0 == file ? Array(text.utf8) : nil }
    }
    for (index, page) in pages.enumerated() {
      guard let conversion = trial.conversion(of: index), let old = old[index] else { continue }
      coverage?.add(conversion)
      let difference = ArticleDifference(from: old, to: conversion.article)
      comparison.pages.append(Comparison.Page(name: page.name, difference: difference))
    }
    let rules = (coverage?.rules ?? []).filter { $0.place.file == file }.map { rule in
      JSONValue.members([
        "line": .integer(rule.place.line), "column": .integer(rule.place.column),
        "pages": .integer(rule.pages),
      ])
    }
    return .members([
      "isValid": .bool(true), "summary": .string(comparison.summary),
      "pages": .array(
        comparison.pages.map { $0.difference.isEmpty ? .members(["page": .string($0.name)]) : $0.json }),
      "failed": .array(
        pages.indices.filter { trial.conversion(of: $0) == nil }.map { .string(pages[$0].name) }),
      "rules": .array(rules),
    ])
  }

  private func messages(_ diagnostics: [Diagnostic]) -> JSONValue {
    .array(diagnostics.map { Message($0, file: file).json })
  }
}
