import Diagnostics

/// One place of a page of HTML where the value of a field may stand, and what is to be taken of it.
public struct ValueSource: Sendable {
  /// What kind of place it is.
  public enum Kind: Sendable {
    /// The text of an element, or the value of its attribute.
    case element(Placed<String>, attribute: String?)
    /// The content of the `meta` elements with this name, property or itemprop.
    case meta(String)
    /// A path in the page's JSON-LD, from each object at its top.
    case jsonLD(ValuePath)
    /// A path in the JSON that stands in a script, or in an attribute.
    case script(Placed<String>, attribute: String?, ValuePath)
    /// Values that stand in the profile.
    case constant([String])
  }

  /// Where the value stands.
  public var kind: Kind
  /// Whether every match gives a value; `nil` leaves it to the field.
  public var takesAll: Bool?
  /// What a value must match; its group `value`, its first group or its whole match is what is taken.
  public var pattern: Pattern?
  /// The value begins after this text, if it contains it.
  public var after: String?
  /// The value ends before this text, if it contains it.
  public var before: String?
  /// What divides several values in one text.
  public var separator: String?
  /// A selector: the source is asked only on pages where it matches something.
  public var when: Placed<String>?
  /// Where the source stands in the profile.
  public var place: Place

  /// Makes a source without options.
  public init(_ kind: Kind, at place: Place) {
    self.kind = kind
    self.place = place
  }
}
