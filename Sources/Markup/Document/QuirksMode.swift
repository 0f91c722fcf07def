/// What the doctype says of a page's age, which decides whether a table closes a paragraph and whether classes and
/// ids are matched without regard to case.
public enum QuirksMode: Sendable {
  case none, limited, full
}
