extension InlineParser {
  /// Calls `body` with the text of a token. It is valid during the call alone.
  public func withText<Result>(
    of token: InlineToken, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withBytes(token.isRead, token.start, token.end, body)
  }

  /// The text of a token.
  public func text(of token: InlineToken) -> String {
    withText(of: token) { String(decoding: $0, as: UTF8.self) }
  }

  /// Where the link or image leads whose start a token is.
  public func destination(of token: InlineToken) -> String {
    let link = links[Int(token.link)]
    return withBytes(link.isRead, link.start, link.end) { String(decoding: $0, as: UTF8.self) }
  }

  /// The title of the link or image whose start a token is; `nil` where it is empty.
  public func title(of token: InlineToken) -> String? {
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
