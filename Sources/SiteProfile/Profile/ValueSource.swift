import Diagnostics

/// A source of a field's value on an HTML page, and how the value is extracted.
package struct ValueSource: Sendable {
  /// The kind of source.
  package enum Kind: Sendable {
    /// The text of an element, or the value of its attribute.
    case element(Placed<String>, attribute: String?)
    /// The content of the `meta` elements with this name, property or itemprop.
    case meta(String)
    /// A path in the page's JSON-LD, from each object at its top.
    case jsonLD(ValuePath)
    /// A path in the JSON of a script, or of an attribute.
    case script(Placed<String>, attribute: String?, ValuePath)
    /// Values given in the profile.
    case constant([String])
    /// The statement that the field has no value, whatever the generic stages find.
    case nothing
  }

  /// The kind of source.
  package var kind: Kind
  /// Whether every match gives a value; `nil` uses the field's default.
  package var takesAll: Bool?
  /// A pattern that a value must match; its group `value`, its first group or the whole match is used.
  package var pattern: Pattern?
  /// The value begins after this text, if it contains it.
  package var after: String?
  /// The value ends before this text, if it contains it.
  package var before: String?
  /// The separators of several values in one text.
  package var separators: [String] = []
  /// A selector: the source is used only on pages where it matches something.
  package var when: Placed<String>?
  /// The position of the source in the profile.
  package var place: Place

  /// Makes a source without options.
  package init(_ kind: Kind, at place: Place) {
    self.kind = kind
    self.place = place
  }
}
