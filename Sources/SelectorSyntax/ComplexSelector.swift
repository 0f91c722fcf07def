/// A selector as written: compounds with the combinators between them, in the order of the text.
package struct ComplexSelector: Equatable, Sendable {
  /// The combinator before the first compound, relative to the anchor of `:has()`.
  package var leading = Combinator.descendant
  package var compounds: [[SimpleSelector]] = []
  /// The combinators between the compounds.
  package var combinators: [Combinator] = []
}

package enum Combinator: UInt8, Sendable, BitwiseCopyable {
  case descendant, child, next, subsequent
}

/// One condition of a compound.
package indirect enum SimpleSelector: Equatable, Sendable {
  /// True of every element, or of none, such as `:hover` on a page without a user.
  case always, never
  /// The name in lower case.
  case type(String)
  case id(String)
  case `class`(String)
  case attribute(AttributeSelector)
  case state(ElementState)
  case nth(NthSelector)
  case matches([ComplexSelector])
  case not([ComplexSelector])
  case has([ComplexSelector])
  case language([String])
  case direction(isRightToLeft: Bool)
  case contains(String)
}

/// A condition on one attribute.
package struct AttributeSelector: Equatable, Sendable {
  package enum Operator: UInt8, Sendable {
    case exists, equals, includes, dash, prefix, suffix, substring
  }

  package enum Case: UInt8, Sendable {
    /// As HTML specifies for the attribute.
    case standard
    case ignored, kept
  }

  /// The name in lower case.
  package var name: String
  /// Whether attributes of the XLink, XML and XMLNS namespaces match too, by their local names: `[*|href]`.
  package var inAnyNamespace = false
  package var `operator` = Operator.exists
  package var value = ""
  package var `case` = Case.standard
}

/// `:nth-child()` and the similar pseudo-classes, with An+B.
package struct NthSelector: Equatable, Sendable {
  package var step: Int
  package var offset: Int
  package var fromEnd = false
  package var ofType = false
  /// The S of `of S`.
  package var of: [ComplexSelector]?
}

/// The pseudo-classes without arguments that can be evaluated on a static page.
package enum ElementState: UInt8, Sendable {
  case root, scope, empty, firstChild, lastChild, onlyChild, firstOfType, lastOfType, onlyOfType
  case link, checked, disabled, enabled, required, optional, readOnly, readWrite
  case `default`, inRange, outOfRange, open, defined
}

extension AttributeSelector {
  /// The attributes whose values are compared case-insensitively on HTML elements.
  ///
  /// See HTML, section 4.16.2, case-sensitivity of selectors.
  package static let caselessNames: Set<String> = [
    "accept", "accept-charset", "align", "alink", "axis", "bgcolor", "charset", "checked", "clear",
    "codetype",
    "color", "compact", "declare", "defer", "dir", "direction", "disabled", "enctype", "face", "frame",
    "hreflang",
    "http-equiv", "lang", "language", "link", "media", "method", "multiple", "nohref", "noresize", "noshade",
    "nowrap", "readonly", "rel", "rev", "rules", "scope", "scrolling", "selected", "shape", "target", "text",
    "type", "valign", "valuetype", "vlink",
  ]
}
