/// Content that a browser shows elsewhere than at its position, or only in some circumstances.
package struct HiddenContent: OptionSet, Sendable {
  /// The raw bits.
  package let rawValue: UInt8

  /// Makes a set of the raw bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Declarative shadow roots: `template` with `shadowrootmode`.
  package static let shadowRoots = HiddenContent(rawValue: 1)
  /// `noscript`, which is shown if scripts do not run.
  package static let noscript = HiddenContent(rawValue: 2)
  /// `noframes`, which is shown if frames are not supported.
  package static let noframes = HiddenContent(rawValue: 4)
  /// Documents in the `srcdoc` of an `iframe`.
  package static let sourceDocuments = HiddenContent(rawValue: 8)
}

extension Document {
  /// The kinds of hidden content in an element; for a frameset, those of its `noframes`.
  package func hiddenContent(of id: NodeID) -> HiddenContent {
    guard node(id).kind == .html, let tag = name(of: id)?.tag else { return [] }
    switch tag {
    case .noscript: return .noscript
    // Within a frameset only frames would be parsed.
    case .noframes, .frameset: return .noframes
    case .template:
      // The second is an early browser's name for it.
      return attribute("shadowrootmode", of: id) != nil || attribute("shadowroot", of: id) != nil
        ? .shadowRoots : []
    case .iframe: return attribute("srcdoc", of: id) != nil ? .sourceDocuments : []
    default: return []
    }
  }
}
