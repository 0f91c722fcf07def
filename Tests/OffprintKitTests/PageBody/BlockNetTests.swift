import Testing

@testable import OffprintKit

@Suite("The page model")
struct BlockNetTests {
  /// The same random numbers as in make_swift.py.
  private struct Draw {
    private var state = 1

    mutating func next() -> Int {
      state = (state * 1_103_515_245 + 12_345) % (1 << 31)
      return state >> 16
    }
  }

  @Test("integers give what the trained weights give in floating point")
  func integers() throws {
    let count = BlockNetSample.logits.count
    var draw = Draw()
    var features: [UInt8] = []
    var vectors: [Int16] = []
    for _ in 0..<count {
      for _ in 0..<BlockFeature.rowSize {
        features.append(draw.next() % 4 == 0 ? UInt8(draw.next() % 256) : 0)
      }
      for _ in 0..<TokenRow.size { vectors.append(Int16(draw.next() % 41 - 20)) }
    }
    let logits = [Float](unsafeUninitializedCapacity: count) { logits, initialized in
      features.withUnsafeBufferPointer { features in
        vectors.withUnsafeBufferPointer { vectors in
          guard let features = features.baseAddress, let vectors = vectors.baseAddress,
            let logits = logits.baseAddress
          else { return }
          BlockNet.shared.run(features, vectors, count: count, into: logits)
          initialized = count
        }
      }
    }
    for (found, expected) in zip(logits, BlockNetSample.logits) { #expect(abs(found - expected) < 0.1) }
    #expect(logits.count == count)
  }
}
