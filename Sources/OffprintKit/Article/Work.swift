/// A work that articles are parts of, such as a book.
///
/// It is a class because all parts share it, and articles are on the stack of functions that call themselves.
package final class Work: Equatable, Sendable {
  /// Its metadata, with the address of its cover as its picture.
  package let metadata: Metadata

  /// Makes a work.
  package init(_ metadata: Metadata) { self.metadata = metadata }

  /// Whether two works have the same metadata.
  package static func == (one: Work, other: Work) -> Bool { one === other || one.metadata == other.metadata }
}
