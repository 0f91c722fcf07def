/// The address against which those of a page are resolved, following the URL standard, on text only.
struct BaseAddress {
  /// `https`, in lower case.
  private let scheme: String
  /// `//host:port`, empty if the scheme has none.
  private let authority: String
  private let path: String
  private let query: String
  private let isKnown: Bool
  /// Scheme and authority, before a path of the same site.
  private let origin: String
  /// Whether the page is a copy in a web archive, whose links lead to other copies.
  private let isArchived: Bool
  /// The address of the original of such a copy.
  private let original: String?

  /// Makes a base of the page's address and the value of its `base` element, either of which may be missing.
  init(page: String?, base: String?, isArchived: Bool = false) {
    let original = page.flatMap(ArchivedAddress.original)
    let isArchived = isArchived || original != nil
    let page = page.flatMap(WebAddress.init)
    var parts = page
    if let base {
      let cleaned = Self.cleaned(base)
      if let own = WebAddress(cleaned) {
        parts = own
      } else if let page {
        parts = WebAddress(BaseAddress(page).resolved(cleaned))
      }
    }
    self.init(parts, isArchived: isArchived, original: original)
  }

  /// The maximum length of a base in bytes: it is repeated in each address that it completes, so a long one
  /// would exhaust memory.
  private static let longest = 4096

  private init(_ parts: WebAddress?, isArchived: Bool = false, original: String? = nil) {
    self.isArchived = isArchived
    self.original = original
    // Only addresses with a host can be a base.
    isKnown =
      parts.map { parts in
        !parts.authority.isEmpty
          && parts.authority.utf8.count + parts.path.utf8.count + parts.query.utf8.count <= Self.longest
      } ?? false
    scheme = parts?.scheme ?? ""
    authority = parts?.authority ?? ""
    path = parts?.path ?? ""
    query = parts?.query ?? ""
    origin = "\(scheme):\(authority)"
  }

  /// Returns the absolute address. One within the page stays a fragment; without a base nothing changes.
  func resolved(_ reference: String) -> String {
    let reference = Self.cleaned(reference)
    guard isKnown, reference.utf8.first != 0x23 else { return reference }
    // Only addresses with a fragment can point into this page.
    if WebAddress.hasScheme(reference), !reference.withBytes({ $0.holds(0x23) }) { return reference }
    if let given = WebAddress(reference) {
      // Keep links to the page itself as fragments.
      if given.fragment.utf8.count > 1, given.authority == authority, given.path == path,
        given.query == query, given.scheme == scheme
      {
        return given.fragment
      }
      return reference
    }
    let isSpecial = scheme == "http" || scheme == "https"
    var rest = Substring(reference)
    let tail = rest.utf8.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    let suffix = rest[tail...]
    rest = rest[..<tail]
    var target = String(rest)
    if isSpecial, target.withBytes({ $0.holds(0x5C) }) {
      target = String(decoding: target.utf8.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
    }
    if target.hasPrefix("//") { return "\(scheme):\(target)\(suffix)" }
    if target.isEmpty {
      let own = suffix.utf8.first == 0x3F ? "" : query
      return "\(scheme):\(authority)\(path.isEmpty ? "/" : path)\(own)\(suffix)"
    }
    if target.utf8.first != 0x2F {
      let folder = path.utf8.lastIndex(of: 0x2F).map { path[...$0] } ?? "/"
      target = folder + target
    }
    return origin + Self.withoutDots(target) + suffix
  }

  /// Returns the absolute address that a link or a frame leads to, of a copy in an archive that of the original.
  ///
  /// Pictures stay those of the archive: the original's are often gone.
  func target(of reference: String) -> String {
    let url = resolved(reference)
    guard isArchived, let target = ArchivedAddress.original(of: url) else { return url }
    if let original, target.hasPrefix(original), target.utf8.dropFirst(original.utf8.count).first == 0x23 {
      return String(target.dropFirst(original.count))
    }
    return target
  }

  /// Removes the segments `.` and `..` from a path.
  private static func withoutDots(_ path: String) -> String {
    guard mayHoldDots(path) else { return path }
    var segments: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in all.enumerated() {
      let isLast = index == all.count - 1
      switch segment.lowercased() {
      case ".", "%2e": if isLast { segments.append("") }
      case "..", ".%2e", "%2e.", "%2e%2e":
        if segments.count > 1 { segments.removeLast() }
        if isLast { segments.append("") }
      default: segments.append(segment)
      }
    }
    let joined = segments.joined(separator: "/")
    return joined.utf8.first == 0x2F ? joined : "/" + joined
  }

  /// Whether a path may contain dot segments, which may be percent-encoded.
  private static func mayHoldDots(_ path: String) -> Bool {
    path.withBytes { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == 0x2E || byte == 0x25, previous == 0x2F || previous == 0 { return true }
        previous = byte
      }
      return bytes.first != 0x2F && bytes.contains { $0 == 0x2E || $0 == 0x25 }
    }
  }

  /// Returns an address without surrounding white space and without tabs and line ends, which browsers drop.
  static func cleaned(_ address: String) -> String {
    let least = address.withBytes { bytes in
      var least: UInt8 = 0xFF
      for byte in bytes { least = min(least, byte) }
      return least
    }
    if least > 0x20 { return address }
    let bytes = address.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
