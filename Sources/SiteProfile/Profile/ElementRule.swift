import Diagnostics

/// The elements of an HTML page that a rule applies to.
package struct ElementRule: Sendable {
  /// The elements.
  package var selector: Placed<String>
  /// A pattern that the text of an element must also match.
  package var text: Pattern?
  /// The selector of the nearest ancestor to use instead of the element.
  package var closest: Placed<String>?
  /// The index of the matching element to use, in document order: 1 for the first, -1 for the last; `nil` for
  /// all.
  package var nth: Int?
  /// A selector: the rule applies only on pages where it matches something.
  package var when: Placed<String>?
  /// A pattern for text: only what it matches in the lines of the elements is removed.
  package var part: Pattern?
  /// Whether only the text directly in the elements is removed, not the elements in them.
  package var takesOwnText = false
  /// The position of the rule in the profile.
  package var place: Place

  /// Whether the elements stay, without a part of their text.
  package var leavesElements: Bool { part != nil || takesOwnText }

  /// Makes a rule.
  package init(selector: Placed<String>, place: Place) {
    self.selector = selector
    self.place = place
  }
}

/// One way to find the body of an article: the regions that contain it.
package struct BodyRule: Sendable {
  /// The regions; their union is the body, in document order.
  package var regions: [Placed<String>]
  /// The index of the matching element to use, as in `ElementRule`; `nil` for all.
  package var nth: Int?
  /// The position of the rule in the profile.
  package var place: Place
}

/// Where the body of an article is cut off.
package struct CutRule: Sendable {
  /// The element at which it is cut: the first in the body.
  package var target: ElementRule
  /// Whether everything after the element is removed; otherwise everything before it.
  package var isAfter: Bool
  /// Whether the element itself is removed with what follows it.
  package var takesElement = false
}

extension Int {
  /// The index in a list with `count` elements of the nth from the start, or from the end if it is negative.
  package func index(in count: Int) -> Int? {
    let index = self > 0 ? self - 1 : count + self
    return (0..<count).contains(index) ? index : nil
  }
}
