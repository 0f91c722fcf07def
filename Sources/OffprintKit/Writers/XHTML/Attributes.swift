/// The attributes of an element, in their order; one without a value is left out.
struct Attributes: ExpressibleByDictionaryLiteral {
  var all: [(StaticString, String?)]

  init(dictionaryLiteral elements: (StaticString, String?)...) {
    all = elements
  }

  static func + (first: Attributes, second: Attributes) -> Attributes {
    var sum = first
    sum.all += second.all
    return sum
  }
}
