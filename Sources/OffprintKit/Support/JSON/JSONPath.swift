/// Computes the path of a value, such as `content.children[2].depth`, by rereading the text up to it.
enum JSONPath {
  private enum Step {
    case element(Int)
    case member(String)
  }

  /// The path of the value that starts at the offset, or of the innermost array or object that contains the
  /// offset.
  ///
  /// The path is relative to the document that starts at `start`.
  static func ofValue(at offset: Int, in bytes: [UInt8], from start: Int = 0) -> String {
    var steps: [Step] = []
    // The text was valid up to the offset, so an error here only ends the search.
    try? walk(to: offset, in: bytes, from: start, &steps)
    return steps.reduce(into: "") { path, step in
      switch step {
      case .element(let index): path += "[\(index)]"
      case .member(let name) where isPlain(name): path += path.isEmpty ? name : "." + name
      case .member(let name): path += "[\"\(name)\"]"
      }
    }
  }

  private static func walk(
    to offset: Int, in bytes: [UInt8], from start: Int, _ steps: inout [Step]
  ) throws(JSONFault) {
    var scanner = try JSONScanner(bytes)
    scanner.position = max(scanner.position, start)
    while true {
      let kind = try scanner.kind()
      if scanner.position >= offset { return }
      if kind == .array || kind == .object {
        try scanner.enter()
        steps.append(.element(-1))
      } else {
        try scanner.skipValue()
      }
      // Leave containers that have ended and go to the next value.
      while let last = steps.last {
        guard scanner.position <= offset else { return }
        if scanner.isInArray {
          guard case .element(let index) = last, try scanner.nextElement() else {
            steps.removeLast()
            continue
          }
          steps[steps.count - 1] = .element(index + 1)
        } else {
          guard try scanner.nextMember() else {
            steps.removeLast()
            continue
          }
          guard scanner.position < offset else {
            steps.removeLast()
            return
          }
          steps[steps.count - 1] = .member(try scanner.string())
          try scanner.colon()
        }
        break
      }
      if steps.isEmpty { return }
    }
  }

  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
          || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      }
  }
}
