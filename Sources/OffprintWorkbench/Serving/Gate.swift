import Synchronization

/// Decides which requests are answered.
///
/// Any web page and any program of any user of the machine can send requests to a port on loopback. Only those are
/// answered that know the token, are addressed to this server, and, if they come from a browser, come from our own page.
package final class Gate: Sendable {
  /// The secret part of the address.
  package let token: String
  /// The path that leads to the address once, for starting a browser: arguments of programs are visible to all users.
  package let opening: String
  /// The only value of `Host`.
  package let host: String
  private let isOpened = Mutex(false)

  /// Makes a gate for the server on a port, with new secrets.
  package init(port: UInt16) {
    var generator = SystemRandomNumberGenerator()
    token = Self.secret(&generator)
    opening = Self.secret(&generator)
    host = "127.0.0.1:\(port)"
  }

  /// The address of the workbench.
  package var address: String { "http://\(host)/\(token)/" }

  /// The address to start a browser with. It works once.
  package var openingAddress: String { "http://\(host)/open/\(opening)" }

  private static func secret(_ generator: inout SystemRandomNumberGenerator) -> String {
    let digits = Array("abcdefghijklmnopqrstuvwxyz234567")
    return String((0..<32).map { _ in digits[Int.random(in: 0..<32, using: &generator)] })
  }

  /// Admits a request.
  ///
  /// - Returns: its path below the token.
  /// - Throws: the response to any other request.
  package func admit(_ request: WorkbenchRequest) throws(Refusal) -> String {
    guard request.headers["host"] == host else {
      throw Refusal(421, "this server answers to http://\(host) only")
    }
    try checkOrigin(of: request)
    let parts = request.path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty else { throw Refusal(404, "there is no such page") }
    if request.method == "GET", parts[1] == "open", Self.isSame(String(parts[2]), opening) {
      throw Refusal(opened())
    }
    guard Self.isSame(String(parts[1]), token) else {
      throw Refusal(404, "there is no such page: use the address that the program printed")
    }
    guard ["GET", "POST"].contains(request.method) else {
      throw Refusal(405, "only GET and POST are answered")
    }
    if request.method == "POST", request.headers["content-type"] != "application/json" {
      throw Refusal(415, "the content type must be application/json")
    }
    return String(parts[2])
  }

  private func checkOrigin(of request: WorkbenchRequest) throws(Refusal) {
    if let origin = request.headers["origin"] {
      guard origin == "http://\(host)" else { throw .otherPage }
    } else if request.method != "GET" {
      throw Refusal(403, "the header Origin is missing")
    }
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
      throw .otherPage
    }
  }

  private func opened() -> WorkbenchResponse {
    let isFirst = isOpened.withLock { isOpened in
      defer { isOpened = true }
      return !isOpened
    }
    guard isFirst else {
      return .message(
        410, "this address works once and has been used: use the address that the program printed")
    }
    var response = WorkbenchResponse.message(303, "")
    response.headers["location"] = "/\(token)/"
    return response
  }

  /// Compares in a time that does not depend on where the texts differ.
  private static func isSame(_ given: String, _ secret: String) -> Bool {
    let (given, secret) = (Array(given.utf8), Array(secret.utf8))
    guard given.count == secret.count else { return false }
    return zip(given, secret).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// The response to a request that is not admitted.
package struct Refusal: Error {
  /// The response.
  package let response: WorkbenchResponse

  fileprivate init(_ response: WorkbenchResponse) { self.response = response }

  fileprivate init(_ status: Int, _ message: String) { response = .message(status, message) }

  fileprivate static let otherPage = Refusal(403, "requests of other pages are refused")
}
