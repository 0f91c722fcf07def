extension InlineParser {
  /// Appends the tokens as HTML. Raw HTML is not sanitized, so the result is as unsafe as the text.
  ///
  /// - Parameter footnote: appends the reference to a footnote with a label.
  package func appendHTML(
    to html: inout [UInt8], footnote: (_ label: String, inout [UInt8]) -> Void = { _, _ in }
  ) {
    // The alternative text of an image contains no markup.
    var images: [InlineToken] = []
    for token in tokens {
      switch token.kind {
      case .imageStart:
        if images.isEmpty {
          html += "<img src=\"".utf8
          HTMLText.appendAddress(destination(of: token), to: &html)
          html += "\" alt=\"".utf8
        }
        images.append(token)
      case .imageEnd:
        guard let image = images.popLast(), images.isEmpty else { continue }
        html.append(0x22)
        appendTitle(of: image, to: &html)
        html += " />".utf8
      case .footnoteReference: if images.isEmpty { footnote(text(of: token), &html) }
      default: if images.isEmpty { append(token, to: &html) } else { appendAlternative(token, to: &html) }
      }
    }
  }

  private func appendTitle(of token: InlineToken, to html: inout [UInt8]) {
    guard let title = title(of: token) else { return }
    html += " title=\"".utf8
    HTMLText.append(title.utf8, to: &html)
    html.append(0x22)
  }

  private func append(_ token: InlineToken, to html: inout [UInt8]) {
    switch token.kind {
    case .nothing, .imageStart, .imageEnd, .footnoteReference: break
    case .text: withText(of: token) { HTMLText.append($0, to: &html) }
    case .lineBreak: html += "<br />\n".utf8
    case .html: withText(of: token) { html += $0 }
    case .code, .math, .displayMath:
      html += "<code>".utf8
      withText(of: token) { HTMLText.append($0, to: &html) }
      html += "</code>".utf8
    case .emphasisStart: html += "<em>".utf8
    case .emphasisEnd: html += "</em>".utf8
    case .strongStart: html += "<strong>".utf8
    case .strongEnd: html += "</strong>".utf8
    case .strikethroughStart: html += "<del>".utf8
    case .strikethroughEnd: html += "</del>".utf8
    case .linkStart:
      html += "<a href=\"".utf8
      HTMLText.appendAddress(destination(of: token), to: &html)
      html.append(0x22)
      appendTitle(of: token, to: &html)
      html.append(0x3E)
    case .linkEnd: html += "</a>".utf8
    }
  }

  private func appendAlternative(_ token: InlineToken, to html: inout [UInt8]) {
    switch token.kind {
    case .text, .code, .math, .displayMath: withText(of: token) { HTMLText.append($0, to: &html) }
    case .lineBreak: html.append(0x20)
    default: break
    }
  }
}
