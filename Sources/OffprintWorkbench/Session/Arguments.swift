import Diagnostics
import OffprintKit

/// The arguments of a call, which come from the browser.
struct Arguments {
  private let object: JSONValue

  init(_ object: JSONValue) { self.object = object }

  /// A text that must be given.
  func text(_ name: String) throws(Diagnostic) -> String {
    guard case .string(let text)? = object[name] else {
      throw Diagnostic(.error, .usage, "'\(name)' is missing")
    }
    return text
  }

  /// A text that may be given.
  func optionalText(_ name: String) -> String? {
    guard case .string(let text)? = object[name] else { return nil }
    return text
  }

  /// A number that must be given.
  func number(_ name: String) throws(Diagnostic) -> Int {
    guard case .number(let digits)? = object[name], let number = Int(digits) else {
      throw Diagnostic(.error, .usage, "'\(name)' is missing")
    }
    return number
  }

  /// Whether a flag is set.
  func flag(_ name: String) -> Bool { object[name] == .bool(true) }
}
