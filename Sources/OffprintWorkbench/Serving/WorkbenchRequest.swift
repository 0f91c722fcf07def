/// An HTTP request, as far as the workbench needs it.
package struct WorkbenchRequest: Sendable {
  /// The method, in capitals.
  package var method: String
  /// The path as sent, without the query.
  package var path: String
  /// The query as sent; empty if there is none.
  package var query: String
  /// The headers, by name in lower case.
  package var headers: [String: String]
  /// The body; `nil` if it was larger than ``largestBody``.
  package var body: [UInt8]?

  /// The maximum size of a body that is read, in bytes.
  package static let largestBody = 1 << 20

  /// Makes a request.
  package init(
    method: String, path: String, query: String = "", headers: [String: String], body: [UInt8]? = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }
}
