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
      isHidden = isHidden || PageNames.hides(value)
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
    if InlineStyle.isOffScreen(style) { isHidden = true }
    guard InlineStyle.mayHide(style), let hides = InlineStyle.hides(style) else { return }
    if hides {
      isMarked = true
      isHidden = true
    } else {
      isShown = true
    }
  }

  /// The combined verdict of an element's attributes and the page's style sheets.
  @inline(__always)
  func sight(of id: UInt32, _ tag: Tag, _ tree: Tree, _ names: PageNames, _ sheets: HiddenNames)
    -> TextBlocks.Sight
  {
    if isHidden, !names.isStreamed(id, tree) { return isPanel ? .visible : .hidden }
    if !sheets.isEmpty, !isShown, sheets.hides(id, tag, tree, names) { return .hidden }
    return isDecoration ? .decoration : .visible
  }
}
