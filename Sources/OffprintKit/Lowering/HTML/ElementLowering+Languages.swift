import Markup

/// The languages and directions of parts.
extension ElementLowering {
  /// Records that an element is in another language than the text around it, or in another direction: its
  /// text is, in whatever blocks it is.
  func openLanguage(
    of id: NodeID, _ tag: Tag, in parent: LoweringStep, _ step: inout LoweringStep,
    in blocks: inout BlockBuilder
  ) {
    switch tag {
    // In program text it is that of the program. Spans have one in any case.
    case .html, .body, .pre, .code, .samp, .kbd, .tt, .svg, .math, .rt, .rb, .span, .bdi, .bdo, .font: return
    default: break
    }
    guard page.survey[id].text > 0 else { return }
    let language = step.language == id ? ownLanguage(of: id, in: parent) : nil
    let direction = step.direction == id ? ownDirection(of: id, in: parent) : nil
    guard language != nil || direction != nil else { return }
    if tag.isBlock { blocks.flush() }
    blocks.begin(.span(LanguageSpan(language: language, direction: direction, children: [])), &step)
  }

  /// Whether an element contains nearly all of the article: its language is that of the article.
  func isWholeArticle(_ id: NodeID, _ tag: Tag) -> Bool {
    switch tag {
    case .div, .section, .article, .main:
      UInt64(page.survey[id].kept) * 10 >= UInt64(page.survey[page.document.root].kept) * 9
    default: false
    }
  }

  private func ownLanguage(of id: NodeID, in parent: LoweringStep) -> String? {
    let around = parent.language.flatMap { page.language(of: $0) } ?? page.statedLanguage
    // Editors note the language of each paragraph: without another to compare it with, this means nothing.
    return around == nil && !page.isWhole ? nil : ownLanguage(of: id, around: around)
  }

  /// The language of an element, if it differs from that around it.
  func ownLanguage(of id: NodeID, around: String?) -> String? {
    guard let language = page.language(of: id), LanguageTag.valid(language) != nil else { return nil }
    return around.map { differs(language, from: $0) } ?? true ? language : nil
  }

  private func differs(_ language: String, from around: String) -> Bool {
    let parts = Self.parts(of: language)
    let others = Self.parts(of: around)
    // An author's text keeps what it says; elsewhere kinds of English are not worth a mark.
    if page.isWhole { return !zip(parts, others).allSatisfy { $0 == $1 } }
    return parts.first != others.first || Self.writing(parts) != Self.writing(others)
  }

  private static func parts(of language: String) -> [String] {
    language.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
  }

  /// The script of a language, as far as its tag says.
  private static func writing(_ parts: [String]) -> String? {
    if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) { return script }
    guard parts.first == "zh", parts.count > 1 else { return nil }
    return ["tw", "hk", "mo"].contains(parts[1]) ? "hant" : "hans"
  }

  /// The direction of an element, if it differs from that around it.
  private func ownDirection(of id: NodeID, in parent: LoweringStep) -> Direction? {
    guard let direction = page.direction(of: id) else { return nil }
    let around = parent.direction.flatMap { page.direction(of: $0) }
    let language = parent.language.flatMap { page.language(of: $0) } ?? page.statedLanguage
    guard direction != around ?? Direction(ofLanguage: language) ?? .ltr else { return nil }
    // Some sites only shift the text of a column in this way.
    return direction == .rtl && !page.isWhole && !isWrittenToTheLeft(id) ? nil : direction
  }

  /// Whether an element contains a letter of Hebrew, Arabic or a similar script. Only a limited number of nodes
  /// is examined.
  private func isWrittenToTheLeft(_ id: NodeID) -> Bool {
    page.document.descendants(of: id).prefix(200).contains { [page] node in
      page.nodes.isText(node.index)
        && page.nodes.text(node.index).contains { (0xD6...0xDF).contains($0) }
    }
  }
}

extension LoweredPage {
  /// The language that an element declares.
  func language(of id: NodeID) -> String? {
    let language = attribute(names.lang, of: id) ?? attribute(names.xmlLang, of: id)
    return language?.isEmpty == false ? language : nil
  }

  /// The direction that an element declares.
  func direction(of id: NodeID) -> Direction? {
    attribute(names.dir, of: id).flatMap { Direction(rawValue: $0.lowercased()) }
  }
}
