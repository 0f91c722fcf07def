import Glibc

/// The capabilities of the terminal, and the colours used on it.
enum Terminal {
  /// A colour or weight of text.
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case magenta = "35"
    case cyan = "36"
  }

  /// Whether a descriptor is a terminal that shows colours and the user wants them.
  static func isColored(_ descriptor: Int32) -> Bool {
    guard isatty(descriptor) != 0, getenv("NO_COLOR") == nil else { return false }
    guard let kind = getenv("TERM") else { return false }
    return strcmp(kind, "dumb") != 0
  }

  /// The width of the terminal in columns, if standard output is one.
  static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) != 0, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// A text in a style, if colours are shown.
  static func styled(_ text: String, _ style: Style, if isColored: Bool) -> String {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
