/// What becomes of the pictures of an article in XHTML and EPUB.
public enum ImageChoice: String, CaseIterable, Sendable {
  /// They are shown from where they are: no book may do that.
  case keep
  /// A link to the picture stands in its place, with its alternative text.
  case link
  /// The alternative text alone stands in its place.
  case drop
  /// Pictures that are at hand, in a file beside the input or in the address itself, go in; of others a link.
  case embed
}

extension ImageChoice {
  /// Whether an image is of a type that every reading system shows: PNG, JPEG, GIF or WebP, by its first bytes.
  public static func canShow(_ image: [UInt8]) -> Bool { ImageType(image) != nil }
}
