/// A parse error of the HTML standard, recorded only on request (``ParseOptions/recordsErrors``).
public struct ParseError: Equatable, Sendable, CustomStringConvertible {
  /// The kind of error.
  public let code: Code
  /// The line, from 1.
  public let line: Int
  /// The column in the line, from 1, in characters.
  public let column: Int

  /// The position and the code, as in `3:14: duplicate-attribute`.
  public var description: String { "\(line):\(column): \(code.rawValue)" }

  /// The standard's names (13.2.2) for tokenizer errors, followed by those of the tree builder, which the
  /// standard does not name.
  public enum Code: String, Sendable, CaseIterable {
    case abruptClosingOfEmptyComment = "abrupt-closing-of-empty-comment"
    case abruptDoctypePublicIdentifier = "abrupt-doctype-public-identifier"
    case abruptDoctypeSystemIdentifier = "abrupt-doctype-system-identifier"
    case absenceOfDigitsInNumericCharacterReference = "absence-of-digits-in-numeric-character-reference"
    case cdataInHTMLContent = "cdata-in-html-content"
    case characterReferenceOutsideUnicodeRange = "character-reference-outside-unicode-range"
    case controlCharacterInInputStream = "control-character-in-input-stream"
    case controlCharacterReference = "control-character-reference"
    case disallowedProcessingInstructionTarget = "disallowed-processing-instruction-target"
    case duplicateAttribute = "duplicate-attribute"
    case endTagWithAttributes = "end-tag-with-attributes"
    case endTagWithTrailingSolidus = "end-tag-with-trailing-solidus"
    case eofBeforeTagName = "eof-before-tag-name"
    case eofInCdata = "eof-in-cdata"
    case eofInComment = "eof-in-comment"
    case eofInDoctype = "eof-in-doctype"
    case eofInProcessingInstruction = "eof-in-processing-instruction"
    case eofInScriptHTMLCommentLikeText = "eof-in-script-html-comment-like-text"
    case eofInTag = "eof-in-tag"
    case incorrectlyClosedComment = "incorrectly-closed-comment"
    case incorrectlyOpenedComment = "incorrectly-opened-comment"
    case invalidCharacterSequenceAfterDoctypeName = "invalid-character-sequence-after-doctype-name"
    case invalidFirstCharacterOfProcessingInstructionTarget =
      "invalid-first-character-of-processing-instruction-target"
    case invalidFirstCharacterOfTagName = "invalid-first-character-of-tag-name"
    case invalidProcessingInstructionTarget = "invalid-processing-instruction-target"
    case missingAttributeValue = "missing-attribute-value"
    case missingDoctypeName = "missing-doctype-name"
    case missingDoctypePublicIdentifier = "missing-doctype-public-identifier"
    case missingDoctypeSystemIdentifier = "missing-doctype-system-identifier"
    case missingEndTagName = "missing-end-tag-name"
    case missingQuoteBeforeDoctypePublicIdentifier = "missing-quote-before-doctype-public-identifier"
    case missingQuoteBeforeDoctypeSystemIdentifier = "missing-quote-before-doctype-system-identifier"
    case missingSemicolonAfterCharacterReference = "missing-semicolon-after-character-reference"
    case missingWhitespaceAfterDoctypePublicKeyword = "missing-whitespace-after-doctype-public-keyword"
    case missingWhitespaceAfterDoctypeSystemKeyword = "missing-whitespace-after-doctype-system-keyword"
    case missingWhitespaceBeforeDoctypeName = "missing-whitespace-before-doctype-name"
    case missingWhitespaceBetweenAttributes = "missing-whitespace-between-attributes"
    case missingWhitespaceBetweenDoctypePublicAndSystemIdentifiers =
      "missing-whitespace-between-doctype-public-and-system-identifiers"
    case nestedComment = "nested-comment"
    case noncharacterCharacterReference = "noncharacter-character-reference"
    case noncharacterInInputStream = "noncharacter-in-input-stream"
    case nullCharacterReference = "null-character-reference"
    case surrogateCharacterReference = "surrogate-character-reference"
    case surrogateInInputStream = "surrogate-in-input-stream"
    case unexpectedCharacterAfterDoctypeSystemIdentifier =
      "unexpected-character-after-doctype-system-identifier"
    case unexpectedCharacterInAttributeName = "unexpected-character-in-attribute-name"
    case unexpectedCharacterInUnquotedAttributeValue = "unexpected-character-in-unquoted-attribute-value"
    case unexpectedEqualsSignBeforeAttributeName = "unexpected-equals-sign-before-attribute-name"
    case unexpectedNullCharacter = "unexpected-null-character"
    case unexpectedSolidusInTag = "unexpected-solidus-in-tag"
    case unknownNamedCharacterReference = "unknown-named-character-reference"

    case unexpectedDoctype = "unexpected-doctype"
    case missingDoctype = "missing-doctype"
    case unexpectedStartTag = "unexpected-start-tag"
    case unexpectedEndTag = "unexpected-end-tag"
    case unexpectedEndOfFile = "unexpected-end-of-file"
    case unclosedElements = "unclosed-elements"
    case unexpectedText = "unexpected-text"
    case unexpectedContentInForeignElement = "unexpected-content-in-foreign-element"
    case nonVoidHTMLElementStartTagWithTrailingSolidus =
      "non-void-html-element-start-tag-with-trailing-solidus"
    case elementTooDeep = "element-too-deep"
  }
}
