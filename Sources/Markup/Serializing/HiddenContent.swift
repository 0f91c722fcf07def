/// What a page holds that a browser shows elsewhere than where it stands, or only under some circumstances.
public struct HiddenContent: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set of its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Declarative shadow roots: `template` with `shadowrootmode`.
  public static let shadowRoots = HiddenContent(rawValue: 1)
  /// `noscript`, which is shown where scripts do not run.
  public static let noscript = HiddenContent(rawValue: 2)
  /// `noframes`, which is shown where frames are not known.
  public static let noframes = HiddenContent(rawValue: 4)
  /// Documents in the `srcdoc` of an `iframe`.
  public static let sourceDocuments = HiddenContent(rawValue: 8)
}

extension Document {
  /// What hidden content an element holds; of a frameset, that of the `noframes` in it.
  public func hiddenContent(of id: NodeID) -> HiddenContent {
    guard node(id).kind == .html, let tag = name(of: id)?.tag else { return [] }
    switch tag {
    case .noscript: return .noscript
    // Within a frameset nothing but frames would be parsed.
    case .noframes, .frameset: return .noframes
    case .template:
      // The second is what the first browser called it.
      return attribute("shadowrootmode", of: id) != nil || attribute("shadowroot", of: id) != nil
        ? .shadowRoots : []
    case .iframe: return attribute("srcdoc", of: id) != nil ? .sourceDocuments : []
    default: return []
    }
  }
}
