#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension InlineParser {
  /// Makes a link of the bare address whose colon is at the current position.
  mutating func linkAddress(_ scan: inout Scan) {
    let colon = scan.place
    guard scan.byte(1) == 0x2F, scan.byte(2) == 0x2F, let start = startOfScheme(scan) else {
      return scan.place += 1
    }
    linkAddress(&scan, start, host: colon + 3, mayBeShort: true, prefix: "")
  }

  private func startOfScheme(_ scan: Scan) -> Int? {
    var start = scan.place
    while start > scan.text, scan.place - start < 6, scan.bytes[start - 1].isLetter { start -= 1 }
    if start > scan.start, scan.bytes[start - 1].isLetter { return nil }
    for scheme: StaticString in ["http:", "https:", "ftp:"]
    where scheme.utf8CodeUnitCount == scan.place + 1 - start
      && HTMLBlock.begins(scan.bytes, start, scan.end, scheme)
    {
      return start
    }
    return nil
  }

  /// Makes a link of the host whose first dot, after `www`, is at the current position.
  mutating func linkHost(_ scan: inout Scan) {
    let start = scan.place - 3
    guard start >= scan.text, HTMLBlock.begins(scan.bytes, start, scan.end, "www."),
      start == scan.start || Self.mayStandBeforeHost(scan.bytes[start - 1])
    else { return scan.place += 1 }
    linkAddress(&scan, start, host: start, mayBeShort: false, prefix: "http://")
  }

  private static func mayStandBeforeHost(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == 0x2A || byte == 0x5F || byte == 0x7E || byte == 0x28
  }

  private mutating func linkAddress(
    _ scan: inout Scan, _ start: Int, host: Int, mayBeShort: Bool, prefix: StaticString
  ) {
    guard steps > 0 else { return scan.place += 1 }
    var end = host
    guard AddressScanner.skipHost(scan.bytes, &end, scan.end, mayBeShort: mayBeShort) else {
      steps -= end - host
      return scan.place += 1
    }
    // In brackets the address ends before the closing one, so that an intended link stays one, and before a
    // backslash, so that an escaped bracket does not become that one.
    let (bracket, escape): (UInt8, UInt8) = brackets.isEmpty ? (0x3C, 0x3C) : (0x5D, 0x5C)
    while end < scan.end, !scan.bytes[end].isSpace, scan.bytes[end] != 0x3C, scan.bytes[end] != bracket,
      scan.bytes[end] != escape
    {
      end += 1
    }
    end = AddressScanner.trimmedEnd(scan.bytes, start, end)
    guard end > host + (mayBeShort ? 0 : "www.".utf8.count) else { return scan.place += 1 }
    scan.place = start
    flush(scan)
    appendLink(scan.bytes, start, end, prefix: prefix, isBare: true)
    scan.resume(at: end)
  }

  /// Makes links of the mail addresses in the text, in which no other delimiters remain.
  mutating func linkMailAddresses(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    guard memchr(bytes + start, 0x40, end - start) != nil else { return }
    let all = joinedTokens()
    tokens.removeAll(keepingCapacity: true)
    var links = 0
    for token in all {
      switch token.kind {
      case .linkStart: links += 1
      case .linkEnd: links -= 1
      case .text where links == 0 && !token.isRead:
        linkMailAddresses(bytes, token, leafStart: start)
        continue
      default: break
      }
      tokens.append(token)
    }
  }

  /// The tokens with adjacent texts joined, and without empty tokens.
  private func joinedTokens() -> [InlineToken] {
    var joined: [InlineToken] = []
    joined.reserveCapacity(tokens.count)
    for token in tokens where token.kind != .nothing {
      if token.kind == .text, !token.isRead, let last = joined.last, last.kind == .text, !last.isRead,
        last.end == token.start
      {
        joined[joined.count - 1].end = token.end
      } else {
        joined.append(token)
      }
    }
    return joined
  }

  private mutating func linkMailAddresses(_ bytes: UnsafePointer<UInt8>, _ token: InlineToken, leafStart: Int)
  {
    var text = Int(token.start)
    let end = Int(token.end)
    var place = text
    while place < end {
      guard bytes[place] == 0x40, let found = MailAddress(bytes, at: place, text, end, leafStart: leafStart)
      else {
        place += 1
        continue
      }
      if found.start > text { tokens.append(InlineToken(.text, text, found.start)) }
      appendLink(bytes, found.start, found.end, prefix: found.hasScheme ? "" : "mailto:", isBare: true)
      text = found.end
      place = found.end
    }
    if text < end { tokens.append(InlineToken(.text, text, end)) }
  }
}

/// A bare mail address.
private struct MailAddress {
  var start: Int
  var end: Int
  var hasScheme = false

  /// Finds the address around the at sign at an offset of a text.
  init?(_ bytes: UnsafePointer<UInt8>, at sign: Int, _ textStart: Int, _ textEnd: Int, leafStart: Int) {
    start = sign
    while start > textStart, Self.isLocal(bytes[start - 1]) { start -= 1 }
    // An escaped character is not part of an address; one after an escaped backslash may be.
    let isEscaped = start == textStart && start > leafStart && bytes[start - 1] == 0x5C
    guard start < sign, !isEscaped else { return nil }
    var isChat = false
    if start > textStart, bytes[start - 1] == 0x3A {
      var name = start - 1
      while name > textStart, start - name < 7, bytes[name - 1].isLetter { name -= 1 }
      let isWhole = name == textStart || !bytes[name - 1].isLetterOrDigit
      isChat = isWhole && HTMLBlock.begins(bytes, name, start, "xmpp:")
      hasScheme = isChat || (isWhole && HTMLBlock.begins(bytes, name, start, "mailto:"))
      if hasScheme { start = name }
    }
    end = sign + 1
    var dots = 0
    while end < textEnd {
      let byte = bytes[end]
      if byte == 0x2E, end + 1 < textEnd, bytes[end + 1].isLetterOrDigit {
        dots += 1
      } else if !byte.isLetterOrDigit, byte != 0x2D, byte != 0x5F, !(isChat && byte == 0x2F && dots > 0) {
        break
      }
      end += 1
    }
    guard dots > 0, end == textEnd || bytes[end] != 0x40, bytes[end - 1].isLetter || isChat else {
      return nil
    }
    end = AddressScanner.trimmedEnd(bytes, start, end)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == 0x2E || byte == 0x2B || byte == 0x2D || byte == 0x5F
  }
}
