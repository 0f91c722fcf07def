/// The insertion modes (13.2.4.1). The modes of `select` were removed from the standard.
enum InsertionMode: UInt8 {
  case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable, inTableText
  case inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody, inFrameset, afterFrameset
  case afterAfterBody, afterAfterFrameset
}
