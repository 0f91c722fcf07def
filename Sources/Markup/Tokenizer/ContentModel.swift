/// The tokenizer's mode after a tag (states of the HTML standard, 13.2.5).
enum ContentModel: UInt8 {
  case data, rcdata, rawtext, scriptData, plaintext, cdataSection
}
