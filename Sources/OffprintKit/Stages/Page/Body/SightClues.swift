import Markup

/// Clues in an element's attributes about whether a reader sees it.
struct SightClues {
  /// Whether any of them mentions hiding, in whatever sense: the model is trained with this.
  private(set) var isMarked = false
  /// Whether the element is out of sight.
  private var isHidden = false
  /// Whether it is decorative.
  private var isDecoration = false
  /// Whether it is one of several tabs, all of which are for readers.
  private var isPanel = false
  /// Whether its inline style shows it, whatever a style sheet says.
  private var isShown = false

  /// Notes an attribute that may say something.
  @inline(__always)
  mutating func note(_ name: Name, _ value: UnsafeBufferPointer<UInt8>, _ names: PageNames) {
    if name == names.style {
      noteStyle(value)
    } else if name == names.hidden {
      isMarked = true
      isHidden = isHidden || !value.elementsEqual("until-found".utf8)
    } else if name == names.role {
      isPanel = value.elementsEqual("tabpanel".utf8)
    } else if name == names.popover {
      isHidden = true
    } else if name == names.ariaHidden, value.elementsEqual("true".utf8) {
      isMarked = true
      isDecoration = true
    }
  }

  private mutating func noteStyle(_ style: UnsafeBufferPointer<UInt8>) {
    let style = UnsafeBufferPointer(rebasing: style.prefix(Self.longestStyle))
    guard Self.mayMatter(style) else { return }
    var value: [UInt8] = []
    value.reserveCapacity(style.count)
    for byte in style where byte > 0x20 { value.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    if value.containsRun("display:none") || value.containsRun("visibility:hidden") {
      isMarked = true
      isHidden = true
    } else if value.containsRun("display:") {
      isShown = true
    }
    if value.containsRun("position:absolute") || value.containsRun("position:fixed"),
      value.containsRun("left:-999") || value.containsRun("top:-999")
    {
      isHidden = true
    }
  }

  private static let longestStyle = 256

  /// Whether `disp`, `visi` or `-999` is in an inline style, which most are without.
  private static func mayMatter(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    var window: UInt32 = 0
    for byte in style where byte > 0x20 {
      window = window << 8 | UInt32(byte | 0x20)
      if window == 0x6469_7370 || window == 0x7669_7369 || window == 0x2D39_3939 { return true }
    }
    return false
  }

  /// The combined verdict of an element's attributes and the page's style sheets.
  @inline(__always)
  func sight(of id: UInt32, _ tag: Tag, _ tree: Tree, _ names: PageNames, _ sheets: HiddenNames)
    -> TextBlocks.Sight
  {
    if isHidden, !Self.isStreamed(id, tree, names) { return isPanel ? .visible : .hidden }
    if !sheets.isEmpty, !isShown, sheets.hides(id, tag, tree, names) { return .hidden }
    return isDecoration ? .decoration : .visible
  }

  /// Whether an element is hidden for no longer than it takes a script to move it to its place, as React sends parts.
  private static func isStreamed(_ id: UInt32, _ tree: Tree, _ names: PageNames) -> Bool {
    names.id.flatMap { tree.value($0, id) }?.starts(with: "S:".utf8) ?? false
  }
}

extension [UInt8] {
  /// Whether the bytes contain a text.
  fileprivate func containsRun(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      guard count >= text.count, let first = text.first else { return false }
      for index in 0...(count - text.count) where self[index] == first {
        if self[index..<index + text.count].elementsEqual(text) { return true }
      }
      return false
    }
  }
}
