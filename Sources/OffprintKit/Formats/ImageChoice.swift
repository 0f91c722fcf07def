/// The treatment of an article's pictures in XHTML and EPUB.
public enum ImageChoice: String, CaseIterable, Sendable {
  /// They are loaded from their addresses, which books must not do.
  case keep
  /// A link with the alternative text replaces the picture.
  case link
  /// Only the alternative text remains.
  case drop
  /// Local pictures, in a file next to the input or in a data URL, are embedded; others become links.
  case embed
}

extension ImageChoice {
  /// Whether an image is of a type that every reading system supports: PNG, JPEG, GIF or WebP, by its first
  /// bytes.
  package static func canShow(_ image: [UInt8]) -> Bool { ImageType(image) != nil }
}
