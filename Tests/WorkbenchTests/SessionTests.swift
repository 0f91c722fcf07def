import Foundation
import OffprintCommand
import OffprintKit
import OffprintWorkbench
import Testing

/// What the workbench answers.
@Suite struct SessionTests {
  private let minimum = "offprint: 1\npublication: The Mill\nmatch: {hosts: [mill.example]}\n"

  @Test func anExistingProfileIsOpenedUnchanged() async throws {
    let pages = try TrialPages()
    let text = "# mine\r\n" + minimum.replacing("\n", with: "\r\n")
    _ = try pages.write(text, "mill.example.yaml")
    let workbench = try pages.workbench()
    let found = try await pages.call("start", of: workbench)
    #expect(found["text"]?.text == "# mine\n" + minimum)
    #expect(found["origin"] == nil)
    _ = try await pages.call("save", ["text": .string("# mine\n" + minimum)], of: workbench)
    #expect(
      try Data(contentsOf: URL(filePath: pages.profile)) == Data(text.utf8), "with the line ends of the file")
  }

  @Test func aByteOrderMarkIsKept() async throws {
    let pages = try TrialPages()
    _ = try pages.write("\u{FEFF}" + minimum, "mill.example.yaml")
    let workbench = try pages.workbench()
    #expect(try await pages.call("start", of: workbench)["text"]?.text == minimum)
    #expect(try await pages.call("reload", of: workbench)["text"]?.text == minimum)
    _ = try await pages.call("save", ["text": .string(minimum + "# more\n")], of: workbench)
    #expect(
      try Data(contentsOf: URL(filePath: pages.profile)) == Data("\u{FEFF}\(minimum)# more\n".utf8))
  }

  /// What the browser asks for first: the page, then all pages compared with the profile as it was opened.
  @Test func pagesAreConvertedOnceAtTheStart() async throws {
    let pages = try TrialPages()
    _ = try pages.write(minimum, "mill.example.yaml")
    var registry = Registry.builtIn
    registry.articleStages.append(CountConversions.self)
    let workbench = try pages.workbench([TrialPages.page(), TrialPages.page("A clock")], registry)
    let text = JSONValue.string(minimum)
    try await CountConversions.$count.withValue(Counter()) {
      _ = try await pages.call("convert", ["text": text, "page": .number("0")], of: workbench)
      #expect(CountConversions.count.value == 1)
      _ = try await pages.call("compare", ["text": text, "against": .string("opened")], of: workbench)
      #expect(CountConversions.count.value == 2)
      let changed = JSONValue.string(minimum + "remove: [.box]\n")
      _ = try await pages.call("compare", ["text": changed, "against": .string("opened")], of: workbench)
      #expect(CountConversions.count.value == 4)
    }
  }

  @Test func aCreditIsKeptLikeItsPicture() async throws {
    let pages = try TrialPages()
    let figure = """
      <figure><img src="a.png"><figcaption>Eels.</figcaption><p class="by">Photo: Tomas Okonjo</p></figure>
      """
    let page = TrialPages.page().replacing("<div class=\"box\">", with: figure + "<div class=\"box\">")
    let text = minimum + "change: [{selector: .by, mark: credit}]\n"
    let found = try await pages.call(
      "convert", ["text": .string(text), "page": .number("0")], of: try pages.workbench([page]))
    #expect(found["article"]?.text.contains("Tomas Okonjo") == true)
    let block = try #require(found["blocks"]?.items.first { $0["mark"]?.text == "credit" })
    #expect(block["outcome"]?.text == "kept")
    let element = try #require(block["element"])
    #expect(found["states"]?["kept"]?.items.contains(element) == true)
  }

  @Test func aNewProfileIsDrafted() async throws {
    let pages = try TrialPages()
    let found = try await pages.call("start", of: try pages.workbench())
    #expect(found["text"]?.text.contains("hosts: [mill.example]") == true)
    #expect(found["text"]?.text.contains("tests:") == false)
    #expect(found["origin"]?.text == "a new file, drafted from the pages")
    #expect(!FileManager.default.fileExists(atPath: pages.profile))
  }

  @Test func aPageWithoutAnAddressGetsAnEmptyProfile() async throws {
    let pages = try TrialPages()
    let page = TrialPages.page().replacing("rel=\"canonical\"", with: "rel=\"other\"")
    let found = try await pages.call("start", of: try pages.workbench([page]))
    #expect(found["text"]?.text.contains("match:\n  hosts: [mill.example]\n") == true)
  }

  @Test func messagesHavePositions() async throws {
    let pages = try TrialPages()
    let workbench = try pages.workbench()
    let found = try await pages.call(
      "convert", ["text": .string(minimum + "remvoe: [.a]\n"), "page": .number("0")], of: workbench)
    #expect(found["isValid"] == .bool(false))
    let message = try #require(found["messages"]?.items.first)
    #expect(message["message"]?.text == "unknown key 'remvoe'")
    #expect(message["line"]?.number == 4)
    #expect(message["column"]?.number == 1)
    #expect(message["fix"]?.text == "did you mean 'remove'?")
  }

  @Test func theArticleFollowsTheText() async throws {
    let pages = try TrialPages()
    let workbench = try pages.workbench()
    func article(_ text: String) async throws -> JSONValue {
      try await pages.call("convert", ["text": .string(text), "page": .number("0")], of: workbench)
    }
    let before = try await article(minimum)
    #expect(before["article"]?.text.contains(TrialPages.box) == true)
    let after = try await article(minimum + "remove: [.box]\n")
    #expect(after["article"]?.text.contains(TrialPages.box) == false)
    let box = after["blocks"]?.items.first { $0["text"]?.text == TrialPages.box }
    #expect(box?["outcome"]?.text == "dropped")
    #expect(box?["why"]?.text.contains("line 4") == true)
    #expect(box?["element"].map { after["states"]?["dropped"]?.items.contains($0) == true } == true)
    let invalid = try await article(minimum + "remove: .box\n")
    #expect(invalid["isValid"] == .bool(false))
    #expect(invalid["article"] == nil)
  }

  @Test func proposalsCountMatchesOnAllPages() async throws {
    let pages = try TrialPages()
    let other = TrialPages.page("A ferry").replacing("class=\"head\"", with: "class=\"other\"")
    let workbench = try pages.workbench([TrialPages.page(), TrialPages.page("A clock"), other])
    let converted = try await pages.call(
      "convert", ["text": .string(minimum), "page": .number("0")], of: workbench)
    let block = try #require(converted["blocks"]?.items.first { $0["text"]?.text == TrialPages.title })
    let found = try await pages.call(
      "propose", ["text": .string(minimum), "page": .number("0"), "element": try #require(block["element"])],
      of: workbench)
    #expect(found["name"]?.text == "p.head")
    let candidates = try #require(found["candidates"]?.items)
    #expect(candidates.first?["selector"]?.text == ".head")
    #expect(candidates.first?["matches"]?.items.map(\.number) == [1, 1, 0])
    // From robust ones to those for more elements or this one alone.
    #expect(candidates.contains { $0["selector"]?.text == ".story > p" })
    #expect(found["ancestors"]?.items.map { $0["name"]?.text } == ["html", "body", "div.story"])
    #expect(found["offers"]?.items.contains { $0["action"]?.text == "title" } == true)
  }

  @Test("a text becomes a pattern scalar by scalar: the sign of a keycap is escaped")
  func textsAreWrittenLiterally() async throws {
    let pages = try TrialPages()
    let end = "<p class=note>*\u{FE0F}\u{20E3} Sign up (free)</p><p class=note>A boat</p>"
    let workbench = try pages.workbench([TrialPages.page(end: end)])
    let converted = try await pages.call(
      "convert", ["text": .string(minimum), "page": .number("0")], of: workbench)
    let block = try #require(
      converted["blocks"]?.items.first { $0["text"]?.text.contains("Sign up") == true })
    let found = try await pages.call(
      "propose", ["text": .string(minimum), "page": .number("0"), "element": try #require(block["element"])],
      of: workbench)
    let patterns = found["candidates"]?.items.compactMap { $0["pattern"]?.text }
    #expect(patterns?.contains("^\\*\u{FE0F}\u{20E3} Sign up") == true, "\(patterns ?? [])")
  }

  @Test func datesAndPicturesAreTakenFromAttributes() async throws {
    let pages = try TrialPages()
    let workbench = try pages.workbench()
    let converted = try await pages.call(
      "convert", ["text": .string(minimum), "page": .number("0")], of: workbench)
    let block = try #require(converted["blocks"]?.items.first { $0["text"]?.text == "4 March" })
    let found = try await pages.call(
      "propose", ["text": .string(minimum), "page": .number("0"), "element": try #require(block["element"])],
      of: workbench)
    let offer = try #require(found["offers"]?.items.first { $0["action"]?.text == "published" })
    #expect(offer["attribute"]?.text == "datetime")
    #expect(offer["isLikely"] == .bool(true))
    let inserted = try await pages.call(
      "insert",
      [
        "text": .string(minimum), "action": .string("published"), "selector": .string("time"),
        "attribute": .string("datetime"),
      ],
      of: workbench)
    #expect(inserted["text"]?.text == minimum + "metadata:\n  published: time@datetime\n")
    #expect(inserted["line"]?.number == 5)
  }

  @Test func changesAreThoseOfAllPages() async throws {
    let pages = try TrialPages()
    _ = try pages.write(minimum, "mill.example.yaml")
    let workbench = try pages.workbench([
      TrialPages.page(), TrialPages.page("A clock").replacing("class=\"box\"", with: ""),
    ])
    let text = minimum + "remove: [.box, .gone]\n"
    let found = try await pages.call(
      "compare", ["text": .string(text), "against": .string("opened")], of: workbench)
    let changed = try #require(found["pages"]?.items)
    #expect(changed.map { $0["wordsLost"]?.number } == [20, nil])
    #expect(changed[0]["lines"]?.items.first?["lost"]?.text == TrialPages.box)
    let idle = found["rules"]?.items.filter { $0["pages"]?.number == 0 }
    #expect(idle?.map { $0["column"]?.number } == [16])
    let generic = try await pages.call(
      "compare", ["text": .string(text), "against": .string("generic")], of: workbench)
    #expect(generic["pages"]?.items.first?["fields"]?["publication"]?["new"]?.text == "The Mill")
  }

  @Test func aChangedFileIsNotOverwrittenUnasked() async throws {
    let pages = try TrialPages()
    _ = try pages.write(minimum, "mill.example.yaml")
    let workbench = try pages.workbench()
    let disk = URL(filePath: pages.profile)
    try Data("# theirs\n".utf8).write(to: disk)
    let refused = try await pages.call("save", ["text": .string(minimum)], of: workbench)
    #expect(refused["isSaved"] == .bool(false))
    #expect(try String(contentsOf: disk, encoding: .utf8) == "# theirs\n")
    #expect(try await pages.call("reload", of: workbench)["text"]?.text == "# theirs\n")
    #expect(
      try await pages.call("save", ["text": .string("# both\n")], of: workbench)["isSaved"] == .bool(true))
    try FileManager.default.removeItem(at: disk)
    let deleted = try await pages.call("save", ["text": .string(minimum)], of: workbench)
    #expect(deleted["isDeleted"] == .bool(true))
    let forced = try await pages.call(
      "save", ["text": .string(minimum), "overwrite": .bool(true)], of: workbench)
    #expect(forced["isSaved"] == .bool(true))
    #expect(try String(contentsOf: disk, encoding: .utf8) == minimum)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: pages.folder.path).sorted() == [
        "0.html", "mill.example.yaml",
      ])
  }

  @Test func onlyHTMLPagesAreOpened() throws {
    let pages = try TrialPages()
    let text = try pages.write("Just a text.\n", "dump.txt")
    #expect(throws: (any Error).self) { try SavedPage(path: text, url: nil, registry: .builtIn) }
    #expect(throws: (any Error).self) { try SavedPage(path: "gone.html", url: nil, registry: .builtIn) }
  }
}
