import SelectorSyntax

/// A syntax error in a selector.
public typealias SelectorError = SelectorSyntax.SelectorError

/// A CSS selector list, compiled once and matched against any number of pages.
///
/// It supports Selectors Level 4 as authors use it: type, class, id and attribute selectors with all
/// operators and the flags `i` and `s`, the combinators, lists, `:is()`, `:where()`, `:not()`, `:has()`, the
/// structural pseudo-classes with `:nth-child(An+B of S)`, `:root`, `:scope`, `:empty`, `:lang()`, `:dir()`,
/// `:any-link` and the states of forms. There is one extension: `:contains("text")` matches an element whose
/// text content contains exactly that text.
///
/// Pseudo-classes that depend on a user, such as `:hover`, match no element. A pseudo-element is an error,
/// since it selects no element of a page, and so is a namespace prefix, since nothing declares one, except
/// for `*|a` and `|a`.
public struct Selector: Sendable {
  /// The selector as written.
  public let text: String
  let list: [ComplexSelector]
  let program: SelectorProgram

  /// Compiles a selector list.
  ///
  /// A text has at most 65,536 bytes, and functions are nested at most 32 deep.
  ///
  /// - Throws: an error with its column and what was expected there.
  public init(_ text: String) throws(SelectorError) {
    self.text = text
    list = try SelectorParser.parse(text)
    program = SelectorProgram([list])
  }
}

extension Selector: Hashable, CustomStringConvertible {
  /// Selectors are equal when their texts are.
  public static func == (a: Selector, b: Selector) -> Bool { a.text == b.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The selector as written.
  public var description: String { text }
}
