/// A book for tests, with contents that list nothing unless they are given.
struct SampleBook {
  var manifest = ""
  var spine = ""
  var afterSpine = ""
  var files: [(name: String, text: String)] = []
  var metadata = "<dc:title>The valley</dc:title><dc:language>en</dc:language>"

  /// Words that make a paragraph of text.
  static let words =
    "The river rose slowly, and then, on the third day of rain, all at once, and nobody in the lower town "
    + "had thought to move the boats."

  /// A document.
  static func page(_ title: String, _ body: String) -> String {
    """
    <?xml version="1.0"?>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
    <head><title>\(title)</title></head><body>\(body)</body></html>
    """
  }

  /// Adds a file to the manifest; `reference` is its place in the reading order, in the spine's own words.
  mutating func add(
    _ name: String, _ text: String, type: String = "application/xhtml+xml", attributes: String = "",
    reference: String? = nil
  ) {
    manifest += "<item id=\"\(name)\" href=\"\(name)\" media-type=\"\(type)\" \(attributes)/>"
    if let reference { spine += "<itemref idref=\"\(name)\" \(reference)/>" }
    files.append((name, text))
  }

  /// Adds a document in reading order.
  mutating func add(chapter name: String, _ title: String, _ body: String, reference: String = "") {
    add(name, Self.page(title, body), reference: reference)
  }

  /// The book as an archive.
  func archive() -> [UInt8] {
    var zip = StoredZIP()
    zip.add("mimetype", "application/epub+zip")
    zip.add(
      "META-INF/container.xml",
      """
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
      <rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
      """)
    zip.add(
      "OPS/book.opf",
      """
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\(metadata)</metadata>
      <manifest>\(manifest)</manifest><spine>\(spine)</spine>\(afterSpine)</package>
      """)
    for file in files {
      zip.add(file.name.hasPrefix("META-INF/") ? file.name : "OPS/" + file.name, file.text)
    }
    return zip.archive()
  }
}
