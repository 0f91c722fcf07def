import Markup

/// An input designed to be slow or large: a repeated piece, between a head and a tail.
struct HostileInput {
  var head = ""
  /// Any `#` in it is replaced by the index of the repetition.
  var piece: String
  var tail = ""
  /// Random bytes to use instead of the piece.
  var bytes: ClosedRange<UInt8>?
  var encoding: Encoding?

  init(_ piece: String, head: String = "", tail: String = "", encoding: Encoding? = nil) {
    (self.piece, self.head, self.tail, self.encoding) = (piece, head, tail, encoding)
  }

  init(bytes: ClosedRange<UInt8>, encoding: Encoding?) {
    (piece, self.bytes, self.encoding) = ("", bytes, encoding)
  }

  var name: String {
    if let bytes {
      return
        "\(encoding.map(\.rawValue) ?? "no encoding"): random bytes \(bytes.lowerBound)-\(bytes.upperBound)"
    }
    let start = head.count > 24 ? "\(head.prefix(16))…\(head.suffix(8))" : head
    let name = [start, "\(piece.prefix(32)) ×", String(tail.prefix(8))].filter { !$0.isEmpty }
      .joined(separator: " ")
    return (encoding.map { "\($0.rawValue): " } ?? "") + name.unicodeScalars.map(Self.visible).joined()
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    scalar.value < 0x20 || scalar.value == 0xFEFF ? "\\" + String(scalar.value, radix: 16) : String(scalar)
  }

  /// The input with approximately this number of bytes.
  func made(_ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count + head.utf8.count + tail.utf8.count + 1024)
    result += Array(head.utf8)
    if let bytes {
      var state: UInt64 = 1
      while result.count < count {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        result.append(bytes.lowerBound + UInt8((state >> 33) % (UInt64(bytes.count))))
      }
    } else {
      let parts = piece.utf8.split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false).map(
        Array.init)
      var number = 0
      while result.count < count {
        for (index, part) in parts.enumerated() {
          if index > 0 { result += Self.digits(number) }
          result += part
        }
        number += 1
      }
    }
    return result + Array(tail.utf8)
  }

  private static func digits(_ number: Int) -> [UInt8] { Array(String(number, radix: 36).utf8) }
}

/// A repeated text.
func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

/// A repeated text, with `#` replaced by the index.
func numbered(_ count: Int, _ text: String) -> String {
  (0..<count).map { text.replacing("#", with: String($0)) }.joined()
}
