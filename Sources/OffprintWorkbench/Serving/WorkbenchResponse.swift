import OffprintKit

/// An HTTP response.
package struct WorkbenchResponse: Sendable {
  /// The status code.
  package var status: Int
  /// The headers; those for security are on every response.
  package var headers: [String: String]
  /// The body.
  package var body: [UInt8]

  /// Makes a response. `policy` is its content security policy, by default one that allows nothing.
  init(_ status: Int, type: String, policy: String = "default-src 'none'", body: [UInt8]) {
    self.status = status
    self.body = body
    headers = [
      "content-type": type, "content-security-policy": policy, "x-content-type-options": "nosniff",
      "cache-control": "no-store", "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin", "x-dns-prefetch-control": "off",
    ]
  }

  /// A message, as plain text.
  package static func message(_ status: Int, _ text: String) -> WorkbenchResponse {
    WorkbenchResponse(status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
  }

  /// A JSON value.
  static func json(_ value: JSONValue, status: Int = 200) -> WorkbenchResponse {
    var buffer = ByteBuffer()
    buffer.append(json: value)
    return WorkbenchResponse(status, type: "application/json", body: buffer.bytes)
  }
}
