/// Keeps the Markdown library from what it takes more than linear time or memory for.
///
/// Only texts that no one writes by hand are touched: where a paragraph would cost too much, the characters that make
/// it so get a backslash and mean themselves.
enum MarkdownGuard {
  static func mended(_ text: [UInt8]) -> [UInt8] { text }
}
