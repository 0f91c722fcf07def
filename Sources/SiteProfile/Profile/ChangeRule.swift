/// A change to how elements of an HTML page are read.
package struct ChangeRule: Sendable {
  /// The change.
  package enum Action: Sendable {
    /// Read it under another name.
    case rename(String)
    /// Replace it by its children.
    case unwrap
    /// Wrap it in an element with this name.
    case wrap(String)
    /// Set an attribute from another source.
    case attribute(String, from: AttributeSource)
    /// Ignore an attribute.
    case removeAttribute(String)
    /// Mark it as a part of the article, or as furniture.
    case mark(LineRule.Role)
  }

  /// The source of an attribute's value.
  package struct AttributeSource: Sendable {
    /// The descendant of the changed element with the attribute; `nil` for the element itself.
    package var selector: Placed<String>?
    /// The attribute's name.
    package var attribute: String
    /// A pattern that the value must match; its group `value`, its first group or the whole match is used.
    package var pattern: Pattern?
    /// The value begins after this text, if it contains it.
    package var after: String?
    /// The value ends before this text, if it contains it.
    package var before: String?
    /// The replacement of what the pattern matches; `$1` is its first group. A value that it does not match
    /// is then not used.
    package var replacement: String?
  }

  /// The elements.
  package var target: ElementRule
  /// The change.
  package var action: Action
}
