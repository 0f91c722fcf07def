import Foundation
import OffprintCommand
import OffprintKit
import OffprintWorkbench

/// A folder with pages of an invented site, and a workbench on them.
final class TrialPages {
  static let title = "The weir keeper counts"
  static let box =
    "Our letter about boats and mills is sent to readers who asked for it and to some who did not."
  private static let texts = [
    "At the weir below the mill a man with a notebook counts what passes through the gate each night of the year.",
    "The eels come down in autumn when the water is high, and in the first years he stopped writing at three hundred.",
    "Two universities have copied the notebooks, and both found that they agree with the records of the turbines.",
  ]

  let folder: URL
  let gate = Gate(port: 4000)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "workbench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var profile: String { folder.appending(path: "mill.example.yaml").path }

  /// A page with a box within the text.
  static func page(_ title: String = title, head: String = "", end: String = "") -> String {
    """
    <!DOCTYPE html><html><head><title>\(title) | The Mill</title>
    <link rel="canonical" href="https://mill.example/a">\(head)</head><body>
    <div class="story"><p class="head">\(title)</p><p class="who"><span class="name">Ines Falkenrath</span></p>
    <time datetime="2025-03-04T08:30:00+01:00">4 March</time>
    <p>\(texts[0])</p><div class="box"><p>\(box)</p></div><p>\(texts[1])</p><p>\(texts[2])</p></div>\(end)</body></html>
    """
  }

  func write(_ text: String, _ name: String) throws -> String {
    let path = folder.appending(path: name)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  /// A workbench on pages, each with the text of one.
  func workbench(_ pages: [String] = [page()], _ registry: Registry = .builtIn) throws -> Workbench {
    let saved = try pages.enumerated().map { index, text in
      try SavedPage(path: try write(text, "\(index).html"), url: nil, registry: registry)
    }
    return Workbench(
      try Session(profile: profile, pages: saved, library: ProfileLibrary(embedded: []), registry: registry),
      gate: gate)
  }

  func get(_ path: String, _ query: String = "", from workbench: Workbench) async -> WorkbenchResponse {
    await workbench.answer(
      WorkbenchRequest(
        method: "GET", path: "/\(gate.token)/\(path)", query: query, headers: ["host": gate.host]))
  }

  func post(_ call: String, _ values: JSONValue, to workbench: Workbench) async -> WorkbenchResponse {
    var body = ByteBuffer()
    body.append(json: values)
    return await workbench.answer(
      WorkbenchRequest(
        method: "POST", path: "/\(gate.token)/api/\(call)",
        headers: ["host": gate.host, "origin": "http://\(gate.host)", "content-type": "application/json"],
        body: body.bytes))
  }

  /// Performs a call that must succeed.
  func call(_ name: String, _ values: [String: JSONValue] = [:], of workbench: Workbench) async throws
    -> JSONValue
  {
    let response = await post(name, .object(values.map { JSONMember($0.key, $0.value) }), to: workbench)
    guard response.status == 200 else { throw Failure(text: String(decoding: response.body, as: UTF8.self)) }
    return try JSONParser.parse(response.body, file: name)
  }

  struct Failure: Error { let text: String }
}

extension JSONValue {
  var text: String { if case .string(let text) = self { text } else { "" } }
  var number: Int { if case .number(let digits) = self { Int(digits) ?? -1 } else { -1 } }
  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
}
