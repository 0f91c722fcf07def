import CExpat
import CLibYAML
import CMinizip
import CPCRE2

/// The output of `offprint --version`; with `--verbose` it includes the linked libraries, so that one can check
/// whether a known bug affects the binary.
package enum Version {
  package static let number = "0.1.0"

  static func text(isVerbose: Bool) -> String {
    guard isVerbose else { return number }
    return """
      offprint \(number)
      expat \(XML_MAJOR_VERSION).\(XML_MINOR_VERSION).\(XML_MICRO_VERSION)
      libyaml \(String(cString: yaml_get_version_string()))
      pcre2 \(pcre2)
      zlib \(String(cString: zlibVersion()))
      """
  }

  private static var pcre2: String {
    var text = [CChar](repeating: 0, count: 64)
    guard pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), &text) >= 0 else { return "?" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
