import OffprintKit

/// Answers the requests of a workbench.
package struct Workbench: Sendable {
  private let gate: Gate
  private let session: Session

  /// The policy of our own page: its own scripts and styles, frames and requests to this server, nothing else.
  private static let pagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; "
    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  /// The policy of what is shown in frames: no scripts, no requests.
  private static let framePolicy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    + "form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin"

  /// Makes the workbench of a session.
  package init(_ session: Session, gate: Gate) {
    self.session = session
    self.gate = gate
  }

  /// Answers a request.
  package func answer(_ request: WorkbenchRequest) async -> WorkbenchResponse {
    do throws(Refusal) {
      let path = try gate.admit(request)
      return request.method == "GET" ? await page(path, request.query) : await call(path, request.body)
    } catch {
      return error.response
    }
  }

  private func page(_ path: String, _ query: String) async -> WorkbenchResponse {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if let file = FrontEnd.files[path] {
      return own(path.hasSuffix(".css") ? "text/css" : "text/javascript", file)
    }
    switch parts.first {
    case "" where parts.count == 1: return own("text/html", FrontEnd.page)
    case "article" where parts.count == 1: return frame(FrontEnd.articleFrame)
    case "page" where parts.count == 2:
      guard let number = Int(parts[1]), let html = session.pageMarkup(number, keepsStyles: query == "styles")
      else { break }
      return frame(html)
    default: break
    }
    return .message(404, "there is no such page")
  }

  private func own(_ type: String, _ body: [UInt8]) -> WorkbenchResponse {
    WorkbenchResponse(200, type: "\(type); charset=utf-8", policy: Self.pagePolicy, body: body)
  }

  private func frame(_ body: [UInt8]) -> WorkbenchResponse {
    WorkbenchResponse(200, type: "text/html; charset=utf-8", policy: Self.framePolicy, body: body)
  }

  private func call(_ path: String, _ body: [UInt8]?) async -> WorkbenchResponse {
    guard let name = Session.Call(path: path) else { return Self.fault(404, "there is no such call") }
    guard let body else { return Self.fault(413, "larger than \(WorkbenchRequest.largestBody) bytes") }
    guard let arguments = try? JSONParser.parse(body, file: "request") else {
      return Self.fault(400, "not JSON")
    }
    do {
      return .json(try await session.perform(name, arguments))
    } catch {
      return Self.fault(400, error.message)
    }
  }

  private static func fault(_ status: Int, _ message: String) -> WorkbenchResponse {
    .json(.members(["error": .string(message)]), status: status)
  }
}
