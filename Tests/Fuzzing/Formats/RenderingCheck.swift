@testable import CommonMark
import OffprintKit

/// Renders Markdown as programs with different extensions do, raw HTML included, and looks for what is active.
enum RenderingCheck {
  /// None, all, each alone, all but each.
  private static let renderers: [MarkdownExtensions] = {
    let each = (0..<8).map { MarkdownExtensions(rawValue: 1 << $0) }.filter(MarkdownExtensions.all.contains)
    return [[], .all] + each + each.map { MarkdownExtensions.all.subtracting($0) }
  }()

  static func run(_ bytes: [UInt8]) {
    let markdown = String(decoding: bytes, as: UTF8.self)
    var seen: Set<String> = []
    // A program may know the front matter or not.
    for text in [markdown, withoutFrontMatter(markdown)] {
      guard let text else { continue }
      for extensions in renderers {
        let html = HTMLRenderer.html(of: text, extensions: extensions)
        guard seen.insert(html).inserted else { continue }
        let active = ActiveContent.of(html)
        expect(
          active.isEmpty,
          "active with extensions \(extensions.rawValue): \(active)\n\(text)\n=> \(html)")
      }
    }
  }

  private static func withoutFrontMatter(_ markdown: String) -> String? {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return nil }
    return lines[(end + 1)...].joined(separator: "\n")
  }
}
