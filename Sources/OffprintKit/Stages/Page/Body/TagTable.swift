import Markup

/// The treatment of elements in the walk over a page's text, by tag.
enum TagTable {
  enum Treatment: UInt8 {
    /// Displayed on lines of its own; the default for unknown tags.
    case block
    /// Displayed within a line.
    case inline
    /// Has no text that a reader of the page sees.
    case skipped
    /// A line break.
    case lineBreak
    /// A picture or other media without text.
    case media
    /// A break that may occur within a word.
    case nothing
  }

  static let treatments: [Treatment] = {
    var table = [Treatment](repeating: .block, count: Tag.allCases.count)
    for tag in inline { table[Int(tag.rawValue)] = .inline }
    for tag in skipped { table[Int(tag.rawValue)] = .skipped }
    for tag in media { table[Int(tag.rawValue)] = .media }
    table[Int(Tag.br.rawValue)] = .lineBreak
    table[Int(Tag.wbr.rawValue)] = .nothing
    return table
  }()

  static let surroundings: [TextBlocks.Surroundings] = {
    var table = [TextBlocks.Surroundings](repeating: [], count: Tag.allCases.count)
    let kinds: [(TextBlocks.Surroundings, [Tag])] = [
      (.article, [.article]), (.main, [.main]), (.nav, [.nav]), (.aside, [.aside]), (.header, [.header]),
      (.footer, [.footer]), (.form, [.form]), (.table, [.table]), (.list, [.ul, .ol, .menu, .dir, .dl]),
      (.quote, [.blockquote]), (.figure, [.figure]), (.preformatted, [.pre, .listing, .xmp]),
      (.details, [.details]), (.dialog, [.dialog]), (.heading, [.h1, .h2, .h3, .h4, .h5, .h6]),
    ]
    for (kind, tags) in kinds { for tag in tags { table[Int(tag.rawValue)] = kind } }
    return table
  }()

  private static let inline: [Tag] = [
    .a, .abbr, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em, .font, .i, .ins, .kbd, .label,
    .mark,
    .nobr, .q, .rb, .rt, .rtc, .ruby, .s, .samp, .small, .span, .strike, .strong, .sub, .sup, .time, .tt, .u,
    .var, .slot, .output, .map,
  ]
  private static let skipped: [Tag] = [
    .script, .style, .template, .head, .title, .meta, .link, .base, .select, .option, .optgroup,
    .datalist, .textarea, .noframes, .noembed, .rp, .progress, .meter, .area, .param, .source, .track,
  ]
  private static let media: [Tag] = [
    .img, .image, .picture, .svg, .video, .audio, .iframe, .object, .embed, .canvas, .applet, .input, .hr,
    .frame,
  ]
}
