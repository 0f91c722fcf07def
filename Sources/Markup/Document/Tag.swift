/// The elements known to HTML; the raw value is the number of their name.
@frozen public enum Tag: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Every element without its own rules in the standard.
  case other = 0
  case a, abbr, address, applet, area, article, aside, audio, b, base
  case basefont, bdi, bdo, bgsound, big, blockquote, body, br, button, canvas
  case caption, center, cite, code, col, colgroup, data, datalist, dd, del
  case details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset
  case figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3
  case h4, h5, h6, head, header, hgroup, hr, html, i, iframe
  case image, img, input, ins, isindex, kbd, keygen, label, legend, li
  case link, listing, main, map, mark, marquee, math, menu, menuitem, meta
  case meter, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option
  case output, p, param, picture, plaintext, pre, progress, q, rb, rp
  case rt, rtc, ruby, s, samp, script, search, section, select, selectedcontent
  case slot, small, source, span, strike, strong, style, sub, summary, sup
  case svg, table, tbody, td, template, textarea, tfoot, th, thead, time
  case title, tr, track, tt, u, ul, `var`, video, wbr, xmp
  case mi, mo, mn, ms, mtext, annotationXML, mglyph, malignmark, desc
}

extension Name {
  /// The tag with this name as an HTML, SVG or MathML element.
  @inlinable @inline(__always) public var tag: Tag {
    // Tags have the first numbers: see KnownNames.
    number < 150 ? unsafeBitCast(UInt8(truncatingIfNeeded: number), to: Tag.self) : .other
  }

  @inline(__always) init(_ tag: Tag) { number = UInt32(tag.rawValue) }
}
