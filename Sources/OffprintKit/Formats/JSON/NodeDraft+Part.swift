/// Conversion of a completely read node to the model's values.
extension NodeDraft {
  /// The value of a node of a known type.
  func part(_ type: NodeType, _ children: ArraySlice<NodeChild>) throws(JSONFault) -> NodePart {
    switch type {
    case .text: .inline(.text(try need(value, "value")))
    case .inlineCode: .inline(.code(try need(value, "value")))
    case .inlineMath: .inline(.math(try math()))
    case .code: .block(.code(CodeBlock(language: lang, meta: meta, value: try need(value, "value"))))
    case .math: .block(.math(try math()))
    case .break: .inline(.lineBreak)
    case .thematicBreak: .block(.thematicBreak)
    case .image: .inline(.image(try image()))
    case .footnoteReference: .inline(.footnoteReference(try need(identifier, "identifier")))
    case .embed:
      .block(.embed(Embed(kind: try need(kind, "kind"), url: nonEmpty(url), fallback: try children.blocks())))
    case .html: .html(try need(value, "value"))
    case .definition, .linkReference, .imageReference, .yaml, .toml: .nothing
    default:
      if hasChildren { try parent(type, children) } else { throw missing("children") }
    }
  }

  /// The value of a node with children.
  private func parent(_ type: NodeType, _ children: ArraySlice<NodeChild>) throws(JSONFault) -> NodePart {
    switch type {
    case .root: .root(try children.blocks())
    case .paragraph: .block(.paragraph(try children.inlines()))
    case .heading: .block(.heading(try heading(children)))
    case .blockquote: .block(.blockQuote(try children.blocks()))
    case .pullQuote: .block(.pullQuote(try children.blocks()))
    case .list: .block(.list(try list(children)))
    case .listItem: .item(ListItem(checked: checked, children: try children.blocks()), spread: spread)
    case .table: .block(.table(try table(children)))
    case .tableRow: .row(try row(children))
    case .tableCell: .cell(CellDraft(cell: try cell(children), header: header))
    case .figure: .block(try figure(children))
    case .caption: .caption(try children.inlines())
    case .credit: .credit(try children.inlines())
    case .callout: .block(.callout(try callout(children)))
    case .descriptionList: .block(.descriptionList(try descriptions(children)))
    case .descriptionItem: .descriptionItem(try description(children))
    case .descriptionTerm: .term(try children.inlines())
    case .descriptionDetails: .details(try children.blocks())
    case .footnoteDefinition:
      .block(
        .footnoteDefinition(
          FootnoteDefinition(identifier: try need(identifier, "identifier"), children: try children.blocks()))
      )
    case .container:
      .block(
        .container(
          Container(
            kind: nonEmpty(kind), author: author, published: published, children: try children.blocks())))
    case .rubyBase: .rubyBase(try children.inlines())
    case .rubyText: .rubyText(try children.inlines())
    case .ruby: .inline(.ruby(try ruby(children)))
    default: .inline(try styled(type, try children.inlines()))
    }
  }

  private func styled(_ type: NodeType, _ children: [Inline]) throws(JSONFault) -> Inline {
    switch type {
    case .emphasis: .emphasis(children)
    case .strong: .strong(children)
    case .delete: .strikethrough(children)
    case .subscript: .subscript(children)
    case .superscript: .superscript(children)
    case .mark: .mark(children)
    case .small: .small(children)
    case .keyboard: .keyboard(children)
    case .underline: .underline(children)
    case .quote: .quote(children)
    case .link: .link(Link(url: try need(url, "url"), title: title, children: children))
    case .abbreviation: .abbreviation(Abbreviation(title: title, children: children))
    default:
      .span(
        LanguageSpan(
          language: lang, direction: dir, overridesDirection: overridesDirection, children: children))
    }
  }

  /// The value of a node of an unknown type: its children, or else its value as text.
  func foreign(_ type: String, _ children: ArraySlice<NodeChild>) throws(JSONFault) -> Foreign {
    if !hasChildren, let value, !value.isEmpty {
      let text = Inline.text(value)
      return Foreign(
        asBlock: .container(Container(kind: type, children: [.paragraph([text])])), asInlines: [text])
    }
    let isInline = children.allSatisfy { child in
      switch child.part {
      case .inline, .nothing, .html: true
      case .foreign(let foreign): foreign.asInlines != nil
      default: false
      }
    }
    return Foreign(
      asBlock: .container(Container(kind: nonEmpty(type), children: try children.blocks())),
      asInlines: isInline ? try children.inlines() : nil)
  }

  /// The value of a required member.
  func need<Value>(_ value: Value?, _ name: String) throws(JSONFault) -> Value {
    guard let value else { throw missing(name) }
    return value
  }

  /// The error of a missing member.
  func missing(_ name: String) -> JSONFault {
    .shape(at: offset, "a node of type “\(type?.rawValue ?? "")” needs the member “\(name)”")
  }

  /// The text if it is not empty.
  func nonEmpty(_ text: String?) -> String? {
    text == "" ? nil : text
  }
}
