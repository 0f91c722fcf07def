import Markup

/// The walk over a page that gathers its text: see ``TextBlocks``.
struct TextWalk {
  private let view: PageView
  private let tree: Tree
  private let names: PageNames
  private let formulas: FormulaBoxes
  private var hiddenNames = HiddenNames()
  private(set) var text: [UInt8] = []
  private(set) var blocks: [TextBlocks.Block] = []
  private(set) var elements: [TextBlocks.Element] = []
  private(set) var nodes: [UInt32] = []
  private(set) var hasUnseen = false
  private(set) var scripts: [UInt32] = []

  /// The innermost block-level element, and the outermost inline element within it.
  private var current: UInt32 = 0
  private var inline: UInt32 = 0
  private var links = 0
  private var bold = 0
  private var italic = 0
  private var isOpen = false
  private var isSpacePending = false
  /// Line breaks and white space since the last text.
  private var pendingBreaks = 0
  private var seenMedia = false
  private var levelsUp: UInt16 = 0
  private var levelsDown: UInt16 = 0

  init(_ view: PageView, _ tree: Tree) {
    self.view = view
    self.tree = tree
    names = view.names
    formulas = view.formulas
    text.reserveCapacity(32 * 1024)
    blocks.reserveCapacity(512)
    elements.reserveCapacity(2048)
    nodes.reserveCapacity(1024)
  }

  mutating func run() {
    elements.append(
      TextBlocks.Element(
        node: 0, parent: 0, depth: 0, tag: .other, surroundings: [], signature: 0, firstBlock: 0))
    var id = tree.firstChild(0)
    while id != 0 {
      if enter(id) {
        let child = tree.firstChild(id)
        if child != 0 {
          id = child
          continue
        }
      }
      while true {
        if tree.isElement(id) { leave(id) }
        let next = tree.next(id)
        if next != 0 {
          id = next
          break
        }
        id = tree.parent(id)
        if id == 0 { break }
      }
    }
    closeBlock()
    elements[0].endBlock = UInt32(blocks.count)
  }

  /// Enters a node; returns whether its descendants are to be read.
  private mutating func enter(_ id: UInt32) -> Bool {
    guard tree.isElement(id) else {
      if tree.isText(id) { read(id) }
      return false
    }
    guard let tag = tree.tag(id) else {
      // Only formulas and drawings are of other namespaces.
      seenMedia = true
      return false
    }
    if formulas.contains(id, tag, tree) {
      if tag != .span, tag != .other { closeBlock() }
      seenMedia = true
      return false
    }
    switch TagTable.treatments[Int(tag.rawValue)] {
    case .skipped:
      readData(id, tag)
      return false
    case .nothing: return false
    case .media:
      seenMedia = true
      if tag == .hr { closeBlock() }
      return false
    case .lineBreak:
      pendingBreaks += 1
      isSpacePending = true
      if pendingBreaks >= 2 { closeBlock() }
      return false
    case .inline:
      let sight = Self.inlineSight(id, tag, tree, names, hiddenNames)
      if sight.isTooltip || sight.isHidden {
        open(id, tag, isTooltip: sight.isTooltip)
      } else {
        enterInline(id, tag)
      }
      return true
    case .block:
      if tag == .button, view.document.isWordButton(NodeID(index: id)) {
        enterInline(id, tag)
      } else {
        open(id, tag)
      }
      return true
    }
  }

  /// Reads a style sheet and notes a script, or those of the page's head.
  private mutating func readData(_ id: UInt32, _ tag: Tag) {
    switch tag {
    case .style: hiddenNames.read(id, tree, names)
    case .script: scripts.append(id)
    case .head:
      var child = tree.firstChild(id)
      while child != 0 {
        if let tag = tree.tag(child), tag == .style || tag == .script { readData(child, tag) }
        child = tree.next(child)
      }
    default: break
    }
  }

  private mutating func leave(_ id: UInt32) {
    if elements[Int(current)].node == id {
      close()
      return
    }
    guard let tag = tree.tag(id) else { return }
    if inline == id { inline = 0 }
    if TagTable.treatments[Int(tag.rawValue)] == .inline { count(tag, by: -1) }
  }

  private mutating func enterInline(_ id: UInt32, _ tag: Tag) {
    if inline == 0 { inline = id }
    count(tag, by: 1)
    if tag == .a, isOpen, let last = blocks.indices.last { blocks[last].links &+= 1 }
    if tag == .time, isOpen, let last = blocks.indices.last { blocks[last].hasTime = true }
  }

  private mutating func count(_ tag: Tag, by step: Int) {
    switch tag {
    case .a: links += step
    case .b, .strong: bold += step
    case .i, .em, .cite: italic += step
    default: break
    }
  }

  private mutating func open(_ id: UInt32, _ tag: Tag, isTooltip: Bool = false) {
    closeBlock()
    let parent = elements[Int(current)]
    var surroundings = parent.surroundings
    // The footer of a quotation names its source.
    if tag != .footer || parent.tag != .blockquote {
      surroundings.formUnion(TagTable.surroundings[Int(tag.rawValue)])
    }
    var clues = SightClues()
    Self.readAttributes(of: id, tree, names, &surroundings, &clues)
    let isHidden = isTooltip || UndisplayedElements.contain(id, tag, view, tree)
    let sight = isHidden ? .hidden : clues.sight(of: id, tag, tree, names, hiddenNames)
    if clues.isMarked || sight == .hidden { surroundings.insert(.hidden) }
    var element = TextBlocks.Element(
      node: id, parent: current, depth: parent.depth &+ 1, tag: tag, surroundings: surroundings,
      signature: view.clues(of: NodeID(index: id)).shape &* 16_777_619 ^ UInt32(tag.rawValue),
      firstBlock: UInt32(blocks.count))
    element.sight = max(parent.sight, sight)
    elements.append(element)
    current = UInt32(elements.count - 1)
    levelsDown &+= 1
    inline = 0
  }

  private mutating func close() {
    closeBlock()
    elements[Int(current)].endBlock = UInt32(blocks.count)
    current = elements[Int(current)].parent
    levelsUp &+= 1
    if levelsDown > 0 {
      levelsDown &-= 1
      levelsUp &-= 1
    }
    inline = 0
  }

  private mutating func closeBlock() {
    guard isOpen, let last = blocks.indices.last else { return }
    isOpen = false
    isSpacePending = false
    blocks[last].line.end = UInt32(text.count)
    text.append(Byte.lineFeed)
    levelsUp = 0
    levelsDown = 0
    seenMedia = false
  }

  private mutating func openBlock() {
    let start = UInt32(text.count)
    var block = TextBlocks.Block(
      line: Dump.Line(start: start, end: start, indentation: 0, blanksBefore: 1),
      element: current, inline: inline, firstNode: UInt32(nodes.count))
    block.followsMedia = seenMedia
    block.levelsUp = levelsUp
    block.levelsDown = levelsDown
    if links > 0 { block.links = 1 }
    if inline != 0, tree.tag(inline) == .time { block.hasTime = true }
    blocks.append(block)
    if elements[Int(current)].sight != .visible { hasUnseen = true }
    isOpen = true
    isSpacePending = false
    pendingBreaks = 0
  }

  private mutating func read(_ id: UInt32) {
    let bytes = tree.text(id)
    var index = 0
    var entered = false
    while index < bytes.count {
      let width = Self.spaceLength(bytes, index)
      if width > 0 {
        isSpacePending = true
        index += width == 1 ? bytes.blankLength(from: index) : width
        continue
      }
      let (end, spaces) = Self.run(in: bytes, from: index)
      if !isOpen { openBlock() }
      if !entered {
        entered = true
        nodes.append(id)
      }
      let last = blocks.count - 1
      if pendingBreaks > 0 {
        blocks[last].breaks &+= 1
        pendingBreaks = 0
      }
      if isSpacePending { text.append(Byte.space) }
      isSpacePending = false
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
      let count = UInt32(end - index - spaces)
      if links > 0 { blocks[last].linkBytes &+= count }
      if bold > 0 { blocks[last].boldBytes &+= count }
      if italic > 0 { blocks[last].italicBytes &+= count }
      index = end
    }
  }

  /// The end of the words from an index on that are separated by single plain spaces, and the number of these
  /// spaces: they are copied unchanged.
  private static func run(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, spaces: Int) {
    var end = start + 1
    var spaces = 0
    while end < bytes.count {
      bytes.skipPlainWords(&end, &spaces)
      end += bytes.asciiLength(from: end)
      while end < bytes.count, bytes[end] > 0x20, spaceLength(bytes, end) == 0 { end += 1 }
      guard end + 1 < bytes.count, bytes[end] == Byte.space, spaceLength(bytes, end + 1) == 0 else { break }
      spaces += 1
      end += 2
    }
    return (end, spaces)
  }

  @inline(__always)
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte > 0x20, byte < 0xC2 { return 0 }
    if byte <= 0x20 { return 1 }
    return bytes.spaceLength(at: index, before: bytes.count)
  }

  /// Whether an element in a line is shown only when a reader points at a word, and whether it is hidden.
  ///
  /// As a method it would copy all state of the walk.
  private static func inlineSight(
    _ id: UInt32, _ tag: Tag, _ tree: Tree, _ names: PageNames, _ hiddenNames: HiddenNames
  ) -> (isTooltip: Bool, isHidden: Bool) {
    // A ruby base with its reading is hidden only from screen readers, which would read both.
    if tag == .rb || tag == .rt { return (false, false) }
    var clues = SightClues()
    var isTooltip = false
    tree.forEachAttribute(id) { name, value in
      if name != names.class { clues.note(name, value, names) }
      guard tag == .span, !isTooltip else { return }
      if name == names.class {
        isTooltip = TooltipNames.hide(value)
      } else if name == names.role {
        isTooltip = value.elementsEqual("tooltip".utf8)
      }
    }
    let sight = clues.sight(of: id, tag, tree, names, hiddenNames)
    let isHidden = clues.isMarked || sight != .visible
    if isHidden, sight == .decoration, WordParts.contain(id, tag, tree, names.ariaHidden) {
      return (isTooltip, false)
    }
    return (isTooltip, isHidden)
  }

  /// Notes the surroundings indicated by the attributes.
  private static func readAttributes(
    of id: UInt32, _ tree: Tree, _ names: PageNames, _ surroundings: inout TextBlocks.Surroundings,
    _ clues: inout SightClues
  ) {
    tree.forEachAttribute(id) { name, value in
      if name == names.class { return }
      if name == names.role { surroundings.formUnion(Self.role(value)) }
      clues.note(name, value, names)
    }
  }

  private static func role(_ value: UnsafeBufferPointer<UInt8>) -> TextBlocks.Surroundings {
    switch value.count {
    case 4 where value.elementsEqual("main".utf8): .main
    case 6 where value.elementsEqual("banner".utf8): .header
    case 6 where value.elementsEqual("dialog".utf8): .dialog
    case 6 where value.elementsEqual("search".utf8): .form
    case 7 where value.elementsEqual("article".utf8): .article
    case 10 where value.elementsEqual("navigation".utf8): .nav
    case 11 where value.elementsEqual("contentinfo".utf8): .footer
    case 11 where value.elementsEqual("alertdialog".utf8): .dialog
    case 13 where value.elementsEqual("complementary".utf8): .aside
    default: []
    }
  }
}
