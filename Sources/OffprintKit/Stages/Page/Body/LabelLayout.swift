/// Computes the features of blocks that describe labels: that of the block, those of the boxes around it, and
/// the links around it.
struct LabelLayout {
  private let blocks: TextBlocks
  private let page: PageFeatures
  /// The label that each block is or begins with.
  private var kinds: [LabelKinds] = []
  /// The label that is all of each block.
  private var wholes: [LabelKinds] = []
  /// For each element the labels that it and its ancestors begin with.
  private var boxes: [LabelKinds] = []
  /// For each element whether it is in a small box that leads elsewhere.
  private var invites: [Bool] = []
  /// For each block, the words and linked words of all before it.
  private var sums: [(words: Int32, links: Float)] = []

  /// The maximum share of the page's words in a box outside the article.
  private static let largestBox: Float = 0.4
  /// A label that a box begins with is no longer than this.
  private static let longestLabel = 16
  /// The number of blocks on each side whose links are counted.
  private static let neighbours = 3
  /// Spaces do not count as linked, so that a lone link may cover less than all of a block.
  private static let leastOfLink: Float = 0.75
  /// The same for a link after a label in the same line.
  private static let leastOfTeaser: Float = 0.4
  /// The sizes of invitations in words: shorter ones are labels, longer ones are text.
  private static let invitations = 4..<60
  /// A box with more words is more than an invitation.
  private static let largestInvitation = 100
  /// Labels with which such a box begins, and those of which that is known only if nothing follows in the same block.
  private static let inviting: LabelKinds = .subscribe
  private static let invitingAlone: LabelKinds = [.comments, .advertising, .author]
  /// The sizes of a card in words and in blocks: all of it is a link.
  private static let cardWords: ClosedRange<Int32> = 8...60
  private static let cardBlocks = 2...4
  /// The sizes of a box that ends with a call, in words and in blocks.
  private static let largestCall = 60
  private static let callBlocks = 2...6
  private static let besides: LabelKinds = [.related, .mostRead, .comments, .share, .subscribe]
  private static let toldApart: LabelKinds = [.related, .mostRead, .comments]

  /// Finds labels in all blocks.
  init(_ blocks: TextBlocks, _ page: PageFeatures) {
    self.blocks = blocks
    self.page = page
    let count = blocks.blocks.count
    kinds.reserveCapacity(count)
    wholes.reserveCapacity(count)
    sums.reserveCapacity(count + 1)
    var total: (words: Int32, links: Float) = (0, 0)
    blocks.text.withUnsafeBufferPointer { text in
      for part in 0..<count {
        let block = blocks.blocks[part]
        let found = Labels.kinds(of: text, Int(block.line.start), Int(block.line.end))
        kinds.append(found.beginning)
        wholes.append(found.whole)
        sums.append(total)
        let words = page.words(of: part)
        total.words += Int32(words)
        total.links += Float(words) * linkShare(part)
      }
    }
    sums.append(total)
    findBoxes()
  }

  private func linkShare(_ part: Int) -> Float {
    let block = blocks.blocks[part]
    return min(1, Float(block.linkBytes) / Float(max(1, block.count)))
  }

  /// Elements are in document order, so ancestors come first.
  private mutating func findBoxes() {
    let most = Self.largestBox * Float(sums.last?.words ?? 0)
    boxes.reserveCapacity(blocks.elements.count)
    invites.reserveCapacity(blocks.elements.count)
    for element in blocks.elements {
      let isInner = element.parent < UInt32(boxes.count)
      var found = isInner ? boxes[Int(element.parent)] : []
      var isInviting = isInner && invites[Int(element.parent)]
      let range = element.blocks
      if range.count > 1 {
        let first = range.lowerBound
        let words = sums[range.upperBound].words - sums[first].words
        if !kinds[first].isEmpty, page.words(of: first) <= Self.longestLabel, Float(words) <= most {
          found.formUnion(kinds[first])
          isInviting =
            isInviting
            || words <= Self.largestInvitation
              && (!kinds[first].isDisjoint(with: Self.inviting)
                || !wholes[first].isDisjoint(with: Self.invitingAlone))
        }
        isInviting = isInviting || isCard(range, words) || endsWithButton(range, words)
      }
      boxes.append(found)
      invites.append(isInviting)
    }
  }

  /// Whether a small box ends with a link or button to subscribe, register or donate: it is there for that.
  private func endsWithButton(_ range: Range<Int>, _ words: Int32) -> Bool {
    let last = range.upperBound - 1
    guard words <= Self.largestCall, Self.callBlocks.contains(range.count), wholes[last].contains(.subscribe)
    else { return false }
    return linkShare(last) > Self.leastOfLink
      || blocks.elements[Int(blocks.blocks[last].element)].tag == .button
  }

  /// Whether blocks amid text are the card of another page: a title and a few words, all in one link.
  private func isCard(_ range: Range<Int>, _ words: Int32) -> Bool {
    guard Self.cardBlocks.contains(range.count), Self.cardWords.contains(words), range.lowerBound > 0,
      range.upperBound < blocks.blocks.count
    else { return false }
    return range.allSatisfy { linkShare($0) > Self.leastOfLink } && isText(range.lowerBound - 1)
      && isText(range.upperBound)
  }

  /// Fills the features of all blocks.
  func fill(_ rows: UnsafeMutableBufferPointer<UInt8>) {
    var last: Int?
    for part in blocks.blocks.indices {
      let row = rows.blockRow(part)
      let own = kinds[part]
      if !own.isEmpty {
        row.set(.labelRelated, if: !own.isDisjoint(with: [.related, .mostRead]))
        row.set(.labelComments, if: own.contains(.comments))
        row.set(.labelShare, if: own.contains(.share))
        row.set(.labelSubscribe, if: own.contains(.subscribe))
        row.set(.labelCredits, if: !own.isDisjoint(with: [.credits, .author, .tags]))
        row.set(.labelOther, if: !own.isDisjoint(with: [.advertising, .readMore]))
        row.set(.isLabel, if: !wholes[part].isEmpty)
      }
      let box = boxes[Int(blocks.blocks[part].element)]
      if !box.isEmpty {
        row.set(.boxRelated, if: !box.isDisjoint(with: [.related, .mostRead]))
        row.set(.boxComments, if: box.contains(.comments))
        row.set(.boxShare, if: box.contains(.share))
        row.set(.boxSubscribe, if: box.contains(.subscribe))
        row.set(.boxOther, if: !box.isDisjoint(with: [.credits, .author, .tags, .advertising, .readMore]))
      }
      if let last { row[.sinceLabel] = LineFeature.byte(1 / Float(part - last)) }
      if !own.isDisjoint(with: Self.toldApart) { last = part }
      fillNeighbours(row, part)
    }
  }

  /// Whether the page itself marks a block as outside the article: by a label, by that of a box around it, or
  /// because it is a lone link between paragraphs.
  func isBeside(_ part: Int) -> Bool {
    !said(of: part).isDisjoint(with: Self.besides) || isLoneLink(part)
  }

  /// Whether a block invites readers elsewhere: to another page, by a label and the link to it ("Read also: …") or by a
  /// link in a box with such a label, to a newsletter, an account, a network, a donation, to comment; or because it is in a
  /// small box that does so, or that is an advertisement, the card of another page or about the author.
  func invitation(_ part: Int) -> Invitation {
    if invites[Int(blocks.blocks[part].element)] { return .box }
    guard Self.invitations.contains(page.words(of: part)) else { return .none }
    let isCall = !kinds[part].isDisjoint(with: [.subscribe, .share, .comments]) || endsWithInvitation(part)
    let isTeaser =
      !said(of: part).isDisjoint(with: [.related, .mostRead]) && linkShare(part) >= Self.leastOfTeaser
    return isCall || isTeaser || isTeaserText(part) ? .line : .none
  }

  /// Whether a block is the text below the linked title of another article, in a box that a label of related articles
  /// opens.
  private func isTeaserText(_ part: Int) -> Bool {
    guard part > 0, linkShare(part) < Self.leastOfTeaser, linkShare(part - 1) > Self.leastOfLink,
      case let element = Int(blocks.blocks[part].element), boxes[element].contains(.related)
    else { return false }
    var card = element
    while card > 0, blocks.elements[card].blocks.count < 2 { card = Int(blocks.elements[card].parent) }
    let range = blocks.elements[card].blocks
    return range.contains(part - 1) && range.count <= Self.mostOfCard && boxes[card].contains(.related)
  }

  /// The most blocks of a card with a title and a text.
  private static let mostOfCard = 5

  /// Whether the last sentence of a block is nothing but a call to subscribe, register or donate.
  private func endsWithInvitation(_ part: Int) -> Bool {
    let line = blocks.blocks[part].line
    let range = line.range.suffix(Self.longestCall)
    return blocks.text.withUnsafeBufferPointer { text in
      var end = range.upperBound - 1
      while end >= range.lowerBound, text[end] <= 0x2F { end -= 1 }
      while end > range.lowerBound, !Self.isSentenceEnd(text[end - 1], text[end]) { end -= 1 }
      guard end > range.lowerBound else { return false }
      return Labels.kinds(of: text, end, line.range.upperBound).whole.contains(.subscribe)
    }
  }

  /// The maximum length of such a call, in bytes.
  private static let longestCall = 64

  private static func isSentenceEnd(_ byte: UInt8, _ next: UInt8) -> Bool {
    next == Byte.space
      && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"))
  }

  /// The label of a block, and those of the boxes around it.
  private func said(of part: Int) -> LabelKinds {
    kinds[part].union(boxes[Int(blocks.blocks[part].element)])
  }

  private func fillNeighbours(_ row: UnsafeMutableBufferPointer<UInt8>, _ part: Int) {
    let count = blocks.blocks.count
    let before = share(max(0, part - Self.neighbours)..<part)
    let after = share(part + 1..<max(part + 1, min(count, part + 1 + Self.neighbours)))
    row[.linksBefore] = LineFeature.byte(before)
    row[.linksAfter] = LineFeature.byte(after)
    row.set(.isLoneLink, if: isLoneLink(part))
  }

  private func isLoneLink(_ part: Int) -> Bool {
    linkShare(part) > Self.leastOfLink && part > 0 && part + 1 < blocks.blocks.count && isText(part - 1)
      && isText(part + 1)
  }

  private func isText(_ part: Int) -> Bool { page.words(of: part) >= 12 && linkShare(part) < 0.5 }

  private func share(_ range: Range<Int>) -> Float {
    let words = sums[range.upperBound].words - sums[range.lowerBound].words
    return words > 0 ? (sums[range.upperBound].links - sums[range.lowerBound].links) / Float(words) : 0
  }
}

extension TextBlocks {
  /// The label that a block is or begins with.
  func label(of part: Int) -> LabelKinds {
    let line = blocks[part].line
    return text.withUnsafeBufferPointer { Labels.kinds(of: $0, Int(line.start), Int(line.end)).beginning }
  }
}
