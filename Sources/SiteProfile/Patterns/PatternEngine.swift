import CPCRE2
import Synchronization

/// A compiled PCRE2 pattern.
final class PatternEngine: Sendable {
  let groups: [(name: String, number: Int)]

  // Both are immutable after initialization, so they are safe to share.
  nonisolated(unsafe) private let code: OpaquePointer
  nonisolated(unsafe) private let limits: OpaquePointer?
  /// Match data kept for the next match; whoever takes it leaves `nil`.
  nonisolated(unsafe) private let spare = Atomic<OpaquePointer?>(nil)

  init(_ source: String) throws(Pattern.Fault) {
    var source = source
    var status: Int32 = 0
    var offset = 0
    let options = PCRE2_UTF | PCRE2_UCP | PCRE2_NO_UTF_CHECK | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C
    let context = pcre2_compile_context_create_8(nil)
    defer { pcre2_compile_context_free_8(context) }
    pcre2_set_parens_nest_limit_8(context, 50)
    let code = source.withUTF8 {
      pcre2_compile_8($0.baseAddress, $0.count, UInt32(options), &status, &offset, context)
    }
    guard let code else {
      let before = String(decoding: source.utf8.prefix(offset), as: UTF8.self)
      throw Pattern.Fault(message: Self.message(status), offset: before.unicodeScalars.count)
    }
    self.code = code
    groups = Self.groups(of: code)
    var all: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_ALLOPTIONS), &all)
    let isAnchored = all & UInt32(PCRE2_ANCHORED) != 0
    limits = pcre2_match_context_create_8(nil)
    // PCRE2 counts steps separately for each start of a match.
    pcre2_set_match_limit_8(limits, UInt32(isAnchored ? Pattern.stepLimit : Pattern.stepLimitAnywhere))
    pcre2_set_depth_limit_8(limits, UInt32(Pattern.depthLimit))
    pcre2_set_heap_limit_8(limits, UInt32(Pattern.heapLimit))
  }

  deinit {
    pcre2_match_data_free_8(spare.load(ordering: .acquiring))
    pcre2_match_context_free_8(limits)
    pcre2_code_free_8(code)
  }

  /// Searches from an offset on, at the start of a character; what precedes it counts for assertions.
  func firstMatch(in line: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Pattern.Outcome {
    let taken = spare.exchange(nil, ordering: .acquiring)
    guard line.count <= Pattern.longestLine, limits != nil,
      let data = taken ?? pcre2_match_data_create_from_pattern_8(code, nil)
    else {
      pcre2_match_data_free_8(taken)
      return .limitReached
    }
    defer { pcre2_match_data_free_8(spare.exchange(data, ordering: .acquiringAndReleasing)) }
    let count = pcre2_match_8(
      code, line.baseAddress, line.count, start, UInt32(PCRE2_NO_UTF_CHECK), data, limits)
    if count == PCRE2_ERROR_NOMATCH { return .none }
    guard count > 0, let offsets = pcre2_get_ovector_pointer_8(data) else { return .limitReached }
    return .match(
      (0..<Int(pcre2_get_ovector_count_8(data))).map { group in
        let (start, end) = (offsets[2 * group], offsets[2 * group + 1])
        // A group that did not participate, or `\K` in a lookahead, gives no range.
        return start >= 0 && start <= end && end <= line.count ? start..<end : nil
      })
  }

  private static func groups(of code: OpaquePointer) -> [(name: String, number: Int)] {
    var count: UInt32 = 0
    var size: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return [] }
    let named = (0..<Int(count)).map { index in
      // Each entry: the number in two bytes, then the name with a terminating zero.
      let entry = table + index * Int(size)
      return (name: String(cString: entry + 2), number: Int(entry[0]) << 8 | Int(entry[1]))
    }
    return named.sorted { $0.number < $1.number }
  }

  private static func message(_ status: Int32) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      guard let base = buffer.baseAddress, pcre2_get_error_message_8(status, base, buffer.count) >= 0 else {
        return "the pattern does not compile"
      }
      return String(cString: base)
    }
  }
}
