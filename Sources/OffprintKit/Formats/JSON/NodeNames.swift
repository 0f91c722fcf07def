/// The node types of `content`: those of mdast, then our additions.
enum NodeType: String, CaseIterable, Sendable {
  case root, paragraph, heading, thematicBreak, blockquote, list, listItem, code, table, tableRow, tableCell
  case definition, footnoteDefinition, html, yaml, toml
  case text, emphasis, strong, delete, inlineCode, `break`, link, image, linkReference, imageReference
  case footnoteReference
  case pullQuote, figure, caption, credit, embed, callout, math, container
  case descriptionList, descriptionItem, descriptionTerm, descriptionDetails
  case `subscript`, superscript, mark, small, keyboard, underline, quote, abbreviation, inlineMath, span
  case ruby, rubyBase, rubyText

  /// Whether it depends on nodes elsewhere, or they depend on it.
  var isReference: Bool { self == .definition || self == .linkReference || self == .imageReference }

  /// Whether it is metadata.
  var isFrontMatter: Bool { self == .yaml || self == .toml }
}

/// The members of nodes that the model uses. `position` and `data`, which any unist node may have, and other
/// tools' members are skipped.
enum NodeField: String, CaseIterable, Sendable {
  case type, children, value
  case url, title, alt, width, height
  case depth, identifier, label
  case ordered, start, spread, checked
  case lang, dir, override, meta, notation, mathml, kind
  case author, published
  case align, headerRows, header, colspan, rowspan
}
