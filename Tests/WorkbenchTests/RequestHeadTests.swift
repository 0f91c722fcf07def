import OffprintWorkbench
import Testing

/// How requests are read.
@Suite struct RequestHeadTests {
  private func parse(_ text: String) -> Result<RequestHead, RequestHead.Fault> {
    do throws(RequestHead.Fault) { return .success(try RequestHead(parsing: Array(text.utf8))) } catch {
      return .failure(error)
    }
  }

  @Test func readsWhatBrowsersSend() throws {
    let head = try parse(
      "POST /token/api/save?x=1&y HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nContent-Length: 12\r\nAccept: a\r\naccept:\t b \r\nX:\r\n"
    ).get()
    #expect(head.method == "POST")
    #expect(head.path == "/token/api/save")
    #expect(head.query == "x=1&y")
    #expect(head.headers == ["host": "127.0.0.1:4000", "content-length": "12", "accept": "a, b", "x": ""])
    #expect(head.bodyLength == 12)
  }

  @Test(arguments: [
    "", "\r\n", "GET /\r\n", "GET  / HTTP/1.1\r\n", "get / HTTP/1.1\r\n", "GET http://a/ HTTP/1.1\r\n",
    "GET / HTTP/2\r\n",
    "GET / HTTP/1.1\n", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n", "GET / HTTP/1.1\r\nHost : a\r\n",
    "GET / HTTP/1.1\r\n: a\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n", "GET / HTTP/1.1\r\nOrigin: a\r\nOrigin: a\r\n",
    "GET / HTTP/1.1\r\nA: b\r\n c\r\n",
    "GET / HTTP/1.1\r\nContent-Length: -1\r\n", "GET / HTTP/1.1\r\nContent-Length: 1, 1\r\n",
    "GET / HTTP/1.1\r\nContent-Length: +1\r\n",
    "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n", "GET /é HTTP/1.1\r\n",
    "GET /\u{0} HTTP/1.1\r\n", "GET / HTTP/1.1\r\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\rX: b\r\n",
  ])
  func refusesAnythingElse(_ text: String) { #expect(parse(text) == .failure(.bad)) }

  @Test func refusesEncodedBodies() {
    #expect(parse("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n") == .failure(.encoded))
  }

  @Test func refusesLongHeads() {
    let long = String(repeating: "a", count: RequestHead.largest)
    #expect(parse("GET /\(long) HTTP/1.1\r\n") == .failure(.tooLong))
  }
}
