import OffprintWorkbench
import Testing

/// Which requests are answered.
@Suite struct GateTests {
  private let gate = Gate(port: 4000)

  /// The response to a request that is not admitted.
  private func refusal(of request: WorkbenchRequest) -> WorkbenchResponse? {
    do throws(Refusal) {
      _ = try gate.admit(request)
      return nil
    } catch {
      return error.response
    }
  }

  private func status(_ request: WorkbenchRequest) -> Int {
    refusal(of: request)?.status ?? 200
  }

  private func get(_ path: String, _ headers: [String: String] = [:]) -> Int {
    status(
      WorkbenchRequest(method: "GET", path: path, headers: ["host": "127.0.0.1:4000"].merging(headers) { $1 })
    )
  }

  private func post(_ headers: [String: String] = [:], without missing: String = "") -> Int {
    var all: [String: String] = [
      "host": "127.0.0.1:4000", "origin": "http://127.0.0.1:4000", "content-type": "application/json",
    ]
    for (name, value) in headers { all[name] = value }
    all[missing] = nil
    return status(WorkbenchRequest(method: "POST", path: "/\(gate.token)/api/start", headers: all))
  }

  @Test func admitsOurOwnPage() {
    #expect(get("/\(gate.token)/") == 200)
    #expect(get("/\(gate.token)/", ["sec-fetch-site": "none"]) == 200)
    #expect(post() == 200)
    #expect(post(["sec-fetch-site": "same-origin"]) == 200)
  }

  @Test func tokensAreLongAndDiffer() {
    #expect(gate.token.count == 32)
    #expect(Gate(port: 4000).token != gate.token)
    #expect(gate.opening != gate.token)
    #expect(!gate.openingAddress.contains(gate.token))
  }

  @Test func refusesOtherTokens() {
    let wrong = String(gate.token.dropLast()) + (gate.token.last == "a" ? "b" : "a")
    for path in [
      "/", "", "/\(wrong)/", "/\(gate.token)", "/\(gate.token)x/", "//\(gate.token)/", "/open/",
      "/open/\(gate.token)", "/\(gate.opening)/",
    ] {
      #expect(get(path) == 404, "\(path)")
    }
  }

  @Test func refusesOtherHosts() {
    for host in [
      "localhost:4000", "127.0.0.1", "127.0.0.1:4001", "evil.example:4000", "127.0.0.1:4000.evil.example", "",
    ] {
      #expect(get("/\(gate.token)/", ["host": host]) == 421, "\(host)")
      #expect(post(["host": host]) == 421, "\(host)")
    }
    #expect(status(WorkbenchRequest(method: "GET", path: "/\(gate.token)/", headers: [:])) == 421)
  }

  @Test func refusesOtherOrigins() {
    for origin in [
      "http://localhost:4000", "https://127.0.0.1:4000", "http://127.0.0.1", "http://evil.example", "null",
      "",
    ] {
      #expect(post(["origin": origin]) == 403, "\(origin)")
      #expect(get("/\(gate.token)/", ["origin": origin]) == 403, "\(origin)")
    }
    #expect(post(without: "origin") == 403)
    #expect(post(["sec-fetch-site": "cross-site"]) == 403)
    #expect(get("/\(gate.token)/", ["sec-fetch-site": "same-site"]) == 403)
  }

  @Test func refusesFormsAndOtherMethods() {
    #expect(post(["content-type": "text/plain"]) == 415)
    #expect(post(["content-type": "application/x-www-form-urlencoded"]) == 415)
    let options = WorkbenchRequest(
      method: "OPTIONS", path: "/\(gate.token)/api/save",
      headers: ["host": "127.0.0.1:4000", "origin": "http://127.0.0.1:4000"])
    #expect(status(options) == 405)
  }

  @Test func theOpeningAddressWorksOnce() throws {
    let request = WorkbenchRequest(
      method: "GET", path: "/open/\(gate.opening)", headers: ["host": "127.0.0.1:4000"])
    let first = try #require(refusal(of: request))
    let second = try #require(refusal(of: request))
    #expect(first.status == 303)
    #expect(first.headers["location"] == "/\(gate.token)/")
    #expect(second.status == 410)
    #expect(second.headers["location"] == nil)
  }
}
