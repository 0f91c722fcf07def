import OffprintKit

/// A rule for one selector, as it is chosen in the workbench.
package struct NewRule: Sendable {
  /// The effect of the rule.
  package enum Action: String, Sendable {
    case remove, keep, body
    case cutAfter = "cut-after"
    case cutBefore = "cut-before"
    case cutEnd = "cut-end"
    case title, deck, kicker, section, authors, published, modified, tags, image, caption, credit
    case markHeading = "mark-heading"
    case markCaption = "mark-caption"
    case markCredit = "mark-credit"
  }

  /// The part of a profile that a rule belongs to.
  enum Destination {
    /// A list at the top level; whether the rule takes precedence over those in it.
    case list(String, isFirst: Bool)
    /// A field of `metadata`.
    case field(String)
    /// A key of `cut`.
    case cut(String)
  }

  /// The effect.
  package var action: Action
  /// The selector.
  package var selector: String
  /// For a field: the attribute that contains the value.
  package var attribute: String?
  /// A pattern that the text of the element must match.
  package var text: String?

  /// Makes a rule.
  package init(_ action: Action, _ selector: String, attribute: String? = nil, text: String? = nil) {
    self.action = action
    self.selector = selector
    self.attribute = attribute
    self.text = text
  }

  var destination: Destination {
    switch action {
    case .remove, .keep: .list(action.rawValue, isFirst: false)
    // Of several rules for the body the first with text wins, and the chosen one is meant to.
    case .body: .list("body", isFirst: true)
    case .cutAfter: .cut("after")
    case .cutBefore: .cut("before")
    case .cutEnd: .cut("end")
    case .title, .deck, .kicker, .section, .authors, .published, .modified, .tags, .image, .caption, .credit:
      .field(action.rawValue)
    case .markHeading, .markCaption, .markCredit: .list("change", isFirst: false)
    }
  }

  /// The rule as a YAML value on one line.
  var yaml: String {
    let quoted = DraftYAML.quoted(selector)
    switch destination {
    case .field: return DraftYAML.quoted(attribute.map { "\(selector)@\($0)" } ?? selector)
    case .list("change", _):
      return "{selector: \(quoted), mark: \(action.rawValue.dropFirst("mark-".count))}"
    case .list("body", _): return quoted
    case .list, .cut:
      guard let text else { return quoted }
      return "{selector: \(quoted), text: \(DraftYAML.quoted(text))}"
    }
  }
}
