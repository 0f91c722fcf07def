import Diagnostics
import Markup

/// An input: its bytes, and what is known about them.
public struct Input: Sendable {
  /// Its name in messages; the extension determines the format if nothing else does.
  public var name: String
  /// Its bytes.
  public var bytes: [UInt8]
  /// Its address, if the transport gave one.
  public var url: String?
  /// Its media type, such as `text/html`, if the transport gave one: lower case, without parameters.
  public var mediaType: String?
  /// Its encoding, if the transport or the user gave one.
  public var encoding: Encoding?
  /// The header of the mail that it is the text of.
  var letter: LetterHeader?
  /// Diagnostics from unpacking it.
  var diagnostics: [Diagnostic] = []

  /// Makes an input of which only the name is known.
  public init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }
}
