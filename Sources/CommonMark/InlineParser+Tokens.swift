extension InlineParser {
  /// Calls `body` with the text of a token, which is valid only during the call.
  package func withText<Result>(
    of token: InlineToken, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withBytes(token.isRead, token.start, token.end, body)
  }

  /// The text of a token.
  package func text(of token: InlineToken) -> String {
    withText(of: token) { String(decoding: $0, as: UTF8.self) }
  }

  /// The address of a link or image, given its start token.
  package func destination(of token: InlineToken) -> String {
    let link = links[Int(token.link)]
    return withBytes(link.isRead, link.start, link.end) { String(decoding: $0, as: UTF8.self) }
  }

  /// The title of a link or image, given its start token; `nil` if it is empty.
  package func title(of token: InlineToken) -> String? {
    let link = links[Int(token.link)]
    guard link.titleStart < link.titleEnd else { return nil }
    return withBytes(true, link.titleStart, link.titleEnd) { String(decoding: $0, as: UTF8.self) }
  }

  private func withBytes<Result>(
    _ isRead: Bool, _ start: Int32, _ end: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    func call(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
      body(UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)]))
    }
    return isRead ? read.withUnsafeBufferPointer(call) : document.content.withUnsafeBufferPointer(call)
  }
}
