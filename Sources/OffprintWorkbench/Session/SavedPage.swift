import Diagnostics
import Markup
import OffprintCommand
import OffprintKit

/// A page on which the profile is tried.
package struct SavedPage: Sendable {
  /// Its name in lists.
  package let name: String
  /// Its address, if the user gave one.
  package let url: String?
  /// Its parsed markup, with the numbers by which its elements are known in the browser.
  package let document: Document
  let input: Input

  /// The maximum size of a page, in bytes: it is shown in a browser, and converted again with every change.
  private static let largest = 32 << 20

  /// Reads a page from a file.
  ///
  /// - Throws: a diagnostic if it cannot be read or is not an HTML page.
  package init(path: String, url: String?, registry: Registry) throws {
    name = Files.name(of: path)
    self.url = url
    let bytes = try Files.read(path)
    guard bytes.count <= Self.largest else {
      throw Diagnostic(.error, .badInput, "\(name): larger than \(Self.largest >> 20) MiB")
    }
    input = Input(bytes, name: name)
    let source = try Converter(registry: registry).source(of: input)
    guard case .page(.html(let page)) = source else {
      throw Diagnostic(.error, .badInput, "\(name): not an HTML page")
    }
    document = page.document
  }
}
