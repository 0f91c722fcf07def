import Markup

/// A sequence of integers and bytes, as processes on one machine exchange them.
struct Frame {
  /// The size of an integer.
  static let integer = MemoryLayout<Int>.size

  private(set) var bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func append(_ number: Int) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ piece: some Collection<UInt8>) {
    append(piece.count)
    bytes.append(contentsOf: piece)
  }

  mutating func number() -> Int {
    defer { position += Self.integer }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Int.self) }
  }

  mutating func piece() -> [UInt8] {
    let count = number()
    defer { position += count }
    return Array(bytes[position..<position + count])
  }
}

extension Item {
  init(_ frame: Frame) {
    var frame = frame
    func optional(_ number: Int) -> Int? { number < 0 ? nil : number }
    input = frame.number()
    line = optional(frame.number())
    part = optional(frame.number())
    parts = optional(frame.number())
    bytes = frame.number() == 0 ? nil : frame.piece()
    guard frame.number() != 0 else { return }
    func text() -> String { String(decoding: frame.piece(), as: UTF8.self) }
    let (name, url, encoding) = (text(), text(), text())
    page = Page(name: name, url: url.isEmpty ? nil : url, encoding: Encoding(label: encoding))
  }

  var frame: Frame {
    var frame = Frame()
    for number in [input, line ?? -1, part ?? -1, parts ?? -1, bytes == nil ? 0 : 1] { frame.append(number) }
    if let bytes { frame.append(bytes) }
    frame.append(page == nil ? 0 : 1)
    if let page {
      for text in [page.name, page.url ?? "", page.encoding?.name ?? ""] { frame.append(text.utf8) }
    }
    return frame
  }
}

extension Outcome {
  init(_ frame: Frame) {
    var frame = frame
    for _ in 0..<frame.number() {
      let exitCode = Int32(truncatingIfNeeded: frame.number())
      let isGeneral = frame.number() != 0
      let text = String(decoding: frame.piece(), as: UTF8.self)
      messages.append(Reporter.Message(text: text, exitCode: exitCode, isGeneral: isGeneral))
    }
    output = frame.piece()
  }

  var frame: Frame {
    var frame = Frame()
    frame.append(messages.count)
    for message in messages {
      frame.append(Int(message.exitCode))
      frame.append(message.isGeneral ? 1 : 0)
      frame.append(message.text.utf8)
    }
    frame.append(output)
    return frame
  }
}
