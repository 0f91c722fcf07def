import Markup

extension HTMLLowering {
  /// Reads an element that is handled as a whole, if it is one.
  mutating func isLeaf(_ id: NodeID, _ tag: Tag, region: Bool) -> Bool {
    if page.view.formulas.contains(id.index, tag, page.nodes) {
      read(formulaBox: id, region: region)
      return true
    }
    switch tag {
    case .script: readScript(id, region: region)
    case .svg: readDrawing(id, region: region) { $0.kept(ofDrawing: id) }
    case .canvas, .wbr: break
    case .br: if page.keeps(id, in: region) || !blocks.inline.isEmpty { blocks.inline.lineBreak() }
    case .img, .image: readImage(id, region: region)
    case .hr:
      blocks.flush()
      if page.keeps(id, in: region) { blocks.append(.thematicBreak) }
    case .pre, .listing, .xmp, .plaintext: readCode(id, region: region)
    case .input: readInput(id)
    case .iframe: read(embed: embeds.frame(id), at: id, region: region)
    case .video: read(embed: embeds.player(id, kind: "video"), at: id, region: region)
    case .audio: read(embed: embeds.player(id, kind: "audio"), at: id, region: region)
    case .embed: read(embed: embeds.object(id), at: id, region: region)
    case .object:
      guard let embed = embeds.object(id) else { return false }
      read(embed: embed, at: id, region: region)
    case .noscript:
      let isText = page.isChosen(id) || page.keeps(id, in: region)
      if isText, let prose = prose(ofNoscript: id), page.isChosen(id) || prose >= Self.shortestProse {
        return false
      }
      readNoscript(id, region: region)
    case .math: read(formulas.element(id), at: id, region: region)
    case .code, .span:
      guard let formula = formulas.source(id, tag) else {
        return isBackground(id, region: region) || isHeldLeaf(id, region: region)
      }
      read(formula, at: id, region: region)
    case .other: return isCustomLeaf(id, region: region)
    case .div, .a, .i, .figure, .section:
      return isBackground(id, region: region) || isHeldLeaf(id, region: region)
    default: return isHeldLeaf(id, region: region)
    }
    return true
  }

  /// Whether an empty element has a background picture.
  private mutating func isBackground(_ id: NodeID, region: Bool) -> Bool {
    guard page.nodes.firstChild(id.index) == 0, page.keeps(id, in: region),
      let image = images.background(id), SafeURL.checked(image.url, for: .image) != nil
    else { return false }
    add(image, at: id)
    return true
  }

  private mutating func isCustomLeaf(_ id: NodeID, region: Bool) -> Bool {
    if embeds.isImage(id) {
      readImage(id, region: region)
    } else if let embed = embeds.custom(id) {
      read(embed: embed, at: id, region: region)
    } else {
      return isHeldLeaf(id, region: region)
    }
    return true
  }

  /// Elements of any name that a script has filled or would fill.
  private mutating func isHeldLeaf(_ id: NodeID, region: Bool) -> Bool {
    if let formula = formulas.set(id) {
      read(formula, at: id, region: region)
      return true
    }
    guard let embed = embeds.held(by: id) else { return false }
    read(embed: embed, at: id, region: region)
    return true
  }

  private mutating func readScript(_ id: NodeID, region: Bool) {
    if let formula = formulas.script(id) {
      read(formula, at: id, region: region)
    } else if let embed = embeds.script(id) {
      read(embed: embed, at: id, region: region)
    }
  }

  private mutating func read(embed: Embed?, at id: NodeID, region: Bool) {
    guard let embed, page.keeps(id, in: region) || page.survey[id].kept > 0 else { return }
    blocks.flush()
    blocks.append(.embed(embed))
  }

  mutating func read(_ formula: MathReader.Formula, at id: NodeID, region: Bool) {
    guard page.keeps(id, in: region) || page.survey[id].kept > 0 else { return }
    if formula.isDisplayed, !blocks.kind.isText {
      blocks.flush()
      blocks.append(.math(formula.math))
    } else {
      blocks.inline.append(.math(formula.math))
    }
  }

  private mutating func readImage(_ id: NodeID, region: Bool) {
    guard page.keeps(id, in: region) else { return }
    if let formula = formulas.picture(id) { return read(formula, at: id, region: region) }
    if let text = emoji(id) { return blocks.inline.append(literal: text) }
    guard let image = images.image(id), SafeURL.checked(image.url, for: .image) != nil else {
      return readDrawing(id, region: region) { $0.kept(ofImage: id) }
    }
    if !isPreview(image, id, region: region) { add(image, at: id) }
  }

  /// Whether it is a small version of the picture in a `noscript` after it.
  private func isPreview(_ image: Image, _ id: NodeID, region: Bool) -> Bool {
    var node = id
    for _ in 0..<4 {
      var next = page.document.elementAfter(node)
      // The picture that a script shows may come in between.
      if let other = next, page.document.tag(of: other) == .img { next = page.document.elementAfter(other) }
      if let next, page.document.tag(of: next) == .noscript {
        guard page.keeps(next, in: region) || page.survey[next].kept > 0,
          let picture = page.document.descendants(of: next).first(where: { page.document.tag(of: $0) == .img }
          ),
          let other = images.image(picture), SafeURL.checked(other.url, for: .image) != nil
        else { return false }
        return ImageReader.isSmall(image.url, versionOf: other.url)
      }
      guard next == nil, let parent = page.document.parent(of: node) else { return false }
      node = parent
    }
    return false
  }

  /// Keeps a drawing in the page itself, or its name, as browsers show that of a missing picture.
  private mutating func readDrawing(
    _ id: NodeID, region: Bool, _ kept: (inout DrawnPicture) -> DrawnPicture.Kept?
  ) {
    guard page.keeps(id, in: region) else { return }
    // The drawing is a placeholder for the picture that a script inserts.
    if let next = page.document.elementAfter(id), page.document.tag(of: next) == .noscript { return }
    switch kept(&drawings) {
    case .name(let name): blocks.inline.append(literal: name)
    case .image(let image): blocks.inline.append(.image(image))
    case nil: break
    }
  }

  /// Adds a picture, unless it is the same as one from an adjacent `noscript`.
  private mutating func add(_ image: Image, at id: NodeID) {
    guard pictures.add(ImageReader.stem(of: image.url), at: id) else { return }
    blocks.inline.append(.image(image))
  }

  /// The character that a picture represents.
  private func emoji(_ id: NodeID) -> String? {
    guard page.classWords(of: id).contains(.emoji),
      let alt = page.attribute(page.names.alt, of: id), alt.unicodeScalars.count <= 12, !alt.isEmpty
    else { return nil }
    return alt
  }

  /// Reads a `noscript`: it contains the pictures and players that scripts would have inserted next to it,
  /// and notices to turn scripts on.
  private mutating func readNoscript(_ id: NodeID, region: Bool) {
    guard page.keeps(id, in: region) || page.survey[id].kept > 0 else { return }
    for node in page.document.descendants(of: id) {
      switch page.document.tag(of: node) {
      case .img:
        guard let image = images.image(node), SafeURL.checked(image.url, for: .image) != nil else { break }
        let stem = ImageReader.stem(of: image.url)
        if let last = pictures.last, last.stem == stem || stands(last.node, before: id) { return }
        add(image, at: node)
        pictures.addNoscript(stem)
        return
      case .iframe:
        guard let embed = embeds.frame(node), let url = embed.url, EmbedProvider.isKnown(url) else { break }
        if case .embed(let last)? = blocks.lastBlock, last.url == url { return }
        return read(embed: embed, at: id, region: region)
      default: break
      }
    }
  }

  /// The number of letters of prose in a `noscript`; `nil` if it asks to turn scripts on.
  private func prose(ofNoscript id: NodeID) -> Int? {
    var text: [UInt8] = []
    // They may be nested.
    for node in page.document.descendants(of: id).prefix(Self.mostNodesOfNoscript)
    where page.document.isText(node) {
      page.document.appendText(of: node, to: &text)
      if text.count >= Self.longestNotice { break }
    }
    let prose = String(decoding: text, as: UTF8.self)
    if text.count < Self.longestNotice, Self.noticeWords.isFound(in: prose) { return nil }
    return Prose.length(of: prose)
  }

  private static var mostNodesOfNoscript: Int { 500 }
  /// The maximum length in bytes of a notice to turn scripts on.
  private static var longestNotice: Int { 400 }
  private static var shortestProse: Int { 40 }
  private static let noticeWords = WordSearch(["javascript", "java script"])

  /// Whether a node is, or is inside, the element before another.
  private func stands(_ node: NodeID, before other: NodeID) -> Bool {
    var previous = page.document.previousSibling(of: other)
    while let candidate = previous, !page.document.isElement(candidate) {
      previous = page.document.previousSibling(of: candidate)
    }
    guard let previous else { return false }
    var node = node
    for _ in 0..<4 {
      if node == previous { return true }
      guard let parent = page.document.parent(of: node) else { return false }
      node = parent
    }
    return false
  }

  private mutating func readInput(_ id: NodeID) {
    guard page.attribute(page.names.type, of: id)?.lowercased() == "checkbox" else { return }
    guard case .item = blocks.kind, blocks.isAtStart else { return }
    blocks.check(page.has(page.names.checked, id))
  }
}
