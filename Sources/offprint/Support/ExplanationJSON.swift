import OffprintKit
import SiteProfile

/// Writes an explanation for programs.
enum ExplanationJSON {
  static func bytes(of explanation: Explanation) -> [UInt8] { [] }
}
