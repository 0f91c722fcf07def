@testable import Markup

/// The previous document, whose memory the next page reuses.
nonisolated(unsafe) private var used = Document()

/// Called by libFuzzer with each input. The first byte selects what is done with the rest, the second how.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count >= 2 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 2, count: count - 2))
  let choice = Int(start[1])
  let isScripting = choice & 1 != 0
  switch Mode.allCases[Int(start[0]) % Mode.allCases.count] {
  case .document:
    let document = parsed(bytes, ParseOptions(isScripting: isScripting))
    check(document, bytes)
    checkWriters(document)
  case .errors:
    let options = ParseOptions(isScripting: isScripting, recordsErrors: true)
    let document = parsed(bytes, options)
    check(document, bytes)
    checkErrors(document)
    let silent = parsed(bytes, ParseOptions(isScripting: isScripting))
    expect(html(silent) == html(document), "errors change the tree")
  case .fragment:
    let (namespace, context) = contexts[choice / 2 % contexts.count]
    var document = Document()
    document.parseFragment(
      bytes, context: context, namespace: namespace, options: ParseOptions(isScripting: isScripting))
    check(document, bytes)
    checkWriters(document)
  case .reuse:
    let options = ParseOptions(isScripting: isScripting)
    used.parse(bytes, options: options)
    check(used, bytes)
    let new = parsed(bytes, options)
    expect(used.nodeCount == new.nodeCount && html(used) == html(new), "the page before changes the tree")
  case .encoding:
    let encoding = Encoding.allCases[choice % Encoding.allCases.count]
    let document = parsed(bytes, ParseOptions(encoding: encoding))
    check(document, bytes)
    checkText(document.source)
    checkText(encoding.decode(bytes))
  case .roundTrip:
    check(parsed(bytes, ParseOptions()), bytes)
    RoundTripCheck.run(bytes)
  case .deep:
    let head = String(repeating: heads[choice % heads.count], count: 30 + choice / heads.count * 10)
    let page = Array(head.utf8) + bytes
    let document = parsed(page, ParseOptions())
    check(document, page)
  case .selector: SelectorCheck.run(bytes)
  }
  return 0
}

private enum Mode: CaseIterable {
  case document, errors, fragment, reuse, encoding, roundTrip, selector, deep
}

private let contexts: [(Document.Namespace, String)] =
  [
    "div", "body", "html", "head", "title", "textarea", "style", "script", "noscript", "plaintext", "iframe",
    "table", "caption", "colgroup", "tbody", "tr", "td", "select", "option", "optgroup", "template",
    "frameset",
    "p", "a", "li", "button", "form", "ruby", "object", "selectedcontent", "svg", "x-y", "",
  ].map { (.html, $0) }
  + ["svg", "foreignObject", "desc", "title", "path", "p", "script"].map { (.svg, $0) }
  + ["math", "mi", "annotation-xml", "mglyph", "mrow"].map { (.mathML, $0) }

/// Repeated before a page, so that the parser searches a deep stack.
private let heads = [
  "<x>", "<span>", "<p><button>", "<b>", "<ul><li>", "<table><td>", "<svg><g>", "<object>",
]

/// Stops the fuzzer if a condition is false.
func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
  if !holds { fatalError(fault()) }
}

func parsed(_ bytes: [UInt8], _ options: ParseOptions) -> Document {
  var document = Document()
  document.parse(bytes, options: options)
  return document
}

func html(_ document: Document) -> [UInt8] {
  var output: [UInt8] = []
  document.appendHTML(of: document.root, to: &output)
  return output
}
