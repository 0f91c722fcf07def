import Markup

/// Distinguishes boxes of pictures from boxes of text.
struct PictureBoxes {
  private let page: LoweredPage
  private let images: ImageReader

  init(_ page: LoweredPage, _ images: ImageReader) {
    self.page = page
    self.images = images
  }

  /// Whether an element contains only pictures with their captions: then it does not decide whether the
  /// pictures are content.
  func contains(_ id: NodeID, _ tag: Tag, _ below: PageSurvey.Below, _ parent: LoweringStep) -> Bool {
    if tag == .figure { return true }
    guard parent.region, below.media > 0, below.kept * 2 < below.text, below.text < Self.longestCaptions
    else {
      return false
    }
    switch tag {
    case .div, .section, .p, .span, .a, .center:
      return page.classWords(of: id).contains(.caption) || holdsCaptionsOnly(id)
    default: return tag.isListOrItem && holdsFiguresOnly(id)
    }
  }

  private static let longestCaptions = 1_000

  /// Whether an element contains pictures, and all its text is in captions. Only a limited number of nodes is
  /// examined.
  private func holdsCaptionsOnly(_ id: NodeID) -> Bool {
    var descendants = page.document.descendants(of: id)
    var left = 200
    var hasPicture = false
    while let node = descendants.next() {
      left -= 1
      if left < 0 { return false }
      if page.document.isText(node) {
        if !page.document.isBlankText(node) { return false }
      } else if isCaptionElement(node) {
        descendants.skipChildren(of: node)
        hasPicture = hasPicture || page.document.tag(of: node) == .figure
      } else {
        hasPicture = hasPicture || isPicture(node)
      }
    }
    return hasPicture
  }

  /// Whether a list or an item contains only figures. Linked ones lead to other articles.
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
        guard page.document.isText(node), !page.document.isBlankText(node) else { continue }
        guard let inFigure, page.document.stands(node, in: inFigure) else { return false }
      }
    }
    return figures > 0
  }

  /// Whether an element shows something that may have a caption. Drawings may be icons next to a label.
  private func isPicture(_ id: NodeID) -> Bool {
    switch page.document.tag(of: id) {
    case .img: images.image(id) != nil
    case .noscript, .iframe, .video, .audio, .object, .embed, .other: true
    case .div, .a, .span: page.nodes.firstChild(id.index) == 0 && images.background(id) != nil
    default: false
    }
  }

  /// Whether an element contains a single picture, so that outside of any figure it is a figure itself.
  func holdsOnePicture(_ id: NodeID) -> Bool {
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

extension Tag {
  /// Whether elements of this name are lists or items.
  var isListOrItem: Bool { self == .li || self == .ul || self == .ol }
}
