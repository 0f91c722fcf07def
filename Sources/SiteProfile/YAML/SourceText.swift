import Diagnostics

/// The document that contains a YAML text, which determines what is allowed in it and its name in messages.
enum YAMLSubject: String, Sendable {
  case profile
  case frontMatter = "front matter"

  var category: Diagnostic.Category { self == .profile ? .badProfile : .badInput }
}

/// A YAML text, checked to be clean UTF-8, with the means to refer to positions in it.
struct SourceText: Sendable {
  let file: String
  let subject: YAMLSubject
  /// The text without its byte order mark.
  let bytes: [UInt8]
  /// Warnings about the text.
  private(set) var warnings: [Diagnostic] = []

  /// For each line with a '#' after a space and directly before a word: the end of the text before it, and
  /// its position. YAML treats it as a comment, where a selector or a title may have been meant.
  private(set) var gluedComments: [Place: Place] = [:]

  private struct Line {
    var byte: Int
    var scalar: Int
  }
  private var lines = [Line(byte: 0, scalar: 0)]

  /// Checks a file's bytes.
  ///
  /// - Throws: a diagnostic for the first byte that a profile must not contain.
  init(_ text: [UInt8], file: String, subject: YAMLSubject = .profile) throws(Diagnostic) {
    self.file = file
    self.subject = subject
    guard text.count <= ProfileSource.largestSize else { throw ProfileSource.tooLarge(file) }
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
      throw Diagnostic(
        .error, .badProfile, "the profile is in UTF-16 or UTF-32",
        at: Place(file: file, line: 1, column: 1), fix: "save it as UTF-8")
    }
    bytes = text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    try scan()
  }

  private mutating func scan() throws(Diagnostic) {
    var byte = 0
    var scalar = 0
    var textEnd = 0
    var commented = 0
    while byte < bytes.count {
      switch bytes[byte] {
      case 0x23 where textEnd < scalar && commented < lines.count && touchesWord(byte):
        commented = lines.count
        gluedComments[place(textEnd)] = place(scalar)
        fallthrough
      case 0x21...0x7E:
        textEnd = scalar + 1
        fallthrough
      case 0x09, 0x20:
        byte += 1
      case 0x0D where byte + 1 < bytes.count && bytes[byte + 1] == 0x0A:
        byte += 1  // The LF that follows ends the line.
      case 0x0A, 0x0D:
        byte += 1
        lines.append(Line(byte: byte, scalar: scalar + 1))
        textEnd = scalar + 1
      default:
        byte += try check(byte: byte, scalar: scalar)
        textEnd = scalar + 1
      }
      scalar += 1
    }
  }

  private func touchesWord(_ byte: Int) -> Bool {
    byte + 1 < bytes.count && bytes[byte + 1] > 0x20
  }

  /// Checks a character other than plain ASCII and returns its length in bytes.
  private mutating func check(byte: Int, scalar index: Int) throws(Diagnostic) -> Int {
    var rest = bytes[byte...].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    guard case .valid(let encoded) = parser.parseScalar(from: &rest) else {
      let code = String(bytes[byte], radix: 16, uppercase: true)
      throw diagnostic(
        .error, "byte 0x\(code) is not valid UTF-8 here", at: place(index), fix: "save the file as UTF-8")
    }
    let scalar = Unicode.UTF8.decode(encoded)
    if subject == .profile, let (message, fix) = Self.refusal(of: scalar) {
      throw diagnostic(.error, message, at: place(index), fix: fix)
    }
    switch scalar.value {
    case 0x85, 0x2028, 0x2029:
      warnings.append(
        diagnostic(.warning, "\(scalar.code) is read as a line break by YAML 1.1", at: place(index)))
    case 0x202A...0x202E, 0x2066...0x2069:
      warnings.append(
        diagnostic(.warning, "\(scalar.code) changes the direction in which text is shown", at: place(index)))
    default:
      break
    }
    return encoded.count
  }

  /// Why a profile must not contain a character, and a suggestion; `nil` if it may.
  static func refusal(of scalar: Unicode.Scalar) -> (message: String, fix: String)? {
    switch scalar.value {
    case 0xFEFF:
      ("a byte order mark inside the text", "remove this invisible character")
    case 0x09, 0x0A, 0x0D:
      nil
    case 0x00:
      ("control character U+0000 is not allowed in a profile", "save the file as UTF-8")
    case 0x01...0x1F, 0x7F...0x84, 0x86...0x9F:
      ("control character \(scalar.code) is not allowed in a profile", "remove this invisible character")
    case 0xFDD0...0xFDEF,
      _ where scalar.value & 0xFFFE == 0xFFFE:
      ("\(scalar.code) is not a character", "remove it")
    default:
      nil
    }
  }

  /// The position of the scalar at an index, the unit in which libyaml counts.
  func place(_ scalarIndex: Int) -> Place {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].scalar <= scalarIndex { low = middle } else { high = middle }
    }
    return Place(file: file, line: low + 1, column: scalarIndex - lines[low].scalar + 1)
  }

  /// The text of a line, without its line break; empty if the line does not exist.
  func excerpt(line: Int) -> String {
    guard lines.indices.contains(line - 1) else { return "" }
    let start = lines[line - 1].byte
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The rest of the line from `place` on.
  func rest(at place: Place) -> Substring {
    let line = excerpt(line: place.line)
    return Substring(line.unicodeScalars.dropFirst(place.column - 1))
  }

  /// A diagnostic with the line that it refers to.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, at place: Place, span: Int = 1,
    fix: String? = nil, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      severity, subject.category, message, at: place, excerpt: excerpt(line: place.line), span: span,
      fix: fix, notes: notes)
  }
}
