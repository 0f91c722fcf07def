import OffprintKit
import Testing

/// Resolving a page's addresses.
struct AddressTests {
  private func link(_ href: String, _ head: String = "", url: String?) throws -> String? {
    let inlines = try loweredText("\(head)<p><a href=\"\(href)\">x</a></p>", url: url)
    guard case .link(let link)? = inlines.first else { return nil }
    return link.url
  }

  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "#s"),
    ("g#s", "http://a/b/c/g#s"), ("g;x", "http://a/b/c/g;x"), ("", "http://a/b/c/d;p?q"),
    (".", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"),
    ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ("mailto:a@b", "mailto:a@b"),
    (" g\n", "http://a/b/c/g"), ("\\g", "http://a/g"), ("%2e%2e/g", "http://a/b/g"),
    ("http://a/b/c/d;p?q#s", "#s"), ("http://a/b/c/d;p#s", "http://a/b/c/d;p#s"),
  ])
  func referencesAreResolved(reference: String, address: String) throws {
    #expect(try link(reference, url: "http://a/b/c/d;p?q") == address)
  }

  @Test func theBaseElementCounts() throws {
    #expect(
      try link("x", "<base href='/other/'>", url: "https://e.example/a/b") == "https://e.example/other/x")
    #expect(try link("x", "<base href='https://c.example/y/z'>", url: nil) == "https://c.example/y/x")
    #expect(try link("x", url: nil) == "x")
  }

  @Test func trackingParametersStay() throws {
    #expect(try link("/x?utm_source=a", url: "https://e.example") == "https://e.example/x?utm_source=a")
  }
}
