/// The features of a block of a page besides its text: its markup and its context.
///
/// In a block's row these follow the features of its text, which are those of a dump's line (``LineFeature``).
/// A feature's value is a byte: 0 for 0.0, 255 for 1.0. The order is that of the trained weights.
enum BlockFeature: Int, CaseIterable {
  /// The tag of the innermost block-level element.
  case paragraph, heading1, heading2, heading3, headingLower, listItem, term, description, cell, headerCell,
    division, section, quotation, caption, preformatted, label, anchor, otherTag
  /// The kinds of its ancestors, in the order of ``TextBlocks/Surroundings``.
  case inArticle, inMain, inNav, inAside, inHeader, inFooter, inForm, inTable, inList, inQuote, inFigure,
    inPreformatted, isHidden, inDetails, inDialog, inHeading
  /// Its inline elements.
  case linkShare, isLink, links, boldShare, italicShare, hasTime, followsMedia, breaks
  /// Its relation to the previous block.
  case depth, levelsUp, levelsDown, looksLikePrevious
  /// The blocks whose element has the same tag and classes.
  case alike, alikeWords, alikeLinkShare, alikeShare
  /// The element itself and the three around it: words, share of linked ones, share of the page's running text.
  case words0, links0, text0, words1, links1, text1, words2, links2, text2, words3, links3, text3
  /// The number of blocks in these elements.
  case blocks0, blocks1, blocks2
  /// Whether it is in the smallest element with some share of the page's running text.
  case inHalf, inMost, inNearlyAll, mostShare, depthInMost
  /// Its relation to the title and the headings.
  case isTitle, beforeTitle, sinceTitle, lastHeading, sinceHeading, headingRelated, headingComment,
    headingSubscribe, headingSocial
  /// The page.
  case hasArticle, articles, paragraphShare, pageLinkShare, pageBlocks, pageHeadings, isArticlePage, pageAlike
  /// The page's type according to its data: see ``PageClaims``.
  case saysArticle, saysPublished, saysProduct, saysList, saysThread
  /// The label that it is or begins with, and whether it is one as a whole: see ``Labels``.
  case labelRelated, labelComments, labelShare, labelSubscribe, labelCredits, labelOther, isLabel
  /// The labels that boxes around it begin with, and the distance from the last label that introduces other pages.
  case boxRelated, boxComments, boxShare, boxSubscribe, boxOther, sinceLabel
  /// The links among the blocks next to it: shares before and after, and whether it is a link alone amid text.
  case linksBefore, linksAfter, isLoneLink

  /// Where these features begin in a row.
  static let offset = 64
  /// The size of a row in bytes.
  static let rowSize = 176
}
