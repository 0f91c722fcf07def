import Diagnostics

/// Which elements of a page of HTML a rule speaks of.
public struct ElementRule: Sendable {
  /// The elements.
  public var selector: Placed<String>
  /// What the text of an element must match besides.
  public var text: Pattern?
  /// The ancestor that is meant in place of the element: the nearest that matches this selector.
  public var closest: Placed<String>?
  /// Which of the elements that match is meant, in document order: 1 for the first, -1 for the last; `nil` for all.
  public var nth: Int?
  /// A selector: the rule holds only on pages where it matches something.
  public var when: Placed<String>?
  /// Where the rule stands in the profile.
  public var place: Place

  /// Makes a rule.
  public init(selector: Placed<String>, place: Place) {
    self.selector = selector
    self.place = place
  }
}

/// One way to find the body of an article: the regions that hold it.
public struct BodyRule: Sendable {
  /// The regions; what they match together is the body, in the order of the page.
  public var regions: [Placed<String>]
  /// Which of the elements that match is the region, as in `ElementRule`; `nil` for all.
  public var nth: Int?
  /// Where the rule stands in the profile.
  public var place: Place
}

/// Where the body of an article is cut off.
public struct CutRule: Sendable {
  /// The element at which it is cut: the first in the body.
  public var target: ElementRule
  /// Whether what follows the element goes; otherwise what stands before it.
  public var isAfter: Bool
  /// Whether the element itself goes with what follows it.
  public var takesElement = false
}

extension Int {
  /// The place in a list of so many elements of the nth from the start, or from the end where it is negative.
  public func index(in count: Int) -> Int? {
    let index = self > 0 ? self - 1 : count + self
    return (0..<count).contains(index) ? index : nil
  }
}
