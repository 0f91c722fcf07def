import Foundation
import Testing

@testable import OffprintKit

@Suite("The functions between the layers of the models")
struct ActivationTests {
  @Test("the hyperbolic tangent is right for small values and for any large one")
  func tanh() {
    for step in stride(from: -60, through: 60, by: 0.25) {
      let found = Activation.tanh(SIMD4(repeating: Float(step)))
      #expect(abs(found[0] - Float(Foundation.tanh(step))) < 0.0005, "at \(step)")
    }
    for value: Float in [1e4, 1e12, .greatestFiniteMagnitude, .infinity] {
      let found = Activation.tanh(SIMD4(value, -value, 0, value))
      #expect(abs(found[0] - 1) < 0.0005 && abs(found[1] + 1) < 0.0005 && found[2] == 0)
    }
  }
}
