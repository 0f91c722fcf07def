import Diagnostics
import SiteProfile

/// The members of a YAML mapping that is invalid as a whole, each read alone.
///
/// Most such mappings have one value with a colon or an unclosed quotation mark in it: then its line is the
/// value.
struct YAMLPieces {
  private(set) var members: [JSONMember] = []
  /// Whether all of the source is in the members.
  private(set) var isComplete = true

  private static let maxPieces = 1000

  /// Whether the first line that is not a comment looks like a member.
  static func isMapping(_ source: ArraySlice<UInt8>) -> Bool {
    for line in source.split(separator: 0x0A) {
      let text = line.drop(while: \.isBlank)
      if text.isEmpty || text.first == 0x23 { continue }
      return member(in: text) != nil
    }
    return false
  }

  /// Reads the text between the fences.
  static func read(_ source: ArraySlice<UInt8>) -> YAMLPieces {
    var pieces = YAMLPieces()
    let parts = parts(of: source)
    guard parts.count <= maxPieces else {
      pieces.isComplete = false
      return pieces
    }
    for part in parts { pieces.read(part) }
    return pieces
  }

  /// The members as text: each starts at a line that is not indented.
  private static func parts(of source: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = source.startIndex
    var place = start
    while place < source.endIndex {
      let first = source[place]
      if place > start, !first.isBlank, first != 0x2D, first != 0x23 {
        parts.append(source[start..<place])
        start = place
      }
      place = source[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.endIndex
    }
    if start < source.endIndex { parts.append(source[start...]) }
    return parts
  }

  private mutating func read(_ part: ArraySlice<UInt8>) {
    if let node = try? YAMLNode.read(frontMatter: Array(part), file: ""), case .object(let more) = node.json {
      members += more
      return
    }
    let lines = part.split(separator: 0x0A).filter { !$0.allSatisfy(\.isBlank) && $0.first != 0x23 }
    guard let line = lines.first else { return }
    guard let member = Self.member(in: line.drop(while: \.isBlank)) else { return isComplete = false }
    if lines.count > 1 { isComplete = false }
    members.append(member)
  }

  /// The name and the text of a line such as `name: text`.
  private static func member(in line: ArraySlice<UInt8>) -> JSONMember? {
    guard let colon = line.firstIndex(of: 0x3A), line.first?.isASCIILetter == true || line.first == 0x5F
    else {
      return nil
    }
    let after = colon + 1
    guard after == line.endIndex || line[after].isBlank else { return nil }
    let name = line[..<colon]
    guard name.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x5F || $0 == 0x20 }) else {
      return nil
    }
    var value = line[after...].drop(while: \.isBlank)
    while value.last?.isBlank == true { value.removeLast() }
    // A quotation mark without its counterpart.
    if let quote = value.first, quote == 0x22 || quote == 0x27, value.count == 1 || value.last != quote {
      value.removeFirst()
    }
    return JSONMember(String(decoding: name, as: UTF8.self), .string(String(decoding: value, as: UTF8.self)))
  }
}
