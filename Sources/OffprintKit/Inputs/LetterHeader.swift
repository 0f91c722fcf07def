/// What the header of a mail states about its text.
struct LetterHeader {
  private var title: String?
  private var author: String?
  private var published: String?

  /// Reads the fields of a mail; `nil` for those of a page in MHTML, which browsers write like mails without a sender.
  init?(_ header: HeaderFields) {
    guard let sender = header["from"].map(EncodedWords.decoded), sender.contains("@") else { return nil }
    title = header["subject"].map(EncodedWords.decoded).flatMap { $0.isEmpty ? nil : $0 }
    author = Mailbox.name(in: sender)
    published = header["date"].flatMap { DateTime(mail: $0)?.iso }
  }

  /// Sets the fields that the text itself does not state.
  func complete(_ metadata: inout Metadata) {
    metadata.title = metadata.title ?? title
    metadata.published = metadata.published ?? published
    if metadata.authors.isEmpty, let author { metadata.authors = [Author(name: author)] }
  }
}
