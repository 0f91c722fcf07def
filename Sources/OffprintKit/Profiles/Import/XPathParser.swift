/// A recursive-descent parser for XPath 1.0 expressions. Expressions nested deeper than any rule needs are
/// rejected.
struct XPathParser {
  private static let mostLevels = 40
  private static let mostOperations = 100

  private let text: [UInt8]
  private var position = 0
  private var level = 0
  private var operations = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func expression() throws(XPath.Fault) -> XPath {
    level += 1
    defer { level -= 1 }
    if level > Self.mostLevels { throw fault("the expression is nested too deep") }
    return try binary(0)
  }

  mutating func expectEnd() throws(XPath.Fault) {
    skipSpace()
    if position < text.count { throw fault("'\(rest)' is not supported") }
  }

  private static let levels: [[XPath.Operator]] = [
    [.or], [.and], [.equal, .unequal], [.lessOrEqual, .greaterOrEqual, .less, .greater], [.plus, .minus],
  ]

  private mutating func binary(_ precedence: Int) throws(XPath.Fault) -> XPath {
    guard precedence < Self.levels.count else { return try union() }
    var left = try binary(precedence + 1)
    while let found = skipOperator(Self.levels[precedence]) {
      operations += 1
      if operations > Self.mostOperations { throw fault("the expression is too long") }
      left = .operation(found, left, try binary(precedence + 1))
    }
    return left
  }

  private mutating func skipOperator(_ wanted: [XPath.Operator]) -> XPath.Operator? {
    skipSpace()
    return wanted.first { found in
      let isWord = found == .or || found == .and
      let end = position + found.rawValue.utf8.count
      if isWord, end < text.count, Self.isName(text[end]) { return false }
      return skip(found.rawValue)
    }
  }

  private mutating func union() throws(XPath.Fault) -> XPath {
    var all = [try path()]
    while skipSpaced("|") { all.append(try path()) }
    return all.count == 1 ? all[0] : .union(all)
  }

  private mutating func path() throws(XPath.Fault) -> XPath {
    skipSpace()
    guard let byte = peek else { throw fault("unexpected end of the expression") }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return .string(try literal()) }
    if Self.isDigit(byte) || byte == UInt8(ascii: ".") && peek(1).map(Self.isDigit) == true {
      return .number(number())
    }
    let primary: XPath
    if skip("(") {
      primary = try expression()
      guard skipSpaced(")") else { throw fault("a parenthesis is not closed") }
    } else if let name = functionName() {
      primary = .call(name, try arguments())
    } else {
      return try locationPath()
    }
    let predicates = try self.predicates()
    let steps = try self.steps(after: false)
    return predicates.isEmpty && steps.isEmpty ? primary : .filter(primary, predicates: predicates, steps)
  }

  /// The name of a function call, skipped together with its parenthesis.
  private mutating func functionName() -> String? {
    let start = position
    guard let name = name() else { return nil }
    if !["text", "node", "comment"].contains(name), skipSpaced("(") { return name }
    position = start
    return nil
  }

  private mutating func arguments() throws(XPath.Fault) -> [XPath] {
    var all: [XPath] = []
    if skipSpaced(")") { return all }
    repeat { all.append(try expression()) } while skipSpaced(",")
    guard skipSpaced(")") else { throw fault("a parenthesis is not closed") }
    return all
  }

  private mutating func locationPath() throws(XPath.Fault) -> XPath {
    let isAbsolute = peek == UInt8(ascii: "/")
    let steps = try self.steps(after: !isAbsolute)
    if steps.isEmpty { throw fault("'\(rest)' is not supported") }
    return .path(isAbsolute: isAbsolute, steps)
  }

  /// Parses steps; the first one needs no slash if the path `begins` with it.
  private mutating func steps(after begins: Bool) throws(XPath.Fault) -> [XPath.Step] {
    var steps: [XPath.Step] = []
    if begins { steps.append(try step(isDeep: false)) }
    while true {
      skipSpace()
      if skip("//") {
        steps.append(try step(isDeep: true))
      } else if skip("/") {
        steps.append(try step(isDeep: false))
      } else {
        return steps
      }
    }
  }

  private mutating func step(isDeep: Bool) throws(XPath.Fault) -> XPath.Step {
    skipSpace()
    if skip("..") { return XPath.Step(axis: .parent, test: .node, isDeep: isDeep) }
    if skip(".") { return XPath.Step(axis: .itself, test: .node, isDeep: isDeep) }
    var axis = XPath.Axis.child
    if skip("@") {
      axis = .attribute
    } else {
      let start = position
      if let word = name(), skipSpaced("::") {
        guard let known = XPath.Axis(rawValue: word) else { throw fault("'\(word)' is not an axis") }
        axis = known
      } else {
        position = start
      }
    }
    let test = try nodeTest()
    return XPath.Step(axis: axis, test: test, predicates: try predicates(), isDeep: isDeep)
  }

  private mutating func nodeTest() throws(XPath.Fault) -> XPath.NodeTest {
    skipSpace()
    if skip("*") { return .any }
    guard let name = name() else { throw fault("a name is missing before '\(rest)'") }
    if skip(":") { throw fault("names with a prefix are not supported") }
    guard skipSpaced("(") else { return .name(name) }
    guard skipSpaced(")") else { throw fault("'\(name)' takes no argument") }
    switch name {
    case "text": return .text
    case "node": return .node
    case "comment": return .comment
    default: throw fault("'\(name)()' is not a node test")
    }
  }

  private mutating func predicates() throws(XPath.Fault) -> [XPath] {
    var all: [XPath] = []
    while skipSpaced("[") {
      all.append(try expression())
      guard skipSpaced("]") else { throw fault("a bracket is not closed before '\(rest)'") }
    }
    return all
  }

  private mutating func literal() throws(XPath.Fault) -> String {
    let quote = text[position]
    guard let end = text[(position + 1)...].firstIndex(of: quote) else {
      throw fault("a quotation mark is not closed")
    }
    defer { position = end + 1 }
    return String(decoding: text[(position + 1)..<end], as: UTF8.self)
  }

  private mutating func number() -> Double {
    let start = position
    while let byte = peek, Self.isDigit(byte) || byte == UInt8(ascii: ".") { position += 1 }
    return Double(String(decoding: text[start..<position], as: UTF8.self)) ?? .nan
  }

  private mutating func name() -> String? {
    let start = position
    guard let first = peek, Self.isName(first), !Self.isDigit(first), first != UInt8(ascii: "-") else {
      return nil
    }
    while let byte = peek, Self.isName(byte) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private var peek: UInt8? { peek(0) }

  private func peek(_ ahead: Int) -> UInt8? {
    position + ahead < text.count ? text[position + ahead] : nil
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }

  private mutating func skip(_ wanted: String) -> Bool {
    guard text[position...].starts(with: wanted.utf8) else { return false }
    position += wanted.utf8.count
    return true
  }

  private mutating func skipSpaced(_ wanted: String) -> Bool {
    skipSpace()
    return skip(wanted)
  }

  private var rest: String { String(decoding: text[position...].prefix(30), as: UTF8.self) }

  private func fault(_ message: String) -> XPath.Fault { XPath.Fault(message: message, offset: position) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || isDigit(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
      || byte >= 0x80
  }
}
