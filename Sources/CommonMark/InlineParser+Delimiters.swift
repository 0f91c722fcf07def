extension InlineParser {
  /// A run of characters that may start or end emphasis or strikethrough. Each character has its own token.
  struct Delimiter {
    var token: Int32
    var mark: UInt8
    var canOpen: Bool
    var canClose: Bool
    /// The original length of the run, the number of unused characters, and that of used ones before these.
    var length: Int32
    var left: Int32
    var used: Int32 = 0
    /// The indices of the neighbours in the linked list of usable runs.
    var previous: Int32 = 0
    var next: Int32 = 0
  }

  mutating func readDelimiters(_ scan: inout Scan) {
    let mark = scan.bytes[scan.place]
    let start = scan.place
    var stop = start
    while stop < scan.end, scan.bytes[stop] == mark { stop += 1 }
    let length = stop - start
    if mark == 0x7E, length > 2 { return scan.place = stop }
    let before = Characters.classBefore(scan.bytes, start, scan.start)
    let after = Characters.classAfter(scan.bytes, stop, scan.end)
    let isLeftFlanking = after != .space && (after != .punctuation || before != .other)
    let isRightFlanking = before != .space && (before != .punctuation || after != .other)
    var (canOpen, canClose) = (isLeftFlanking, isRightFlanking)
    if mark == 0x5F {
      canOpen = isLeftFlanking && (!isRightFlanking || before == .punctuation)
      canClose = isRightFlanking && (!isLeftFlanking || after == .punctuation)
    }
    guard canOpen || canClose else { return scan.place = stop }
    flush(scan)
    delimiters.append(
      Delimiter(
        token: Int32(tokens.count), mark: mark, canOpen: canOpen, canClose: canClose, length: Int32(length),
        left: Int32(length)))
    for place in start..<stop { tokens.append(InlineToken(.text, place, place + 1)) }
    scan.resume(at: stop)
  }

  /// Matches the delimiters from an index of the stack on, and removes them from it (“process emphasis”).
  mutating func matchDelimiters(from bottom: Int) {
    guard delimiters.count > bottom else { return }
    defer { delimiters.removeLast(delimiters.count - bottom) }
    let count = delimiters.count
    delimiters.withUnsafeMutableBufferPointer { stack in
      for place in bottom..<count {
        stack[place].previous = Int32(place - 1)
        stack[place].next = Int32(place + 1)
      }
    }
    // There is no opener below these indices, for each kind of closer.
    var bottoms = Bottoms(bottom)
    var closer = bottom
    while closer < count {
      let next = Int(delimiters[closer].next)
      guard delimiters[closer].canClose else {
        closer = next
        continue
      }
      let kind = Self.kind(of: delimiters[closer])
      var opener = Int(delimiters[closer].previous)
      while opener >= bottoms[kind], !Self.matches(delimiters[opener], delimiters[closer]) {
        opener = Int(delimiters[opener].previous)
      }
      guard opener >= bottoms[kind], opener >= bottom else {
        bottoms[kind] = closer
        if !delimiters[closer].canOpen { remove(closer, bottom, count) }
        closer = next
        continue
      }
      // The delimiters in between are literal text.
      delimiters[opener].next = Int32(closer)
      delimiters[closer].previous = Int32(opener)
      use(opener, closer)
      if delimiters[opener].left == 0 { remove(opener, bottom, count) }
      if delimiters[closer].left == 0 {
        remove(closer, bottom, count)
        closer = next
      }
    }
  }

  /// The lowest openers to examine, by the kind of a closer.
  private struct Bottoms {
    private var places: (SIMD8<Int32>, SIMD8<Int32>)

    init(_ bottom: Int) { places = (SIMD8(repeating: Int32(bottom)), SIMD8(repeating: Int32(bottom))) }

    subscript(kind: Int) -> Int {
      get { Int(kind < 8 ? places.0[kind] : places.1[kind - 8]) }
      set { if kind < 8 { places.0[kind] = Int32(newValue) } else { places.1[kind - 8] = Int32(newValue) } }
    }
  }

  /// Closers of one kind match the same openers.
  @inline(__always)
  private static func kind(of closer: Delimiter) -> Int {
    if closer.mark == 0x7E { return 11 + Int(closer.length) }
    return (closer.mark == 0x2A ? 0 : 6) + (closer.canOpen ? 3 : 0) + Int(closer.length % 3)
  }

  @inline(__always)
  private static func matches(_ opener: Delimiter, _ closer: Delimiter) -> Bool {
    guard opener.mark == closer.mark, opener.canOpen else { return false }
    if opener.mark == 0x7E { return opener.length == closer.length }
    let isDebatable = closer.canOpen || opener.canClose
    return !isDebatable || closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0
  }

  private mutating func remove(_ place: Int, _ bottom: Int, _ count: Int) {
    let (previous, next) = (Int(delimiters[place].previous), Int(delimiters[place].next))
    if previous >= bottom { delimiters[previous].next = Int32(next) }
    if next < count { delimiters[next].previous = Int32(previous) }
  }

  /// Uses the inner ends of an opener and a closer.
  private mutating func use(_ opener: Int, _ closer: Int) {
    var width: Int32 = delimiters[opener].left >= 2 && delimiters[closer].left >= 2 ? 2 : 1
    var (start, end) =
      width == 2 ? (InlineToken.Kind.strongStart, InlineToken.Kind.strongEnd) : (.emphasisStart, .emphasisEnd)
    if delimiters[opener].mark == 0x7E {
      width = delimiters[opener].length
      (start, end) = (.strikethroughStart, .strikethroughEnd)
    }
    delimiters[opener].left -= width
    let first = Int(delimiters[opener].token + delimiters[opener].used + delimiters[opener].left)
    let last = Int(delimiters[closer].token + delimiters[closer].used)
    delimiters[closer].used += width
    delimiters[closer].left -= width
    if width == 2 {
      tokens[first + 1].kind = .nothing
      tokens[last + 1].kind = .nothing
    }
    tokens[first].kind = start
    tokens[last].kind = end
  }
}
