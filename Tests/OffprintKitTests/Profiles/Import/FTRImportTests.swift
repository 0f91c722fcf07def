import SiteProfile
import Testing

@testable import OffprintKit

@Suite struct FTRImportTests {
  private func rule(_ text: String, file: String = "mill.example.org.txt") throws -> ImportedRule {
    try #require(FTRImport.rule(Array(text.utf8), file: file))
  }

  /// The losses, as `LINE reason`.
  private func losses(_ text: String) throws -> [String] {
    try rule(text).losses.map { "\($0.line) \($0.reason)" }
  }

  @Test func aRuleBecomesAProfileThatReads() throws {
    let made = try rule(
      """
      # The mill
      title: substring-before(//title, ' | ')
      author: //a[@rel='author']
      author: 'The miller'
      date: //time/@datetime
      body: //div[@id='text'] | //div[@id='more']
      prune: no
      strip: //p[starts-with(., 'Read also')]
      strip: (//figure)[1]
      strip: //a[contains(@href, 'shop')]/ancestor::p[1]
      strip_id_or_class: promo
      strip_attr: //img/@srcset
      wrap_in(blockquote): //div[@class='quote']
      replace_string(<h4): <h3
      replace_string(</h4>): </h3>
      find_string: /small/
      replace_string: /large/
      dissolve: //div[@class='column']
      src_lazy_load_attr: data-full-src
      test_url: https://www.mill.example.org/wheel
      """)
    #expect(made.losses.isEmpty)
    let source = ProfileSource(
      name: "mill.example.org", file: "hosts/mill.example.org.yaml",
      text: Array(made.yaml(withBody: true).utf8))
    let profile = try Profile.read(source) { _ in nil }
    #expect(profile.isGuarded && !profile.includesSubdomains && profile.fields.allSatisfy(\.isFallback))
    #expect(profile.hosts.map(\.value) == ["mill.example.org"])
    #expect(profile.body.map { $0.regions.map(\.value) } == [["div[id=\"text\"], div[id=\"more\"]"]])
    #expect(profile.remove.map(\.selector.value) == ["p", "figure", "a[href*=\"shop\"]", ".promo, #promo"])
    #expect(profile.remove[0].text?.source == "^Read also" && profile.remove[1].nth == 1)
    #expect(profile.remove[2].closest?.value == "p")
    #expect(profile.changes.count == 6 && profile.addresses.count == 1)
    #expect(ProfileCheck.strayAddresses(profile).isEmpty && ProfileCheck.unreachable(profile).isEmpty)
  }

  @Test func whatCannotBeSaidIsToldByLine() throws {
    #expect(
      try losses(
        """
        body: //div[
        strip: //p/following::div
        next_page_link: //a[@rel='next']
        replace_string(<div class="a">): <p>Here</p>
        frobnicate: yes
        test_url: https://elsewhere.example/x
        strip: //body
        tidy: no
        test_contains: The wheel turns
        move_into(body): //div[@id='photo']
        """) == [
          "1 syntax", "2 axis", "3 paging", "4 source", "5 unknown", "6 address", "7 wholePage", "9 content",
          "10 movedElement",
        ])
  }

  @Test func textIsTakenOut() throws {
    let made = try rule(
      """
      replace_string(ADVERTISEMENT):
      find_string: Read on (members only)
      replace_string: <!-- removed -->
      replace_string(wire): &nbsp;
      replace_string(>Sponsored</div>): ></div>
      strip: //div[@class='box']/text()
      strip: //span[@class='note']/text()[contains(., 'Seen on TV')]
      replace_string(<i>):
      replace_string(</i>):
      """)
    #expect(made.losses.isEmpty)
    #expect(
      made.remove == [
        #"{selector: 'div[class="box"]', own: true}"#,
        #"{selector: 'span[class="note"]', own: true, part: '^.*Seen on TV.*$'}"#,
        #"{selector: body, part: '\bADVERTISEMENT\b'}"#,
        #"{selector: body, part: '\bRead on \(members only\)'}"#, #"{selector: body, part: '\bwire\b'}"#,
        #"{selector: div, part: '\bSponsored$'}"#,
      ])
    #expect(made.change == ["{selector: i, unwrap: true}"])
    let source = ProfileSource(name: "p", file: "p.yaml", text: Array(made.yaml().utf8))
    #expect(try Profile.read(source) { _ in nil }.remove.filter(\.leavesElements).count == 6)
    // Names in the markup, and elements around one with the text.
    #expect(
      try losses(
        """
        replace_string(wp-block-heading):
        replace_string(data-x="1"):
        replace_string(<div>):
        replace_string(| The Mill):
        strip: //*[contains(text(), 'Seen on TV')]/text()
        """) == ["1 source", "2 source", "3 source", "4 source", "5 textNode"])
  }

  @Test func elementsAndAttributesAreRenamed() throws {
    let made = try rule(
      """
      replace_string(noscript>): div>
      replace_string(<div class="lead): <strong class="lead
      replace_string(<p class="head">): <h3>
      find_string: <mill-box>
      replace_string: <div class="mill-box">
      find_string: </mill-box>
      replace_string: </div>
      replace_string(<span>):
      replace_string(</span>):
      replace_string(sf-src): src
      replace_string( - The Mill):
      """)
    #expect(made.losses.isEmpty)
    #expect(
      made.change == [
        "{selector: noscript, rename: div}", #"{selector: 'div[class^="lead"]', rename: strong}"#,
        #"{selector: 'p[class="head"]', rename: h3}"#, "{selector: mill-box, rename: div}",
        "{selector: span, unwrap: true}", "{selector: '[sf-src]', attribute: src, from: sf-src}",
      ])
    let source = ProfileSource(name: "p", file: "p.yaml", text: Array(made.yaml().utf8))
    let profile = try Profile.read(source) { _ in nil }
    #expect(profile.fields.first?.sources.first?.before == " - The Mill")
    // A class that another line needs, an element without content, an end without a start.
    #expect(
      try losses(
        """
        strip_id_or_class: mill-box
        replace_string(<section>): <div class="mill-box">
        replace_string(<figure class="a): <img class="a
        replace_string(</article>): </div>
        replace_string(<div>): <div dir="rtl">
        replace_string(<script type='text/javascript'>): <div class="code">
        replace_string(<section>): <div style="display:none">
        """) == ["2 source", "3 source", "4 source", "5 source", "6 source", "7 source"])
  }

  @Test func aBodyIsACommentUnlessAskedFor() throws {
    let made = try rule("body: //main\nstrip: //aside")
    #expect(made.yaml().contains("# body:\n#   - main\nremove:\n  - aside\n"))
  }

  @Test func hostsAreExactUnlessTheNameBeginsWithAStop() throws {
    #expect(try rule("strip: //p", file: "x/.mill.example.org.txt").includesSubdomains)
    #expect(FTRImport.rule([], file: "LICENSE.txt") == nil)
    let batch = FTRBatch([
      (".mill.example.org.txt", Array("strip: //b\nstrip: //[".utf8)),
      ("mill.example.org.txt", Array("strip: //a\ntest_contains: words".utf8)),
    ])
    #expect(
      batch.rules.count == 1 && batch.rules[0].includesSubdomains && batch.rules[0].remove == ["a", "b"])
    #expect(batch.summary.hasPrefix("2 rules: 1 whole, 1 in part"))
    #expect(
      batch.rules[0].losses.map { "\($0.file):\($0.line)" } == [
        "mill.example.org.txt:2", ".mill.example.org.txt:2",
      ])
    #expect(
      batch.rules[0].yaml().hasPrefix("# Imported from mill.example.org.txt and .mill.example.org.txt.\n"))
    // A file name that the profile reader rejects as a host gives no profile.
    for name in ["a_b.example.txt", "-a.example.txt", "mill.txt", "a..b.txt"] {
      #expect(FTRImport.rule([], file: name) == nil)
    }
  }

  @Test func oddTextStaysInItsPlace() throws {
    let made = try rule(
      "strip: //p[@x='\"]}\u{7}']\nauthor: 'a: \"b\" # c'\nstrip_id_or_class: it's\nbody: //p[@a='\\']\n\u{0}: \u{85}x\r\n: "
    )
    let source = ProfileSource(name: "p", file: "p.yaml", text: Array(made.yaml(withBody: true).utf8))
    _ = try Profile.read(source) { _ in nil }
  }
}
