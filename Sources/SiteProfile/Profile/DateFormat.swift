/// A site's date format, as letters for its parts: `dd.MM.yyyy HH:mm`.
///
/// `yyyy` and `yy` are the year, `MM` and `M` the number of the month, `MMM` and `MMMM` its name, `dd` and
/// `d` the day, `EEE` and `EEEE` the weekday, `HH` and `H` the hour to 23, `hh` and `h` the hour to 12 with
/// `a` for AM or PM, `mm` minutes, `ss` seconds, `z` the offset from UTC. Literal letters are quoted.
package struct DateFormat: Hashable, Sendable {
  /// A part of a date.
  package enum Part: Hashable, Sendable {
    case year, shortYear, month, monthName, day, weekday, hour, hourOfHalf, half, minute, second, zone
    /// Literal text; a space matches any white space.
    case literal(String)
  }

  /// A syntax error in a format.
  package struct Fault: Error, Equatable, Sendable {
    /// The message.
    package var message: String
    /// The position of the error, in scalars of the text.
    package var offset: Int
  }

  /// The parts in order.
  package let parts: [Part]

  /// Parses a format.
  package init(_ source: String) throws(Fault) {
    let text = Array(source.unicodeScalars)
    var parts: [Part] = []
    var offset = 0
    while offset < text.count {
      let start = offset
      if text[offset] == "'" {
        guard let end = text[(offset + 1)...].firstIndex(of: "'") else {
          throw Fault(message: "the quote is not closed", offset: start)
        }
        parts.append(.literal(String(String.UnicodeScalarView(text[(start + 1)..<end]))))
        offset = end + 1
        continue
      }
      while offset < text.count, text[offset] == text[start] { offset += 1 }
      let run = String(String.UnicodeScalarView(text[start..<offset]))
      if text[start].isASCII, text[start].properties.isAlphabetic {
        guard let part = Self.letters[run] else {
          throw Fault(message: "'\(run.prefix(20))' is not a part of a date", offset: start)
        }
        parts.append(part)
      } else {
        parts.append(.literal(run))
      }
    }
    guard parts.contains(.year) || parts.contains(.shortYear),
      parts.contains(.month) || parts.contains(.monthName)
    else { throw Fault(message: "a format needs a year and a month", offset: 0) }
    self.parts = parts
  }

  private static let letters: [String: Part] = [
    "yyyy": .year, "yy": .shortYear, "MM": .month, "M": .month, "MMM": .monthName, "MMMM": .monthName,
    "dd": .day, "d": .day, "EEE": .weekday, "EEEE": .weekday, "HH": .hour, "H": .hour, "hh": .hourOfHalf,
    "h": .hourOfHalf, "a": .half, "mm": .minute, "ss": .second, "z": .zone,
  ]
}
