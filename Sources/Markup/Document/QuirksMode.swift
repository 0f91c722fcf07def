/// The mode determined by the doctype, which decides whether a table closes a paragraph and whether classes
/// and ids are case-insensitive.
package enum QuirksMode: Sendable {
  case none, limited, full
}
