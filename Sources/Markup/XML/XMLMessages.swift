import CExpat

/// Error messages for authors of documents.
enum XMLMessages {
  /// Returns `nil` for rare errors, which use the parser's own message.
  static func text(of code: XML_Error) -> String? {
    switch code {
    case XML_ERROR_NO_ELEMENTS: "there is no element in it"
    case XML_ERROR_TAG_MISMATCH: "the end tag is not that of the element that is open"
    case XML_ERROR_INVALID_TOKEN: "not well-formed: this is not allowed here"
    case XML_ERROR_UNCLOSED_TOKEN: "a tag, comment or reference that is not closed"
    case XML_ERROR_DUPLICATE_ATTRIBUTE: "the element has an attribute twice"
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: "something follows the end of the document's element"
    case XML_ERROR_UNDEFINED_ENTITY: "an entity that is not declared"
    case XML_ERROR_UNBOUND_PREFIX: "a prefix of a namespace that is not declared"
    case XML_ERROR_UNCLOSED_CDATA_SECTION: "a CDATA section that is not closed"
    case XML_ERROR_MISPLACED_XML_PI: "the XML declaration is not at the start"
    case XML_ERROR_AMPLIFICATION_LIMIT_BREACH, XML_ERROR_RECURSIVE_ENTITY_REF:
      "its entities expand to far more than the document itself"
    default: nil
    }
  }
}
