import OffprintKit

/// Sentences for dumps, and the results of converting them.
enum DumpText {
  static let title = "The brothers who woke a sleeping mill"

  static let paragraphs = [
    "The mill at the lower weir had stood idle for eleven winters when the brothers bought it, and nobody in the valley "
      + "believed that its wheel would ever turn again. They paid for it with the money their aunt had left them.",
    "In the first spring they cleared the channel by hand, carrying stones out of the water until their fingers were numb, "
      + "and followed to the letter what an old ledger told them of the gates.",
    "By the second autumn the stones were dressed and the great shaft had been turned on a borrowed lathe. Half the village "
      + "came to see the first sack filled, and the priest took home a loaf that was still warm.",
    "What they had not foreseen was the price of grain, which fell by a third before the year was out, so that they ground "
      + "for the neighbours at a loss and kept the books in pencil.",
  ]

  /// A text wrapped at a width, as by a program.
  static func wrapped(_ text: String, at width: Int = 66, indent: String = "", first: String? = nil) -> String
  {
    var lines: [String] = []
    var line = first ?? indent
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        (line, isEmpty) = (indent, true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// The article of a dump.
  static func article(_ text: String) throws -> Article {
    var options = Converter.Options()
    options.format = "text"
    options.profile = .none
    return try Converter(options: options).convert(Array(text.utf8), file: "page.txt").article
  }

  /// The Markdown of a dump.
  static func markdown(_ text: String) throws -> String { written(try article(text), by: MarkdownWriter()) }
}
