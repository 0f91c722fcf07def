@testable import Markup

/// Matches a selector against a page.
enum SelectorCheck {
  /// The selector is the first line, the page the rest, or our own if that is empty.
  static func run(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    let text = String(decoding: parts.first ?? [], as: UTF8.self)
    let selector: Selector
    do {
      selector = try Selector(text)
    } catch {
      expect(error.column >= 1 && error.column <= text.utf8.count + 1, "\(error) in \(text)")
      expect(!error.message.isEmpty, "no message for \(text)")
      return
    }
    let isOwn = parts.count < 2 || parts[1].isEmpty
    let document = isOwn ? page : parsed(Array(parts[1]), ParseOptions())
    let found = document.all(selector)
    expect(document.first(selector) == found.first, "\(text): the first is another")
    if let other = try? Selector("p, \(text)") {
      let sets = SelectorSet([selector, other, selector]).matches(in: document)
      expect(sets[0] == found && sets[2] == found, "\(text): a set finds another")
    }
    let elements = document.descendants(of: document.root).filter { document.isElement($0) }
    if elements.count < 100 {
      let matching = elements.filter { document.matches(selector, $0) }
      expect(matching == found, "\(text): \(matching) match, \(found) are found")
    }
  }

  private static let page = Document(
    parsing: Array(
      """
      <!DOCTYPE html><html lang=en-GB><title>t</title><body class="a b" dir=ltr><div id=x><p class=A>one<b>two</b></p>
      <p lang=de title="a b-c">three<a href=x>four</a></p><ul><li>1<li class=b>2<li>3</ul></div><form><input disabled>
      <input type=checkbox checked><select><option selected>o<option></select></form><svg viewBox=x><a></a></svg><p></p>
      <template><i></i></template><!-- c --><table><tr><td>x<td dir=rtl>y</table>
      """.utf8))
}
