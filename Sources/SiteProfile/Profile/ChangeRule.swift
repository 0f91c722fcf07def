/// What elements of a page of HTML are to be read as.
public struct ChangeRule: Sendable {
  /// What is done to an element.
  public enum Action: Sendable {
    /// It is read under another name.
    case rename(String)
    /// Its children are read in its place.
    case unwrap
    /// It is read with an element of this name around it.
    case wrap(String)
    /// It is read with an attribute that it takes from elsewhere.
    case attribute(String, from: AttributeSource)
    /// It is read without an attribute.
    case removeAttribute(String)
    /// It is marked as a part of the article, or as none.
    case mark(LineRule.Role)
  }

  /// Where the value of an attribute comes from.
  public struct AttributeSource: Sendable {
    /// The element below the changed one that has it; `nil` for the changed one itself.
    public var selector: Placed<String>?
    /// The attribute's name.
    public var attribute: String
    /// What the value must match; its group `value`, its first group or its whole match is what is taken.
    public var pattern: Pattern?
    /// The value begins after this text, if it contains it.
    public var after: String?
    /// The value ends before this text, if it contains it.
    public var before: String?
    /// What stands in place of what the pattern matches; `$1` is its first group. A value that it does not match is no
    /// source then.
    public var replacement: String?
  }

  /// The elements.
  public var target: ElementRule
  /// What is done to them.
  public var action: Action
}
