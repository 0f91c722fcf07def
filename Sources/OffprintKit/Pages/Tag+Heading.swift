import Markup

extension Tag {
  /// Whether it is the tag of a heading, `h1` to `h6`.
  package var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
