/// How the tokenizer reads on after a tag (the HTML standard, 13.2.5, names these states).
enum ContentModel: UInt8 {
  case data, rcdata, rawtext, scriptData, plaintext, cdataSection
}
