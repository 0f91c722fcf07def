/// The classes in the value of a `class` attribute, as bytes: such values are examined too often to create strings.
struct ClassTokens: Sequence, IteratorProtocol {
  private let value: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// Prepares to read a value.
  init(_ value: UnsafeBufferPointer<UInt8>) { self.value = value }

  /// The next class.
  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    while index < value.count, value[index] <= Byte.space { index += 1 }
    let start = index
    while index < value.count, value[index] > Byte.space { index += 1 }
    return start == index ? nil : UnsafeBufferPointer(rebasing: value[start..<index])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are those of a text.
  func equals(_ text: StaticString) -> Bool { count == text.utf8CodeUnitCount && begins(with: text) }

  /// Whether the first bytes are those of a text.
  func begins(with text: StaticString) -> Bool {
    text.withUTF8Buffer { $0.count <= count && $0.elementsEqual(self[..<$0.count]) }
  }

  /// Whether the last bytes are those of a text.
  func ends(with text: StaticString) -> Bool {
    text.withUTF8Buffer { $0.count <= count && $0.elementsEqual(self[(count - $0.count)...]) }
  }
}
