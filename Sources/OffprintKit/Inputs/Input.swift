import Diagnostics
import Markup

/// What is to be converted: its bytes, and what is known of them.
public struct Input: Sendable {
  /// Its name in messages; the ending tells the format where nothing else does.
  public var name: String
  /// Its bytes.
  public var bytes: [UInt8]
  /// Its address, where the transport told one.
  public var url: String?
  /// Its type, such as `text/html`, where the transport told one: lower case, without parameters.
  public var mediaType: String?
  /// Its encoding, where the transport or the user told one.
  public var encoding: Encoding?
  /// What was noticed while it was unpacked.
  var diagnostics: [Diagnostic] = []

  /// Makes an input of which nothing but the name is known.
  public init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }
}
