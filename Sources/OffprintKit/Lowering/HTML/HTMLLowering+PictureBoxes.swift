import Markup

/// What tells boxes of pictures from boxes of text.
extension HTMLLowering {
  /// Whether an element holds pictures with what is said about them and nothing else: that does not decide about the
  /// pictures.
  func isPictureBox(_ id: NodeID, _ tag: Tag, _ below: PageSurvey.Below, _ parent: Step) -> Bool {
    if tag == .figure { return true }
    guard parent.region, below.media > 0, below.kept * 2 < below.text, below.text < Self.longestCaptions
    else {
      return false
    }
    switch tag {
    case .div, .section, .p, .span, .a, .center:
      return page.classWords(of: id).contains(.caption) || holdsCaptionsOnly(id)
    default: return Self.isListOrItem(tag) && holdsFiguresOnly(id)
    }
  }

  static func isListOrItem(_ tag: Tag) -> Bool { tag == .li || tag == .ul || tag == .ol }

  private static let longestCaptions = 1_000

  /// Whether there are pictures in an element, and all its text is that of captions. Of very many nodes the first tell.
  private func holdsCaptionsOnly(_ id: NodeID) -> Bool {
    var descendants = page.document.descendants(of: id)
    var left = 200
    var hasPicture = false
    while let node = descendants.next() {
      left -= 1
      if left < 0 { return false }
      if page.document.isText(node) {
        if !page.document.withData(of: node, Self.isBlank) { return false }
      } else if isCaptionElement(node) {
        descendants.skipChildren(of: node)
        hasPicture = hasPicture || page.document.tag(of: node) == .figure
      } else {
        hasPicture = hasPicture || isPicture(node)
      }
    }
    return hasPicture
  }

  /// Whether a list or an item holds nothing but figures. Those that are linked lead to other articles.
  private func holdsFiguresOnly(_ id: NodeID) -> Bool {
    var left = 200
    var figures = 0
    var inFigure: NodeID?
    for node in page.document.descendants(of: id) {
      left -= 1
      if left < 0 { return false }
      switch page.document.tag(of: node) {
      case .a: return false
      case .figure:
        figures += 1
        inFigure = node
      default:
        guard page.document.isText(node), !page.document.withData(of: node, Self.isBlank) else { continue }
        guard let inFigure, page.document.stands(node, in: inFigure) else { return false }
      }
    }
    return figures > 0
  }

  /// Whether an element shows something that a caption can speak of. Drawings may be signs beside a label.
  private func isPicture(_ id: NodeID) -> Bool {
    switch page.document.tag(of: id) {
    case .img: images.image(id) != nil
    case .noscript, .iframe, .video, .audio, .object, .embed, .other: true
    case .div, .a, .span: page.nodes.firstChild(id.index) == 0 && images.background(id) != nil
    default: false
    }
  }

  /// Whether an element outside of any figure holds a single picture: then it is one itself.
  func holdsOnePicture(_ id: NodeID) -> Bool {
    guard figures.isEmpty else { return false }
    var pictures = 0
    for node in page.document.descendants(of: id).prefix(200) {
      switch page.document.tag(of: node) {
      case .img: pictures += 1
      case .figure, .iframe, .video, .audio, .table: return false
      default: break
      }
    }
    return pictures == 1
  }

  private func isCaptionElement(_ id: NodeID) -> Bool {
    switch page.document.tag(of: id) {
    case .figcaption, .figure, .script, .style, .noscript: true
    case .div, .p, .span, .small, .em, .cite:
      page.survey[id].media == 0
        && !page.classWords(of: id).isDisjoint(with: [.caption, .credit, .attribution])
    default: false
    }
  }
}
